import { normalQuantile } from '../../../stats/distributions/normal.ts';
import type { Interval } from '../../../stats/intervals/interval.ts';

const z = normalQuantile(0.975);

/**
 * Between which bounds does the area under the ROC curve lie, with 95 % confidence?
 *
 * The variance is that of each leaver's and each stayer's own share of the other group on the right side.
 *
 * @returns bounds within 0–1; [0, 1] where either group has fewer than two customers.
 * @see DeLong, DeLong & Clarke-Pearson 1988; Sun & Xu 2014 for the computation by ranks
 */
export function areaInterval(score: ArrayLike<number>, left: Uint8Array, rows: Int32Array): Interval {
  const order = Int32Array.from(rows).sort((a, b) => score[a]! - score[b]!);
  const churned = order.reduce((sum, row) => sum + left[row]!, 0);
  const stayed = order.length - churned;
  if (churned < 2 || stayed < 2) return { lower: 0, upper: 1 };
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
  const spread = z * Math.sqrt(Math.max(0, variance));
  return { lower: Math.max(0, area - spread), upper: Math.min(1, area + spread) };
}
