import type { ContingencyTable } from '../../../stats/contingency.ts';
import { contingencyOf } from '../../../stats/contingency.ts';
import { chiSquareMonteCarlo } from '../../../stats/hypothesis/chi-square-monte-carlo.ts';
import { chiSquareTest } from '../../../stats/hypothesis/chi-square-test.ts';
import { holm } from '../../../stats/multiplicity.ts';
import { derivedRandom } from '../../../stats/random.ts';
import type { Axis } from '../axes.ts';
import type { Cohort } from '../cohort.ts';

export interface Homogeneity {
  /** 1 when nothing inside the segment tells leavers from stayers; null when nothing can be tested. */
  readonly response: number | null;
  /** How much more alike its customers are than all customers, 0–1. */
  readonly profile: number | null;
  /** The strongest hidden split that is proven: axis and effect. Null where none is. */
  readonly split: { readonly axis: number; readonly effect: number } | null;
}

const leastCell = 30;
const mostFalse = 0.05;
const leastExpected = 5;
const seed = 41;

/**
 * Is a segment of one piece, or does it hide parts that leave at different rates?
 *
 * Of many attributes some differ by chance, so a split is named only when it is proven: among the customers kept aside,
 * corrected by Holm over all attributes tried.
 *
 * @param axes coarse axes, a few bins each; bins of fewer than 30 customers are not tested.
 */
export function homogeneityOf(cohort: Cohort, axes: readonly Axis[], members: Uint8Array): Homogeneity {
  const { known, left, searched } = cohort;
  const rows = known.filter((place) => members[place] === 1);
  const tried = axes.flatMap((axis, index) => {
    const sizes = new Float64Array(axis.size);
    for (const place of rows) sizes[axis.bins[place]!]! += 1;
    if (sizes.filter((size) => size >= leastCell).length < 2) return [];
    const among = (places: Int32Array) => {
      const codes = places.map((place) => (sizes[axis.bins[place]!]! < leastCell ? -1 : axis.bins[place]!));
      return contingencyOf(
        codes,
        Int32Array.from(places, (place) => left[place]!),
        axis.size,
        2,
      );
    };
    const table = among(rows);
    const n = table.counts.reduce((sum, count) => sum + count, 0);
    const { statistic, df } = chiSquareTest(table);
    const effect = Math.sqrt(Math.max(0, (statistic - df) / n));
    return [{ axis: index, effect, p: chanceOf(among(rows.filter((place) => searched[place] === 0))) }];
  });
  const corrected = holm(tried.map(({ p }) => p));
  const strongest = (those: typeof tried) =>
    those.reduce<(typeof tried)[number] | null>(
      (best, one) => (best === null || one.effect > best.effect ? one : best),
      null,
    );
  const most = strongest(tried);
  const proven = strongest(tried.filter(({ effect }, at) => effect > 0 && corrected[at]! < mostFalse));
  return {
    response: most === null ? null : 1 - Math.min(1, most.effect),
    profile: profileOf(cohort, axes, members),
    split: proven === null ? null : { axis: proven.axis, effect: proven.effect },
  };
}

function chanceOf(table: ContingencyTable): number {
  const { p, expectedMin } = chiSquareTest(table);
  return expectedMin >= leastExpected ? p : chiSquareMonteCarlo(table, derivedRandom(seed));
}

function profileOf({ size }: Cohort, axes: readonly Axis[], members: Uint8Array): number | null {
  const everybody = new Uint8Array(size).fill(1);
  let inside = 0;
  let overall = 0;
  for (const axis of axes) {
    inside += dispersion(axis, members);
    overall += dispersion(axis, everybody);
  }
  return overall === 0 ? null : Math.min(1, Math.max(0, 1 - inside / overall));
}

/** Mean Gower distance of two customers along one axis: the probability that their levels differ, or the gap. */
function dispersion(axis: Axis, members: Uint8Array): number {
  const counts = new Float64Array(axis.size);
  let n = 0;
  for (let i = 0; i < members.length; i++) {
    if (members[i] === 1) {
      counts[axis.bins[i]!]! += 1;
      n++;
    }
  }
  if (n < 2) return 0;
  const reach = Math.max(1, axis.ordered - 1);
  let sum = 0;
  for (let a = 0; a < axis.size; a++) {
    for (let b = a + 1; b < axis.size; b++) {
      const gap = b < axis.ordered ? (b - a) / reach : 1;
      sum += 2 * counts[a]! * counts[b]! * gap;
    }
  }
  return sum / (n * (n - 1));
}
