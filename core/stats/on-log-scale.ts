/** The logarithm of 1 + a value; below zero counts as zero, NaN stays. */
export function onLogScale(value: number): number {
  return Math.log1p(Math.max(0, value));
}
