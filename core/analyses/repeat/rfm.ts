import type { PurchaseHistory } from '../../summaries/contract.ts';
import { type RfmName, type RfmResult, rfmNames } from './repeat-result.ts';

/** By recency score from 5 down, and within by the mean of frequency and money from 1 up. */
const grid: readonly (readonly RfmName[])[] = [
  ['new', 'potential', 'potential', 'champions', 'champions'],
  ['promising', 'potential', 'loyal', 'loyal', 'champions'],
  ['sleepy', 'attention', 'attention', 'loyal', 'loyal'],
  ['hibernating', 'sleepy', 'at-risk', 'at-risk', 'at-risk'],
  ['lost', 'lost', 'at-risk', 'cannot-lose', 'cannot-lose'],
];

/** Which of the familiar eleven groups is each customer in? Scores are fifths; equal customers have equal scores. */
export function rfmOf(history: PurchaseHistory): RfmResult {
  const { distinct, of, firstAmount, repeatAmount } = history;
  const places = Int32Array.from(of.keys()).filter((place) => of[place]! >= 0);
  const ofPlace = (value: (place: number) => number) => Float64Array.from(places, value);
  const away = ofPlace((place) => distinct.age[of[place]!]! - distinct.last[of[place]!]!);
  const recency = fifths(away.map((days) => -days));
  const frequency = fifths(ofPlace((place) => distinct.repeats[of[place]!]! + 1));
  const paid = firstAmount && repeatAmount && ofPlace((place) => firstAmount[place]! + repeatAmount[place]!);
  const money = paid && fifths(paid);
  const scores = new Int32Array(of.length);
  const names = new Int32Array(of.length).fill(-1);
  const groups = rfmNames.map((name) => ({ name, customers: 0, amount: 0 }));
  places.forEach((place, at) => {
    const [r, f] = [recency.scores[at]!, frequency.scores[at]!];
    const m = money?.scores[at] ?? f;
    const name = rfmNames.indexOf(grid[5 - r]![Math.round((f + m) / 2) - 1]!);
    scores[place] = r * 100 + f * 10 + m;
    names[place] = name;
    groups[name]!.customers++;
    groups[name]!.amount += paid?.[at] ?? 0;
  });
  return {
    groups: groups.filter(({ customers }) => customers > 0),
    cuts: {
      recency: recency.cuts.map((cut) => cut && -cut),
      frequency: frequency.cuts,
      money: money?.cuts ?? [],
    },
    scores,
    names,
  };
}

/** The sum of a customer's three scores. */
export function rfmSum(score: number): number {
  return Math.floor(score / 100) + (Math.floor(score / 10) % 10) + (score % 10);
}

function fifths(values: Float64Array): { readonly scores: Int32Array; readonly cuts: (number | null)[] } {
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const scores = new Int32Array(values.length);
  const cuts: (number | null)[] = [null, null, null, null];
  let below = 0;
  order.forEach((one, at) => {
    if (at > 0 && values[one] !== values[order[at - 1]!]) below = at;
    const score = 1 + Math.min(4, Math.floor((5 * below) / order.length));
    scores[one] = score;
    if (score > 1) cuts[score - 2] ??= values[one]!;
  });
  return { scores, cuts };
}
