import type { BgNbd } from '../../stats/repeat/bg-nbd.ts';
import { chanceAlive } from '../../stats/repeat/expected-purchases.ts';
import type { PurchaseHistory } from '../../summaries/contract.ts';
import { aliveBy, daysPerWeek, expectedBy, historyAt, nextAmounts } from './repeat-model.ts';
import type { AmountModel, Stage, ToldOfCustomers } from './repeat-result.ts';
import { stages } from './repeat-result.ts';
import { type RuleTable, ruleScores, tenthOf } from './rules.ts';

export interface Horizon {
  /** Purchases are expected within so many days. */
  readonly horizonDays: number;
  /** Value is counted over so many months, each year's worth so much less than the one before. */
  readonly valueMonths: number;
  readonly discount: number;
}

/** From where on a customer is surely there, and below which more likely gone than not. */
const standings = { active: 0.8, atRisk: 0.5 } as const;
const daysPerYear = 365.25;
const stepsPerYear = 2;

/**
 * What does the model say of each customer?
 *
 * @param once the same with a chance to leave after the first purchase already, for whom it stands where a customer bought once.
 */
export function toldByModel(of: {
  readonly history: PurchaseHistory;
  readonly model: BgNbd;
  readonly once: BgNbd | null;
  readonly amounts: AmountModel | null;
  readonly horizon: Horizon;
}): ToldOfCustomers {
  const { history, model, once, amounts, horizon } = of;
  const { distinct, before } = history;
  const byPlace = (told: Float64Array) =>
    Float64Array.from(history.of, (one) => (one < 0 ? Number.NaN : told[one]!));
  const alive = aliveBy(model, distinct);
  const onceAlive = once && aliveBy(once, distinct);
  const next = nextAmounts(history, amounts);
  const worth = next && byPlace(discounted(model, history, horizon));
  const modelFor = (repeats: number) => (repeats === 0 ? (once ?? model) : model);
  return {
    chance: byPlace(alive),
    expected: byPlace(expectedBy(model, distinct, horizon.horizonDays)),
    value: worth?.map((purchases, place) => purchases * next![place]!) ?? null,
    stage: stagesOf(history, horizon, {
      standing: (one) => (distinct.repeats[one] === 0 && onceAlive ? onceAlive[one]! : alive[one]!),
      wasGone: (one, place) => {
        const repeats = distinct.repeats[one]! - 1;
        const then = {
          repeats,
          last: before[place]! / daysPerWeek,
          age: historyAt(distinct, one).last,
        };
        return chanceAlive(modelFor(repeats), then) < standings.atRisk;
      },
    }),
  };
}

/** What does a rule say of each customer, by what it was worth where it was proven? */
export function toldByRule(of: {
  readonly history: PurchaseHistory;
  readonly table: RuleTable;
  readonly horizon: Horizon;
}): ToldOfCustomers {
  const { history, table, horizon } = of;
  const { distinct, before } = history;
  const scores = ruleScores(table.rule, history);
  const tenths = Int32Array.from(scores, (score) => (Number.isNaN(score) ? -1 : tenthOf(table, score)));
  const told = (list: readonly number[], scale = 1) =>
    Float64Array.from(tenths, (tenth) => (tenth < 0 ? Number.NaN : list[tenth]! * scale));
  const highest = Math.max(...table.share);
  return {
    chance: told(table.share),
    expected: told(table.rate, horizon.horizonDays),
    value: null,
    stage: stagesOf(history, horizon, {
      standing: (_, place) => table.share[tenths[place]!]! / highest,
      wasGone: (one, place) => distinct.last[one]! - before[place]! > 2 * horizon.horizonDays,
    }),
  };
}

function stagesOf(
  { distinct, of }: PurchaseHistory,
  { horizonDays }: Horizon,
  judge: {
    /** 0 to 1: how surely the customer is still there. */
    readonly standing: (one: number, place: number) => number;
    /** The customer had gone before the last purchase. */
    readonly wasGone: (one: number, place: number) => boolean;
  },
): Int32Array {
  const stageOf = (one: number, place: number): Stage => {
    const repeats = distinct.repeats[one]!;
    const isRecent = distinct.age[one]! - distinct.last[one]! <= horizonDays;
    if (repeats === 0 && isRecent) return 'new';
    if (repeats > 0 && isRecent && judge.wasGone(one, place)) return 'won-back';
    const standing = judge.standing(one, place);
    return standing >= standings.active ? 'active' : standing >= standings.atRisk ? 'at-risk' : 'lapsed';
  };
  return Int32Array.from(of, (one, place) => (one < 0 ? -1 : stages.indexOf(stageOf(one, place))));
}

/** For each distinct history: purchases to come, each worth the less the later it is. */
function discounted(model: BgNbd, { distinct }: PurchaseHistory, horizon: Horizon): Float64Array {
  const { valueMonths, discount } = horizon;
  const steps = Math.max(1, Math.round((valueMonths / 12) * stepsPerYear));
  const sums = new Float64Array(distinct.repeats.length);
  let until = new Float64Array(sums.length);
  for (let step = 1; step <= steps; step++) {
    const years = ((step / steps) * valueMonths) / 12;
    const expected = expectedBy(model, distinct, years * daysPerYear);
    const middle = years - valueMonths / 24 / steps;
    const worth = (1 + discount) ** -middle;
    for (let at = 0; at < sums.length; at++) sums[at]! += (expected[at]! - until[at]!) * worth;
    until = expected as Float64Array<ArrayBuffer>;
  }
  return sums;
}
