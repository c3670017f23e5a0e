import { wilsonInterval } from '../../../../stats/intervals/wilson.ts';
import type { Rule } from '../rule.ts';

export interface Rate {
  readonly n: number;
  readonly churned: number;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

export interface ProvenRule {
  readonly rule: Rule;
  readonly members: Uint8Array;
  /** Over all customers whose outcome is known. */
  readonly all: Rate;
  /** Over the customers kept aside, at whom the search did not look. */
  readonly holdout: Rate;
  readonly q: number;
  /** What the rate of those kept aside must reach lest chance alone does. */
  readonly chance: number;
}

export function rateOf(members: Uint8Array, rows: Int32Array, left: Uint8Array): Rate {
  let n = 0;
  let churned = 0;
  for (const row of rows) {
    if (members[row] === 1) {
      n++;
      churned += left[row]!;
    }
  }
  return { n, churned, rate: n === 0 ? 0 : churned / n, ...wilsonInterval(churned, n) };
}
