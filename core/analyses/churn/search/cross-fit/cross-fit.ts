import type { ChurnSample } from '../churn-sample.ts';
import type { HeldRule } from './distinct-rules.ts';
import { distinctRules } from './distinct-rules.ts';
import { learnRules } from './learn-rules.ts';
import { proveRules } from './prove-rules.ts';

export interface CrossFitLimits {
  /** A rule of a larger share of the customers is a large cause. */
  readonly maxShare: number;
  /** A rule of a larger share than this holds nearly everybody and is none. */
  readonly mostOfAll: number;
  readonly maxRules: number;
  readonly maxConditions: number;
}

export interface CrossFitted {
  readonly rules: readonly HeldRule[];
  /** How many rules were looked at on customers that they were not learned from. */
  readonly looked: number;
}

const leastCustomers = 5;
const leastShare = 0.01;

/**
 * Which groups surely leave more often than the rest? Two halves by the hash of the key: rules are learned on each and proven on
 * the other, so that every customer serves for proof once, and small sheets have enough for both.
 *
 * Sizes go by evidence, not by a floor: what an exact test can prove at the level of all that was looked at.
 *
 * @see Dwork et al. 2015 on holdouts looked at once; decision 0015
 */
export function crossFit(sample: ChurnSample, limits: CrossFitLimits): CrossFitted {
  const { coarse, finest: fine, left, known, half, size } = sample;
  const halves = ([0, 1] as const).map((side) => known.filter((row) => half[row] === side));
  const ground = { coarse, fine, left };
  const proofs = ([0, 1] as const).map((learned) => {
    const rows = halves[learned]!;
    const rules = learnRules(ground, rows, {
      leastCustomers: Math.max(leastCustomers, Math.ceil(leastShare * rows.length)),
      mostRows: limits.maxShare * rows.length,
      maxRules: limits.maxRules,
      maxConditions: limits.maxConditions,
    });
    const proof = (1 - learned) as 0 | 1;
    return { rules, rows: halves[proof]!, half: proof };
  });
  const looked = proveRules(proofs, fine, left);
  const everybody = Int32Array.from({ length: size }, (_, row) => row);
  return { rules: distinctRules(looked, fine, left, everybody, limits), looked: looked.looked };
}
