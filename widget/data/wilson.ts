/** The 97.5 % point of the standard normal. */
const z = 1.959963984540054;

/** Between which bounds does a share lie at 95 %? As the report's own intervals. @see Wilson 1927 */
export function wilson(hits: number, n: number): { readonly lower: number; readonly upper: number } {
  if (n === 0) return { lower: 0, upper: 1 };
  const p = hits / n;
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const centre = p + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return {
    lower: hits === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    upper: hits === n ? 1 : Math.min(1, (centre + spread) / scale),
  };
}
