export interface Reliability {
  readonly predicted: number;
  readonly observed: number;
  readonly n: number;
}

/** Of those told a risk of so much, how many left? Ten groups of equal width; empty ones are left out. */
export function reliabilityOf(risk: ArrayLike<number>, left: Uint8Array, rows: Int32Array): Reliability[] {
  const groups = Array.from({ length: 10 }, () => ({ predicted: 0, observed: 0, n: 0 }));
  for (const row of rows) {
    const group = groups[Math.min(9, Math.floor(risk[row]! * 10))]!;
    group.predicted += risk[row]!;
    group.observed += left[row]!;
    group.n++;
  }
  return groups
    .filter(({ n }) => n > 0)
    .map(({ predicted, observed, n }) => ({ predicted: predicted / n, observed: observed / n, n }));
}

/** By how much is the told risk off on average? Expected calibration error over the groups. */
export function calibrationError(groups: readonly Reliability[]): number {
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  return (
    groups.reduce((sum, { predicted, observed, n }) => sum + Math.abs(predicted - observed) * n, 0) / total
  );
}

/** Mean squared distance between the told risk and what happened. @see Brier 1950 */
export function brierScore(risk: ArrayLike<number>, left: Uint8Array, rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += (risk[row]! - left[row]!) ** 2;
  return sum / rows.length;
}
