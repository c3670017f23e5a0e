/** How much of the spread of a number do the levels of a category hold? η, 0–1; NaN when nothing can be said. */
export function correlationRatio(
  values: ArrayLike<number>,
  codes: ArrayLike<number>,
  levels: number,
): number {
  const n = new Float64Array(levels);
  const sums = new Float64Array(levels);
  let count = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!) || codes[i]! < 0) continue;
    n[codes[i]!]! += 1;
    sums[codes[i]!]! += values[i]!;
    count++;
    total += values[i]!;
  }
  const mean = total / count;
  let between = 0;
  for (let level = 0; level < levels; level++) {
    if (n[level]! > 0) between += n[level]! * (sums[level]! / n[level]! - mean) ** 2;
  }
  let whole = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i]!) && codes[i]! >= 0) whole += (values[i]! - mean) ** 2;
  }
  return whole > 0 ? Math.sqrt(between / whole) : Number.NaN;
}
