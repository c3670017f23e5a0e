/** How tall is a chart of so many horizontal bars, in pixels? */
export function barHeight(bars: number): number {
  return Math.max(72, bars * 30 + 12);
}
