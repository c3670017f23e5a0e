import type { FrameOutline } from '../../../customers/frame.ts';
import type { Interval } from '../../../stats/intervals/interval.ts';
import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import { type TooFew, tooFewToClaim } from '../../../stats/too-few-to-claim.ts';
import { asked, type Dialogue } from '../../../summaries/dialogue.ts';
import { outcome } from './customers-known.ts';

/** Of all customers whose outcome is known. */
export interface Base extends Interval {
  readonly customers: number;
  readonly churned: number;
  /** 0 where nobody is known. */
  readonly rate: number;
  /** Customers whose outcome is not known. */
  readonly unknown: number;
}

/** How many are there, and how many of them left? */
export function* churnBase({ size }: FrameOutline): Dialogue<Base> {
  const { sides } = yield* asked({ sides: { summary: 'rule-counts', outcome, rules: [[]] } });
  const { searched, aside } = sides[0]!;
  const customers = searched.n + aside.n;
  const churned = searched.positive + aside.positive;
  return {
    customers,
    churned,
    rate: customers === 0 ? 0 : churned / customers,
    ...wilsonInterval(churned, customers),
    unknown: size - customers,
  };
}

/** Of whom are there too few, among all, to claim anything? */
export function tooFewOfAll({ customers, churned }: Base): TooFew {
  return tooFewToClaim(churned, customers - churned);
}
