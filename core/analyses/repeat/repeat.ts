import type { FrameOutline } from '../../customers/frame.ts';
import { regularity } from '../../stats/repeat/regularity.ts';
import type { PurchaseHistory } from '../../summaries/contract.ts';
import { asked, type Dialogue } from '../../summaries/dialogue.ts';
import { cohortsOf } from './cohorts.ts';
import { type Proven, prove } from './prove.ts';
import { amountsOf, modelOf } from './repeat-model.ts';
import type {
  RepeatResult,
  RepeatWindow,
  StageGroup,
  ToldOfCustomers,
  ValueResult,
} from './repeat-result.ts';
import { stages } from './repeat-result.ts';
import { repeatWindow } from './repeat-window.ts';
import { rfmOf } from './rfm.ts';
import { ruleTable } from './rules.ts';
import { secondPurchases } from './second-purchase.ts';
import { type Horizon, toldByModel, toldByRule } from './told-of-customers.ts';

/** From here on purchases come by the clock. */
const regularFrom = 1.5;

const least = {
  customers: 30,
  /** Who bought again, before and in the time that is proven on. */
  returned: 30,
  weeks: 12,
  /** Who would have to wait so long has no customers who come back. */
  never: 260,
  /** A time after the history is long enough to prove by. */
  proofDays: 28,
  proofPurchases: 50,
  /** Customers with three purchases, to tell regularity by. */
  regular: 50,
} as const;

export interface RepeatInput {
  readonly outline: FrameOutline;
  /** The day that figures are counted to: whole days since 1970-01-01. */
  readonly today: number;
  readonly horizon: Horizon;
}

/**
 * Who is slipping away where no column says who left? From the times of purchases; proven on a time that the model did not
 * see: what came after the day that figures are counted to, or else the last third of the history.
 *
 * Null without dates of purchases, for contracts (purchases with a coverage run on), and for fewer than 30 customers.
 */
export function* repeatOf({ outline, today, horizon }: RepeatInput): Dialogue<RepeatResult | null> {
  const { purchases } = outline;
  if (!purchases?.hasDate || purchases.hasCoverage) return null;
  const { days } = yield* asked({ days: { summary: 'purchase-days' } });
  const window = days && repeatWindow(days, today);
  if (!window) return null;
  const { since, until } = window;
  const proof = proofTime(window);
  const { history, earlier, cohorts } = yield* asked({
    history: { summary: 'purchase-history', since, until, through: proof.to },
    earlier:
      proof.from === until
        ? null
        : { summary: 'purchase-history', since, until: proof.from, through: proof.to },
    cohorts: { summary: 'purchase-cohorts', since, until },
  });
  if (history === null) return null;
  const customers = countOf(history, () => true);
  if (customers < least.customers) return null;
  const shown = {
    ...{ window, customers, returned: countOf(history, (repeats) => repeats > 0) },
    regularity: regularityOf(history),
    rfm: rfmOf(history),
    cohorts: cohortsOf(cohorts ?? [], until),
    second: secondPurchases(history),
  };
  const seen = earlier ?? history;
  const short = tooShort(seen, shown.returned, window);
  const nothing = {
    basis: 'none',
    model: null,
    amounts: null,
    lifecycle: [],
    value: null,
    told: null,
  } as const;
  if (short !== null) return { ...shown, ...nothing, why: short, proof: null };
  const fit = modelOf(seen.distinct);
  const regular = (shown.regularity ?? 0) >= regularFrom;
  const proven = prove({
    ...{ history: seen, fit, regular, from: proof.from, to: proof.to },
    hole: window.hole !== null,
  });
  if (proven.basis === 'none') return { ...shown, ...nothing, why: proven.why, proof: proven.proof };
  return { ...shown, ...proven, ...concluded({ history, seen, proven, horizon }) };
}

function concluded(of: {
  readonly history: PurchaseHistory;
  readonly seen: PurchaseHistory;
  readonly proven: Proven;
  readonly horizon: Horizon;
}): Pick<RepeatResult, 'model' | 'amounts' | 'lifecycle' | 'value' | 'told'> {
  const { history, seen, proven, horizon } = of;
  const { basis, proof } = proven;
  const fit = modelOf(history.distinct);
  const amounts = amountsOf(history);
  const told =
    basis === 'model' && fit !== null
      ? toldByModel({
          ...{ history, model: fit.model, amounts, horizon },
          once: modelOf(history.distinct, 1)?.model ?? null,
        })
      : toldByRule({
          ...{ history, horizon },
          table: ruleTable(
            basis === 'model' || basis === 'none' ? 'recency' : basis,
            seen,
            proof.to - proof.from,
          ),
        });
  return {
    ...{ model: fit, amounts, told, value: worthOf(told) },
    lifecycle: lifecycleOf(history, told),
  };
}

function proofTime({ since, until, through, ended, after }: RepeatWindow): {
  readonly from: number;
  readonly to: number;
} {
  const isAfter = !ended && through - until >= least.proofDays && after >= least.proofPurchases;
  return isAfter
    ? { from: until, to: through }
    : { from: until - Math.floor((until - since) / 3), to: until };
}

function countOf({ distinct }: PurchaseHistory, counts: (repeats: number) => boolean): number {
  return distinct.customers.reduce((sum, n, at) => (counts(distinct.repeats[at]!) ? sum + n : sum), 0);
}

/** So many weeks would be needed at the pace that customers come back at; null where there are enough. */
function tooShort(seen: PurchaseHistory, returned: number, { since, until }: RepeatWindow) {
  const weeks = Math.floor((until - since) / 7);
  const before = countOf(seen, (repeats) => repeats > 0);
  const again = seen.later.reduce((sum, days) => sum + (days > 0 ? 1 : 0), 0);
  const fewest = Math.min(before, again);
  if (weeks >= least.weeks && fewest >= least.returned) return null;
  const pace = Math.max(0.1, fewest);
  const needed = Math.max(least.weeks, weeks + 1, Math.ceil((weeks * least.returned) / pace));
  return needed > least.never
    ? ({ kind: 'few', returned } as const)
    : ({ kind: 'short', weeks, needed } as const);
}

function regularityOf({ distinct, of, logGaps }: PurchaseHistory): number | null {
  const gaps = [...of.keys()].flatMap((place) => {
    const one = of[place]!;
    const n = one < 0 ? 0 : distinct.repeats[one]!;
    return n < 2 ? [] : [{ n, sum: distinct.last[one]!, logs: logGaps[place]! }];
  });
  return gaps.length < least.regular ? null : regularity(gaps);
}

function lifecycleOf(history: PurchaseHistory, told: ToldOfCustomers): StageGroup[] {
  const { firstAmount, repeatAmount } = history;
  const groups = stages.map((stage) => ({ stage, customers: 0, expected: 0, amount: 0 }));
  told.stage.forEach((stage, place) => {
    const group = groups[stage];
    if (group === undefined) return;
    group.customers++;
    group.expected += told.expected[place]!;
    group.amount += (firstAmount?.[place] ?? 0) + (repeatAmount?.[place] ?? 0);
  });
  return groups;
}

function worthOf({ value }: ToldOfCustomers): ValueResult | null {
  if (value === null) return null;
  const known = value.filter((one) => !Number.isNaN(one)).sort();
  const total = known.reduce((sum, one) => sum + one, 0);
  const top = known.subarray(known.length - Math.ceil(known.length / 5));
  return { total, topFifth: total > 0 ? top.reduce((sum, one) => sum + one, 0) / total : 0 };
}
