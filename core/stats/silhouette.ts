/** One column of a Gower distance: |a − b| / range for numbers, 0 or 1 for categories. */
export type GowerColumn =
  | { readonly kind: 'number'; readonly values: Float64Array; readonly weight: number }
  | {
      readonly kind: 'category';
      readonly codes: Int32Array;
      readonly levels: number;
      readonly weight: number;
    };

/**
 * How far is each customer from each cluster on average, by Gower's distance? Rows × k sums over members, without the
 * matrix of pairs: numbers by sorting once, categories by counting.
 *
 * Missing values take no part in the sums: see `gowerSilhouettes` for data that has some.
 */
export interface GowerIndex {
  readonly rows: number;
  readonly columns: readonly GowerColumn[];
  /** For each number column, rows in ascending order; null for a category. */
  readonly orders: readonly (Int32Array | null)[];
  readonly ranges: Float64Array;
  readonly weight: number;
  readonly complete: boolean;
}

/** Sorts each number once, so that many clusterings of the same rows can be judged. O(p · n log n). */
export function createGowerIndex(rows: number, columns: readonly GowerColumn[]): GowerIndex {
  const ranges = new Float64Array(columns.length);
  let complete = true;
  const orders = columns.map((column, index) => {
    if (column.kind === 'category') {
      complete &&= column.codes.every((code) => code >= 0);
      return null;
    }
    const { values } = column;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const value of values) {
      if (Number.isNaN(value)) complete = false;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    ranges[index] = most > least ? most - least : 0;
    return complete ? Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b) : null;
  });
  const weight = columns.reduce((total, column) => total + column.weight, 0);
  return { rows, columns, orders, ranges, weight, complete };
}

/**
 * How well does each customer sit in its cluster, from −1 to 1? (b − a) / max(a, b), with a the mean Gower distance to
 * its own cluster and b to the nearest other; 0 for a cluster of one. Exact, in O(n · k · p) for complete rows; rows
 * with missing values are compared pair by pair in O(n² · p).
 *
 * @see Rousseeuw (1987), Silhouettes; Gower (1971), A general coefficient of similarity
 */
export function gowerSilhouettes(index: GowerIndex, labels: Int32Array, k: number): Float64Array {
  const sums = index.complete ? clusterSums(index, labels, k) : clusterSumsByPairs(index, labels, k);
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

function clusterSums({ rows, columns, orders, ranges, weight }: GowerIndex, labels: Int32Array, k: number) {
  const sums = new Float64Array(rows * k);
  columns.forEach((column, index) => {
    const share = column.weight / weight;
    if (column.kind === 'category') addMismatches(column, labels, k, share, sums);
    else if (ranges[index]! > 0)
      addGaps(column.values, orders[index]!, labels, k, share / ranges[index]!, sums);
  });
  return sums;
}

function addGaps(
  values: Float64Array,
  order: Int32Array,
  labels: Int32Array,
  k: number,
  factor: number,
  sums: Float64Array,
): void {
  const counts = new Float64Array(k);
  const totals = new Float64Array(k);
  const least = values[order[0]!]!;
  for (const row of order) {
    const label = labels[row]!;
    counts[label] = counts[label]! + 1;
    totals[label] = totals[label]! + (values[row]! - least);
  }
  const below = new Float64Array(k);
  const belowTotal = new Float64Array(k);
  for (const row of order) {
    const value = values[row]! - least;
    for (let cluster = 0; cluster < k; cluster++) {
      const gap =
        value * (2 * below[cluster]! - counts[cluster]!) + totals[cluster]! - 2 * belowTotal[cluster]!;
      sums[row * k + cluster] = sums[row * k + cluster]! + factor * gap;
    }
    const label = labels[row]!;
    below[label] = below[label]! + 1;
    belowTotal[label] = belowTotal[label]! + value;
  }
}

function addMismatches(
  { codes, levels }: { readonly codes: Int32Array; readonly levels: number },
  labels: Int32Array,
  k: number,
  factor: number,
  sums: Float64Array,
): void {
  const counts = new Float64Array(k);
  const byLevel = new Float64Array(levels * k);
  for (let row = 0; row < codes.length; row++) {
    const label = labels[row]!;
    counts[label] = counts[label]! + 1;
    const at = codes[row]! * k + label;
    byLevel[at] = byLevel[at]! + 1;
  }
  for (let row = 0; row < codes.length; row++) {
    const at = codes[row]! * k;
    for (let cluster = 0; cluster < k; cluster++) {
      const mismatches = counts[cluster]! - byLevel[at + cluster]!;
      sums[row * k + cluster] = sums[row * k + cluster]! + factor * mismatches;
    }
  }
}

function clusterSumsByPairs(index: GowerIndex, labels: Int32Array, k: number): Float64Array {
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

/**
 * How different are two rows, from 0 to 1? Columns that either row misses drop out of numerator and divisor; a
 * constant column adds nothing but still counts. NaN when nothing can be compared.
 */
export function gowerDistance(
  { columns, ranges }: Pick<GowerIndex, 'columns' | 'ranges'>,
  a: number,
  b: number,
): number {
  let distance = 0;
  let weight = 0;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]!;
    if (column.kind === 'number') {
      const gap = Math.abs(column.values[a]! - column.values[b]!);
      if (Number.isNaN(gap)) continue;
      weight += column.weight;
      if (ranges[index]! > 0) distance += (column.weight * gap) / ranges[index]!;
    } else {
      const one = column.codes[a]!;
      const other = column.codes[b]!;
      if (one < 0 || other < 0) continue;
      weight += column.weight;
      if (one !== other) distance += column.weight;
    }
  }
  return distance / weight;
}
