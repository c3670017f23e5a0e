import { type GowerColumn, type GowerIndex, gowerDistance } from './gower.ts';

/**
 * How well does each customer sit in its cluster, from −1 to 1? (b − a) / max(a, b), with a the mean Gower distance to
 * its own cluster and b to the nearest other; 0 for a cluster of one.
 *
 * Exact without the matrix of pairs: sums of |a − b| come from sorting once, mismatches from counts, separately for
 * each pattern of missing values. O(n · k · p · patterns); with very many patterns pair by pair, O(n² · p).
 *
 * @see Rousseeuw (1987), Silhouettes; Gower (1971), A general coefficient of similarity
 */
export function gowerSilhouettes(index: GowerIndex, labels: Int32Array, k: number): Float64Array {
  const sums =
    index.orders === null ? sumsByPairs(index, labels, k) : clusterSums(index, index.orders, labels, k);
  const counts = new Float64Array(k);
  for (const label of labels) counts[label] = counts[label]! + 1;
  const silhouettes = new Float64Array(index.rows);
  for (let row = 0; row < index.rows; row++) {
    const own = labels[row]!;
    if (counts[own]! < 2) continue;
    const within = sums[row * k + own]! / (counts[own]! - 1);
    let nearest = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < k; cluster++) {
      if (cluster === own || counts[cluster] === 0) continue;
      const mean = sums[row * k + cluster]! / counts[cluster]!;
      if (mean < nearest) nearest = mean;
    }
    const largest = Math.max(within, nearest);
    if (Number.isFinite(nearest) && largest > 0) silhouettes[row] = (nearest - within) / largest;
  }
  return silhouettes;
}

/** The mean of all silhouettes; null when there are not two clusters with members. */
export function silhouetteScore(silhouettes: Float64Array, labels: Int32Array): number | null {
  if (labels.every((label) => label === labels[0])) return null;
  let sum = 0;
  for (const silhouette of silhouettes) sum += silhouette;
  return sum / silhouettes.length;
}

/** Members of a cluster with one pattern of missing values are a group: within it every row has the same divisor. */
interface Groups {
  readonly k: number;
  readonly patterns: number;
  /** The group of each row: label × patterns + pattern. */
  readonly of: Int32Array;
}

/** Rows × k sums of distances to the members of each cluster. */
function clusterSums(
  index: GowerIndex,
  orders: readonly (Int32Array | null)[],
  labels: Int32Array,
  k: number,
): Float64Array {
  const { rows, columns, ranges, patterns } = index;
  const groups: Groups = {
    k,
    patterns: patterns.count,
    of: Int32Array.from(labels, (label, row) => label * patterns.count + patterns.of[row]!),
  };
  const sums = new Float64Array(rows * k);
  columns.forEach((column, at) => {
    const factors = patterns.weights.map((weight) => (weight > 0 ? column.weight / weight : 0));
    if (column.kind === 'category') addMismatches(column, groups, factors, sums);
    else if (ranges[at]! > 0) {
      const scaled = factors.map((factor) => factor / ranges[at]!);
      addGaps(column.values, orders[at]!, groups, scaled, sums);
    }
  });
  return sums;
}

/** `factors` is patterns × patterns: what a unit of this column's difference adds to the distance. */
function addGaps(
  values: Float64Array,
  order: Int32Array,
  { k, patterns, of }: Groups,
  factors: Float64Array,
  sums: Float64Array,
): void {
  const width = k * patterns;
  const counts = new Float64Array(width);
  const totals = new Float64Array(width);
  const least = order.length === 0 ? 0 : values[order[0]!]!;
  for (const row of order) {
    counts[of[row]!] = counts[of[row]!]! + 1;
    totals[of[row]!] = totals[of[row]!]! + (values[row]! - least);
  }
  const below = new Float64Array(width);
  const belowTotal = new Float64Array(width);
  for (const row of order) {
    const value = values[row]! - least;
    const own = (of[row]! % patterns) * patterns;
    for (let cluster = 0, group = 0; cluster < k; cluster++) {
      let sum = 0;
      for (let pattern = 0; pattern < patterns; pattern++, group++) {
        const gap = value * (2 * below[group]! - counts[group]!) + totals[group]! - 2 * belowTotal[group]!;
        sum += factors[own + pattern]! * gap;
      }
      sums[row * k + cluster] = sums[row * k + cluster]! + sum;
    }
    below[of[row]!] = below[of[row]!]! + 1;
    belowTotal[of[row]!] = belowTotal[of[row]!]! + value;
  }
}

function addMismatches(
  { codes, levels }: Extract<GowerColumn, { kind: 'category' }>,
  { k, patterns, of }: Groups,
  factors: Float64Array,
  sums: Float64Array,
): void {
  const width = k * patterns;
  const counts = new Float64Array(width);
  const byLevel = new Float64Array(levels * width);
  for (let row = 0; row < codes.length; row++) {
    if (codes[row]! < 0) continue;
    const group = of[row]!;
    counts[group] = counts[group]! + 1;
    const at = codes[row]! * width + group;
    byLevel[at] = byLevel[at]! + 1;
  }
  for (let row = 0; row < codes.length; row++) {
    if (codes[row]! < 0) continue;
    const at = codes[row]! * width;
    const own = (of[row]! % patterns) * patterns;
    for (let cluster = 0, group = 0; cluster < k; cluster++) {
      let sum = 0;
      for (let pattern = 0; pattern < patterns; pattern++, group++) {
        sum += factors[own + pattern]! * (counts[group]! - byLevel[at + group]!);
      }
      sums[row * k + cluster] = sums[row * k + cluster]! + sum;
    }
  }
}

function sumsByPairs(index: GowerIndex, labels: Int32Array, k: number): Float64Array {
  const sums = new Float64Array(index.rows * k);
  for (let a = 0; a < index.rows; a++) {
    for (let b = a + 1; b < index.rows; b++) {
      const distance = gowerDistance(index, a, b);
      if (Number.isNaN(distance)) continue;
      const toB = a * k + labels[b]!;
      const toA = b * k + labels[a]!;
      sums[toB] = sums[toB]! + distance;
      sums[toA] = sums[toA]! + distance;
    }
  }
  return sums;
}
