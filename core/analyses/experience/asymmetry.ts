import { correlationsOf, sumsWidth } from '../../stats/drivers/correlations.ts';
import { addedUp, resampledSums } from '../../stats/drivers/resampled-sums.ts';
import type { Interval } from '../../stats/intervals/interval.ts';
import { derivedRandom } from '../../stats/random.ts';
import type { CrossColumn } from '../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../summaries/dialogue.ts';
import { resamples, weightsOf } from './driver-figures.ts';
import type { Asymmetry, Driver, Share } from './experience-result.ts';
import { middlePart } from './middle-part.ts';
import type { SatisfactionColumn } from './satisfaction.ts';

const buckets = 512;
const seed = 22;
const atMost = 14;

/**
 * Does a touchpoint that fails cost more than one that delights brings? What the lowest and the highest third of each change, against
 * its middle and beside the other touchpoints. Of ratings only.
 */
export function* asymmetries(
  drivers: readonly Driver[],
  satisfaction: SatisfactionColumn,
): Dialogue<readonly Asymmetry[]> {
  const rated = drivers.filter(({ performance }) => performance !== null).slice(0, atMost);
  const ends = yield* thirds(rated.map(({ feature }) => feature));
  const found = rated.flatMap((driver, at) => (ends[at] === null ? [] : [{ driver, ...ends[at]! }]));
  if (found.length === 0) return [];
  const columns = [...found.flatMap(({ low, high }) => [low, high]), satisfaction.counted];
  const [answer] = yield* askedEach([{ summary: 'cross-products', columns, buckets } as const]);
  const figures = answer![0]!;
  const width = sumsWidth(columns.length);
  const point = effectsOf(addedUp(figures, width), columns.length);
  const draws = Array.from({ length: resamples }, (_, draw) =>
    effectsOf(resampledSums(figures, width, derivedRandom(seed, draw)), columns.length),
  );
  return found.map(({ driver }, at) => {
    const share = (column: number): Share => ({
      value: point[column]!,
      ...middlePart(draws.map((draw) => draw[column]!)),
    });
    const [low, high] = [share(2 * at), share(2 * at + 1)];
    const difference = middlePart(draws.map((draw) => -(draw[2 * at]! + draw[2 * at + 1]!)));
    return { feature: driver.feature, low, high, kind: kindOf(low, high, difference) };
  });
}

/** By which end moves satisfaction more: whichever lowers it, or whichever raises it. */
function kindOf(low: Share, high: Share, { lower, upper }: Interval): Asymmetry['kind'] {
  const ends = [low, high];
  const lowers = ends.some((end) => end.upper < 0);
  const raises = ends.some((end) => end.lower > 0);
  if (lower > 0 && lowers) return 'dissatisfier';
  if (upper < 0 && raises) return 'delighter';
  return lowers && raises ? 'both' : 'unclear';
}

/** What each end changes, in the unit of satisfaction. */
function effectsOf(sums: Float64Array, columns: number): readonly number[] {
  const correlations = correlationsOf(sums, columns);
  const { deviations } = correlations;
  const target = columns - 1;
  const chosen = Array.from({ length: target }, (_, at) => at);
  const { slopes } = weightsOf(correlations, chosen, target);
  return chosen.map((at) =>
    deviations[at] === 0 ? 0 : (slopes[at]! * deviations[target]!) / deviations[at]!,
  );
}

type Ends = { readonly low: CrossColumn; readonly high: CrossColumn };

/** The values that hold about a third of the customers at either end, with one at least between; null for fewer than three values. */
function* thirds(features: readonly string[]): Dialogue<readonly (Ends | null)[]> {
  const cuts = yield* askedEach(
    features.map((variable) => ({ summary: 'cuts', variable, scheme: { scheme: 'quantiles' } }) as const),
  );
  const tables = yield* askedEach(
    cuts.map((cut) => ({ summary: 'contingency', rows: cut, columns: cut, complete: true }) as const),
  );
  return cuts.map((cut, at) => {
    const { rows, counts } = tables[at]!;
    if (rows < 3) return null;
    const each = Array.from({ length: rows }, (_, bin) => counts[bin * rows + bin]!);
    const low = lastOfThird(each, rows - 2);
    const high = rows - 1 - lastOfThird([...each].reverse(), rows - 2 - low);
    return {
      low: { meets: { cut, from: 0, to: low } },
      high: { meets: { cut, from: high, to: rows - 1 } },
    };
  });
}

/** How many bins after the first are in the third at this end, of `room` that may be? */
function lastOfThird(counts: readonly number[], room: number): number {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  let best = 0;
  let off = Number.POSITIVE_INFINITY;
  let reached = 0;
  for (let bin = 0; bin < room; bin++) {
    reached += counts[bin]! / whole;
    if (Math.abs(reached - 1 / 3) >= off) continue;
    off = Math.abs(reached - 1 / 3);
    best = bin;
  }
  return best;
}
