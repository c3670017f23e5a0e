/**
 * How far do two clusterings of the same rows agree, beyond chance? 1 when equal but for the names of clusters, about 0
 * for unrelated ones, possibly below. Negative labels take no part. NaN without rows; 1 when both are trivial.
 *
 * O(n + a · b).
 *
 * @see Hubert, Arabie (1985), Comparing partitions, eq. 5
 */
export function adjustedRand(a: Int32Array, b: Int32Array): number {
  const rows = Math.max(-1, ...distinct(a)) + 1;
  const columns = Math.max(-1, ...distinct(b)) + 1;
  const table = new Float64Array(rows * columns);
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  let n = 0;
  for (let index = 0; index < a.length; index++) {
    const i = a[index]!;
    const j = b[index]!;
    if (i < 0 || j < 0) continue;
    n++;
    table[i * columns + j] = table[i * columns + j]! + 1;
    rowSums[i] = rowSums[i]! + 1;
    columnSums[j] = columnSums[j]! + 1;
  }
  if (n === 0) return Number.NaN;
  const both = pairsIn(table);
  const one = pairsIn(rowSums);
  const other = pairsIn(columnSums);
  const expected = (one * other) / Math.max(1, (n * (n - 1)) / 2);
  const largest = (one + other) / 2;
  return largest === expected ? 1 : (both - expected) / (largest - expected);
}

function distinct(labels: Int32Array): Set<number> {
  return new Set(labels);
}

function pairsIn(counts: Float64Array): number {
  let pairs = 0;
  for (const count of counts) pairs += (count * (count - 1)) / 2;
  return pairs;
}
