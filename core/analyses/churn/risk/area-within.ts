import { normalQuantile } from '../../../stats/distributions/normal.ts';
import type { Interval } from '../../../stats/intervals/interval.ts';

const z = normalQuantile(0.975);

/**
 * What is the area under the ROC curve, and between which bounds does it lie with 95 % confidence? Customers are compared within each
 * group alone: scores that were learned apart are not on one scale to the last digit, and pairs across them would be judged by that.
 *
 * The variance is that of each leaver's and each stayer's own share of the other group on the right side; groups count by their pairs.
 *
 * @returns bounds within 0–1; an area of .5 and [0, 1] where no group has two who left and two who stayed.
 * @see DeLong, DeLong & Clarke-Pearson 1988; Sun & Xu 2014 for the computation by ranks
 */
export function areaWithin(
  score: ArrayLike<number>,
  left: Uint8Array,
  groups: readonly Int32Array[],
): Interval & { readonly area: number } {
  const parts = groups.flatMap((rows) => areaOf(score, left, rows) ?? []);
  const pairs = parts.reduce((sum, part) => sum + part.pairs, 0);
  if (pairs === 0) return { area: 0.5, lower: 0, upper: 1 };
  const area = parts.reduce((sum, part) => sum + (part.area * part.pairs) / pairs, 0);
  const variance = parts.reduce((sum, part) => sum + part.variance * (part.pairs / pairs) ** 2, 0);
  const spread = z * Math.sqrt(Math.max(0, variance));
  return { area, lower: Math.max(0, area - spread), upper: Math.min(1, area + spread) };
}

function areaOf(score: ArrayLike<number>, left: Uint8Array, rows: Int32Array) {
  const order = Int32Array.from(rows).sort((a, b) => score[a]! - score[b]!);
  const churned = order.reduce((sum, row) => sum + left[row]!, 0);
  const stayed = order.length - churned;
  if (churned < 2 || stayed < 2) return null;
  const above = { sum: 0, squares: 0 };
  const below = { sum: 0, squares: 0 };
  let leaversBefore = 0;
  let stayersBefore = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    let leavers = 0;
    for (; end < order.length && score[order[end]!] === score[order[start]!]; end++)
      leavers += left[order[end]!]!;
    const stayers = end - start - leavers;
    const ofLeaver = (stayersBefore + stayers / 2) / stayed;
    const ofStayer = (churned - leaversBefore - leavers / 2) / churned;
    above.sum += leavers * ofLeaver;
    above.squares += leavers * ofLeaver ** 2;
    below.sum += stayers * ofStayer;
    below.squares += stayers * ofStayer ** 2;
    leaversBefore += leavers;
    stayersBefore += stayers;
    start = end;
  }
  const area = above.sum / churned;
  const variance =
    (above.squares - above.sum ** 2 / churned) / ((churned - 1) * churned) +
    (below.squares - below.sum ** 2 / stayed) / ((stayed - 1) * stayed);
  return { area, variance, pairs: churned * stayed };
}
