/** How often does a customer who left have the higher score than one who stayed? Ties count half. */
export function areaUnderCurve(score: ArrayLike<number>, left: Uint8Array, rows: Int32Array): number {
  const order = Int32Array.from(rows).sort((a, b) => score[a]! - score[b]!);
  let rankSum = 0;
  let churned = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && score[order[end]!] === score[order[start]!]) end++;
    for (let k = start; k < end; k++) {
      if (left[order[k]!] === 1) {
        rankSum += (start + end + 1) / 2;
        churned++;
      }
    }
    start = end;
  }
  const stayed = rows.length - churned;
  return stayed === 0 || churned === 0
    ? Number.NaN
    : (rankSum - (churned * (churned + 1)) / 2) / (churned * stayed);
}

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
