import gammaln from '@stdlib/math-base-special-gammaln';

/** What is the natural logarithm of the probability of at least `k` marked, also where that underflows? */
export function hypergeometricLogTail(k: number, total: number, marked: number, drawn: number): number {
  const most = Math.min(marked, drawn);
  const least = Math.max(0, marked + drawn - total);
  if (k <= least) return 0;
  if (k > most) return Number.NEGATIVE_INFINITY;
  const below = k - 1 - least < most - k;
  const from = below ? least : k;
  const to = below ? k - 1 : most;
  const logs: number[] = [];
  for (let value = from; value <= to; value++) logs.push(hypergeometricLogMass(value, total, marked, drawn));
  const top = logs.reduce((highest, log) => Math.max(highest, log), Number.NEGATIVE_INFINITY);
  const sum = top + Math.log(logs.reduce((total_, log) => total_ + Math.exp(log - top), 0));
  return below && sum < -0.5
    ? Math.log1p(-Math.exp(sum))
    : below
      ? logTailAbove(k, most, total, marked, drawn)
      : sum;
}

function logTailAbove(k: number, most: number, total: number, marked: number, drawn: number): number {
  let sum = 0;
  for (let value = k; value <= most; value++)
    sum += Math.exp(hypergeometricLogMass(value, total, marked, drawn));
  return Math.min(0, Math.log(sum));
}

/** What is the natural logarithm of the probability of exactly `k` marked among `drawn` of `total`, of which `marked` are? */
export function hypergeometricLogMass(k: number, total: number, marked: number, drawn: number): number {
  if (k < Math.max(0, marked + drawn - total) || k > Math.min(marked, drawn)) return Number.NEGATIVE_INFINITY;
  return logChoose(marked, k) + logChoose(total - marked, drawn - k) - logChoose(total, drawn);
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
