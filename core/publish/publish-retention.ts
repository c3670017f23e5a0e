import type { Retention } from '../report/types.ts';
import { wilsonInterval } from '../stats/intervals/wilson.ts';
import { isSmall, roundedDown } from './hide/threshold.ts';

type Holdout = NonNullable<Retention['holdout']>;
type Group = Pick<Retention['rfm']['groups'][number], 'customers' | 'share' | 'amount'>;

/**
 * Who is slipping away, without groups under the threshold. Every count is told in whole multiples of it, so that no sum or
 * difference is exact; amounts go where any group is small, and with them the cuts of scores, which are single customers'.
 */
export function publishRetention(retention: Retention, threshold: number): Retention {
  const down = (customers: number) => roundedDown(customers, threshold);
  const all = down(retention.customers);
  const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.min(1, part / whole));
  const told = <One extends Group>(groups: readonly One[]): One[] => {
    const exact = groups.every(({ customers }) => !isSmall(customers, threshold));
    return groups
      .filter(({ customers }) => down(customers) > 0)
      .map((group) => ({
        ...group,
        ...{ customers: down(group.customers), share: shareOf(down(group.customers), all) },
        amount: exact ? group.amount : null,
      }));
  };
  const { holdout, amounts, cohorts, second, rfm } = retention;
  const provenAfter = holdout !== null && holdout.from === retention.until;
  return {
    ...retention,
    ...{ customers: all, returned: down(retention.returned) },
    // A few purchases long before or after all others are a few customers'.
    notes: retention.notes.filter(({ id }) => id !== 'before' && (id !== 'after' || provenAfter)),
    amounts: amounts && { ...amounts, customers: down(amounts.customers) },
    holdout: holdout && publishHoldout(holdout, threshold),
    lifecycle: told(retention.lifecycle).map((one) => ({
      ...one,
      expected: one.expected === null ? null : Math.round(one.expected),
      ...(one.previous !== undefined && { previous: down(one.previous) }),
    })),
    rfm: { groups: told(rfm.groups), cuts: { recency: [], frequency: [], money: [] } },
    cohorts: cohorts
      .filter(({ customers }) => down(customers) > 0)
      .map((cohort) => ({
        ...cohort,
        customers: down(cohort.customers),
        cells: cohort.cells.map((cell) => ({
          ...cell,
          ...roundedPart(cell.customers, cohort.customers, threshold),
          amount: null,
        })),
      })),
    second: second.map(({ days, share }) => {
      const bought = Math.round(share * retention.customers);
      const { customers: _, ...bounds } = roundedPart(bought, retention.customers, threshold);
      return { days, ...bounds };
    }),
  };
}

function roundedPart(part: number, whole: number, threshold: number) {
  const [customers, all] = [roundedDown(part, threshold), roundedDown(whole, threshold)];
  return { customers, share: all === 0 ? 0 : customers / all, ...wilsonInterval(customers, all) };
}

/** Small classes are told with the one before; tenths only where all are large enough. */
function publishHoldout(holdout: Holdout, threshold: number): Holdout {
  const { customers, again, topFifth, share, classes, tenths } = holdout;
  const round = (one: Holdout['classes'][number]) => ({
    ...one,
    customers: roundedDown(one.customers, threshold),
  });
  const merged: Holdout['classes'] = [];
  for (const one of classes.slice().reverse()) {
    const next = merged[merged.length - 1];
    if (next === undefined || !isSmall(next.customers, threshold)) merged.push(one);
    else {
      merged[merged.length - 1] = {
        ...{ repeats: one.repeats, orMore: true, customers: one.customers + next.customers },
        expected: one.expected === null || next.expected === null ? null : one.expected + next.expected,
        actual: one.actual + next.actual,
      };
    }
  }
  merged.reverse();
  const few = (list: Holdout['classes']) => list.some((one) => isSmall(one.customers, threshold));
  const hundredth = (value: number) => Math.round(value * 100) / 100;
  return {
    ...holdout,
    ...{ customers: roundedDown(customers, threshold), again: roundedDown(again, threshold) },
    ...{ topFifth: hundredth(topFifth), share: hundredth(share) },
    classes: few(merged) ? [] : merged.map(round),
    tenths: few(tenths) ? [] : tenths.map(round),
  };
}
