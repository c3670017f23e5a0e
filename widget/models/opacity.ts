/** A mark that a filter leaves out is pale; with no filter none is. */
export function opacityOf(key: string, chosen: readonly string[]): number {
  return chosen.length === 0 || chosen.includes(key) ? 1 : 0.32;
}
