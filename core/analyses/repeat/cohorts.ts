import { monthOf } from '../../customers/day.ts';
import { wilsonInterval } from '../../stats/intervals/wilson.ts';
import type { PurchaseCohort } from '../../summaries/contract.ts';
import type { Cohort } from './repeat-result.ts';

const most = 24;

/** Of those who bought first in a month, which share bought in each month after? The latest 24 months of first purchases. */
export function cohortsOf(cells: readonly PurchaseCohort[], until: number): Cohort[] {
  const now = monthOf(until);
  const over = monthOf(until + 1) > now ? now : now - 1;
  const firsts = [...new Set(cells.map(({ first }) => first))].slice(-most);
  return firsts.map((first) => {
    const own = new Map(cells.filter((cell) => cell.first === first).map((cell) => [cell.month, cell]));
    const customers = own.get(first)?.customers ?? 0;
    return {
      first,
      customers,
      cells: Array.from({ length: Math.min(most, now - first) + 1 }, (_, after) => {
        const cell = own.get(first + after);
        const bought = cell?.customers ?? 0;
        return {
          ...{ after, customers: bought, share: bought / customers, amount: cell?.amount ?? 0 },
          ...wilsonInterval(bought, customers),
          ripe: first + after <= over,
        };
      }),
    };
  });
}
