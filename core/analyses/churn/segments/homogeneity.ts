import type { ContingencyTable } from '../../../stats/contingency.ts';
import { contingencyOf } from '../../../stats/contingency.ts';
import { chiSquareMonteCarlo } from '../../../stats/hypothesis/chi-square-monte-carlo.ts';
import { chiSquareTest } from '../../../stats/hypothesis/chi-square-test.ts';
import { holm } from '../../../stats/multiplicity.ts';
import { derivedRandom } from '../../../stats/random.ts';
import type { Axis } from '../search/axis.ts';

export interface Homogeneity {
  /** 1 when nothing inside the segment tells leavers from stayers; null when nothing can be tested. */
  readonly response: number | null;
  /** How much more alike its customers are than all customers, 0–1. */
  readonly profile: number | null;
  /** The strongest hidden split that is proven. Null where none is. */
  readonly split: HiddenSplit | null;
}

export interface HiddenSplit {
  /** Index of the axis, and its bin where most leave. */
  readonly axis: number;
  readonly bin: number;
  readonly effect: number;
  /** Shares of leavers in that bin, and in the others. */
  readonly highest: number;
  readonly others: number;
}

export interface Inside {
  /** Coarse axes, a few bins each; bins of fewer than 30 customers are not tested. */
  readonly axes: readonly Axis[];
  /** 1 left, 0 stayed, 255 not known. */
  readonly left: Uint8Array;
  /** All rows of the segment, and those that its rule was not learned from. */
  readonly held: Int32Array;
  readonly aside: Int32Array;
}

const leastCell = 30;
const mostFalse = 0.05;
const leastExpected = 5;
const seed = 41;

/**
 * Is a segment of one piece, or does it hide parts that leave at different rates?
 *
 * Of many attributes some differ by chance, so a split is named only when it is proven: among the customers that the rule was
 * not learned from, corrected by Holm over all attributes tried.
 */
export function homogeneityOf({ axes, left, held, aside }: Inside): Homogeneity {
  const rows = held.filter((row) => left[row] !== 255);
  const proof = aside.filter((row) => left[row] !== 255);
  const tried = axes.flatMap((axis, index) => {
    const all = outcomesBy(axis, rows, left);
    const tested = Array.from({ length: axis.size }, (_, bin) => bin).filter(
      (bin) => all.counts[2 * bin]! + all.counts[2 * bin + 1]! >= leastCell,
    );
    if (tested.length < 2) return [];
    const table = only(tested, all);
    const n = table.counts.reduce((sum, count) => sum + count, 0);
    const { statistic, df } = chiSquareTest(table);
    const effect = Math.sqrt(Math.max(0, (statistic - df) / n));
    return [{ index, effect, table, tested, p: chanceOf(only(tested, outcomesBy(axis, proof, left))) }];
  });
  const corrected = holm(tried.map(({ p }) => p));
  const most = strongest(tried);
  const proven = strongest(tried.filter(({ effect }, at) => effect > 0 && corrected[at]! < mostFalse));
  return {
    response: most === null ? null : 1 - Math.min(1, most.effect),
    profile: profileOf(axes, held, left.length),
    split:
      proven === null
        ? null
        : { axis: proven.index, effect: proven.effect, ...highestOf(proven.table, proven.tested) },
  };
}

function strongest<T extends { readonly effect: number }>(those: readonly T[]): T | null {
  return those.reduce<T | null>(
    (best, one) => (best === null || one.effect > best.effect ? one : best),
    null,
  );
}

/** Two columns: stayed, left. */
function outcomesBy({ bins, size }: Axis, rows: Int32Array, left: Uint8Array): ContingencyTable {
  return contingencyOf(
    rows.map((row) => bins[row]!),
    Int32Array.from(rows, (row) => left[row]!),
    size,
    2,
  );
}

/** The rows of these bins alone. */
function only(bins: readonly number[], { counts }: ContingencyTable): ContingencyTable {
  const kept = Float64Array.from(bins.flatMap((bin) => [counts[2 * bin]!, counts[2 * bin + 1]!]));
  return { rows: bins.length, columns: 2, counts: kept };
}

/** Where do most leave, and how many there and in the other bins? */
function highestOf({ counts }: ContingencyTable, bins: readonly number[]) {
  const rateAt = (at: number) => counts[2 * at + 1]! / (counts[2 * at]! + counts[2 * at + 1]!);
  const [top = 0] = [...bins.keys()].sort((a, b) => rateAt(b) - rateAt(a) || a - b);
  let stayed = 0;
  let gone = 0;
  bins.forEach((_, at) => {
    if (at === top) return;
    stayed += counts[2 * at]!;
    gone += counts[2 * at + 1]!;
  });
  return { bin: bins[top]!, highest: rateAt(top), others: gone / (gone + stayed) };
}

function chanceOf(table: ContingencyTable): number {
  const { p, expectedMin } = chiSquareTest(table);
  return expectedMin >= leastExpected ? p : chiSquareMonteCarlo(table, derivedRandom(seed));
}

function profileOf(axes: readonly Axis[], held: Int32Array, size: number): number | null {
  const everybody = Int32Array.from({ length: size }, (_, row) => row);
  let inside = 0;
  let overall = 0;
  for (const axis of axes) {
    inside += dispersion(axis, held);
    overall += dispersion(axis, everybody);
  }
  return overall === 0 ? null : Math.min(1, Math.max(0, 1 - inside / overall));
}

/** Mean Gower distance of two customers along one axis: the probability that their levels differ, or the gap. */
function dispersion({ bins, size, ordered }: Axis, rows: Int32Array): number {
  const n = rows.length;
  if (n < 2) return 0;
  const counts = new Float64Array(size);
  for (const row of rows) counts[bins[row]!]! += 1;
  const reach = Math.max(1, ordered - 1);
  let sum = 0;
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const gap = b < ordered ? (b - a) / reach : 1;
      sum += 2 * counts[a]! * counts[b]! * gap;
    }
  }
  return sum / (n * (n - 1));
}
