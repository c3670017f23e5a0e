import type { Random } from '../../../core/stats/random.ts';

/** Customers as plain doubles: z-scores by row, and level codes by row. */
export interface MixedTable {
  readonly numbers: readonly (readonly number[])[];
  readonly codes: readonly (readonly number[])[];
  /** Cost of a mismatch. */
  readonly gamma: number;
}

interface Cluster {
  size: number;
  readonly sums: number[];
  /** For each category, how many members have each level. */
  readonly levels: Map<number, number>[];
}

/**
 * The textbook's k-prototypes, for comparison: random customers as prototypes, every customer allocated in turn, and
 * prototypes mended after each move, until a whole pass moves nobody. The cheapest of `starts`.
 *
 * @see Huang (1998), Extensions to the k-means algorithm for clustering large data sets with categorical values, 3.2
 */
export function huangBestOf(starts: number, table: MixedTable, k: number, random: Random): Int32Array {
  let best: Int32Array = new Int32Array(0);
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start < starts; start++) {
    const labels = huang(table, k, random);
    const cost = mixedCost(table, labels, k);
    if (cost < least) {
      least = cost;
      best = labels;
    }
  }
  return best;
}

/** Σ ‖x − μ‖² + γ · mismatches at the means and modes of the labels. */
export function mixedCost(table: MixedTable, labels: ArrayLike<number>, k: number): number {
  const clusters = Array.from({ length: k }, () => emptyCluster(table));
  table.numbers.forEach((_, row) => {
    add(clusters[labels[row]!]!, table, row, 1);
  });
  let cost = 0;
  table.numbers.forEach((_, row) => {
    cost += distance(clusters[labels[row]!]!, table, row);
  });
  return cost;
}

function huang(table: MixedTable, k: number, random: Random): Int32Array {
  const n = table.numbers.length;
  const picked = new Set<number>();
  while (picked.size < k) picked.add(Math.floor(random() * n));
  const seeds = [...picked].map((row) => {
    const seed = emptyCluster(table);
    add(seed, table, row, 1);
    return seed;
  });
  const labels = Int32Array.from({ length: n }, (_, row) => nearest(seeds, table, row));
  const clusters = seeds.map(() => emptyCluster(table));
  labels.forEach((label, row) => {
    add(clusters[label]!, table, row, 1);
  });
  for (let pass = 0; pass < 100; pass++) {
    let moved = 0;
    for (let row = 0; row < n; row++) {
      const from = labels[row]!;
      const to = nearest(clusters, table, row);
      if (to === from || clusters[from]!.size === 1) continue;
      add(clusters[from]!, table, row, -1);
      add(clusters[to]!, table, row, 1);
      labels[row] = to;
      moved++;
    }
    if (moved === 0) break;
  }
  return labels;
}

function emptyCluster({ numbers, codes }: MixedTable): Cluster {
  return { size: 0, sums: numbers[0]!.map(() => 0), levels: codes[0]!.map(() => new Map()) };
}

function add(cluster: Cluster, { numbers, codes }: MixedTable, row: number, times: 1 | -1): void {
  cluster.size += times;
  numbers[row]!.forEach((value, f) => {
    cluster.sums[f]! += times * value;
  });
  codes[row]!.forEach((level, c) => {
    const counts = cluster.levels[c]!;
    counts.set(level, (counts.get(level) ?? 0) + times);
  });
}

function distance(cluster: Cluster, { numbers, codes, gamma }: MixedTable, row: number): number {
  let sum = 0;
  numbers[row]!.forEach((value, f) => {
    sum += (value - cluster.sums[f]! / cluster.size) ** 2;
  });
  codes[row]!.forEach((level, c) => {
    if (level !== mode(cluster.levels[c]!)) sum += gamma;
  });
  return sum;
}

function mode(counts: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = 0;
  for (const [level, count] of counts) {
    if (count > most || (count === most && level < best)) {
      best = level;
      most = count;
    }
  }
  return best;
}

function nearest(clusters: readonly Cluster[], table: MixedTable, row: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  clusters.forEach((cluster, j) => {
    if (cluster.size === 0) return;
    const away = distance(cluster, table, row);
    if (away < least) {
      least = away;
      best = j;
    }
  });
  return best;
}
