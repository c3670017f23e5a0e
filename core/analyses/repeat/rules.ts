import type { PurchaseHistory } from '../../summaries/contract.ts';
import type { RuleName } from './repeat-result.ts';
import { rfmOf, rfmSum } from './rfm.ts';

/** What a rule was worth in the time it was proven on, by tenths of customers. */
export interface RuleTable {
  readonly rule: RuleName;
  /** The least score of each tenth, ascending. */
  readonly from: readonly number[];
  /** Which share bought again, and how many days of purchase there were a customer and day. */
  readonly share: readonly number[];
  readonly rate: readonly number[];
}

/** By place: the higher, the sooner somebody buys again, as a simple rule has it. NaN for who bought nothing. */
export function ruleScores(rule: RuleName, history: PurchaseHistory): Float64Array {
  const { distinct, of } = history;
  const { repeats, last, age, customers } = distinct;
  if (rule === 'rfm') {
    const { scores } = rfmOf(history);
    return Float64Array.from(of, (one, place) => (one < 0 ? Number.NaN : rfmSum(scores[place]!)));
  }
  const sum = (list: Int32Array) => list.reduce((total, one, at) => total + one * customers[at]!, 0);
  const usual = Math.max(1, sum(last) / Math.max(1, sum(repeats)));
  const own = (at: number) => (last[at]! + usual) / (repeats[at]! + 1);
  return Float64Array.from(of, (one) => {
    if (one < 0) return Number.NaN;
    const away = age[one]! - last[one]!;
    return rule === 'recency' ? -away : -away / own(one);
  });
}

/** How often did customers buy again, by tenths of their score? Equal scores are in one tenth. */
export function ruleTable(rule: RuleName, history: PurchaseHistory, days: number): RuleTable {
  const scores = ruleScores(rule, history);
  const places = Int32Array.from(scores.keys()).filter((place) => !Number.isNaN(scores[place]!));
  const order = places.sort((a, b) => scores[a]! - scores[b]! || a - b);
  const bins: { from: number; customers: number; again: number; later: number }[] = [];
  let bin = { from: Number.NaN, customers: 0, again: 0, later: 0 };
  order.forEach((place, at) => {
    const isNew = at > 0 && scores[place] !== scores[order[at - 1]!];
    if (at === 0 || (isNew && bin.customers >= order.length / 10)) {
      bin = { from: scores[place]!, customers: 0, again: 0, later: 0 };
      bins.push(bin);
    }
    bin.customers++;
    bin.later += history.later[place]!;
    if (history.later[place]! > 0) bin.again++;
  });
  return {
    rule,
    from: bins.map(({ from }) => from),
    share: bins.map(({ again, customers }) => again / customers),
    rate: bins.map(({ later, customers }) => later / customers / days),
  };
}

/** In which tenth of the table is this score? The lowest takes what is below it. */
export function tenthOf({ from }: RuleTable, score: number): number {
  let tenth = 0;
  while (tenth + 1 < from.length && from[tenth + 1]! <= score) tenth++;
  return tenth;
}
