/** How many fixed colours the tokens hold; a tenth segment shares the first one's. */
export const segmentColors = 9;

/** The class that gives a segment its fixed colour, the same as on the dashboard. */
export function colorClass(color: number): string {
  return `color-${color % segmentColors}`;
}
