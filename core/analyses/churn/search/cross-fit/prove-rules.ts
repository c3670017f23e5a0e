import { fisherExact } from '../../../../stats/hypothesis/fisher-exact.ts';
import { wilsonInterval } from '../../../../stats/intervals/wilson.ts';
import { holm } from '../../../../stats/multiplicity.ts';
import type { Axis } from '../axis.ts';
import { earnedParts } from '../earned-parts.ts';
import type { RulePart } from '../rule.ts';
import { fittingRows } from '../rule.ts';
import type { LearnedRule } from './learn-rules.ts';
import { leastByChance } from './least-by-chance.ts';

/** Rules, and the rows that were not looked at to learn them. */
export interface Proof {
  readonly rules: readonly LearnedRule[];
  readonly rows: Int32Array;
  /** Which half these rows are. */
  readonly half: 0 | 1;
}

export interface ProvenHere {
  readonly parts: readonly RulePart[];
  readonly half: 0 | 1;
  /** Rows of the proof among which the rule stands: all, or those of its cause. */
  readonly among: Int32Array;
  readonly members: Int32Array;
  /** Wilson's lower bound of the rate inside, and the rate of the rest it stands among. */
  readonly lower: number;
  readonly rest: number;
  /** Corrected by Holm over all that were looked at. */
  readonly p: number;
  /** What the rate inside must reach lest chance alone does. */
  readonly chance: number;
}

export interface Looked {
  readonly proven: readonly ProvenHere[];
  /** How many rules were looked at on rows not learned from. */
  readonly looked: number;
}

/** The family's level: what chance brings in at most so many of a hundred searches. */
export const familyLevel = 0.02;
const leastOddsRatio = 1.8;

/**
 * Which rules hold on rows that they were not learned from? A condition that does not add to the others there, outside of the rules
 * that were found before, goes; then the
 * rule is tested exactly against the rest, one-sided, corrected by Holm over the rules of all proofs, and its odds ratio must
 * reach 1.8, which means as much at a base of 2 % as at 80 %.
 *
 * @see Fisher 1935; Haldane 1956 for the odds ratio with halves
 */
export function proveRules(proofs: readonly Proof[], axes: readonly Axis[], left: Uint8Array): Looked {
  const finalists = proofs.flatMap(({ rules, rows, half }) =>
    rules.map((rule) => {
      const among = fittingRows(rule.within, axes, rows);
      const open = rule.after.reduce((rest, other) => outside(other, axes, rest), among);
      const parts = earnedParts(rule.parts, rule.within, { axes, rows: open, left, ends: true });
      const members = fittingRows(parts, axes, among);
      const k = sum(left, members);
      const others = sum(left, among) - k;
      const rest = among.length - members.length;
      const stayed = members.length - k;
      return {
        ...{ parts, half, among, members },
        p: fisherExact(k, stayed, others, rest - others).greater,
        odds: ((k + 0.5) * (rest - others + 0.5)) / ((stayed + 0.5) * (others + 0.5)),
        lower: wilsonInterval(k, members.length).lower,
        rest: rest === 0 ? 0 : others / rest,
        leavers: k + others,
      };
    }),
  );
  const corrected = holm(finalists.map(({ p }) => p));
  const level = familyLevel / Math.max(1, finalists.length);
  const proven = finalists.flatMap(({ odds, leavers, p: _, ...rule }, at) =>
    corrected[at]! < familyLevel && odds >= leastOddsRatio
      ? [
          {
            ...rule,
            p: corrected[at]!,
            chance: leastByChance(rule.members.length, leavers, rule.among.length, level),
          },
        ]
      : [],
  );
  return { proven, looked: finalists.length };
}

function outside(parts: readonly RulePart[], axes: readonly Axis[], rows: Int32Array): Int32Array {
  const inside = new Set(fittingRows(parts, axes, rows));
  return rows.filter((row) => !inside.has(row));
}

function sum(left: Uint8Array, rows: Int32Array): number {
  return rows.reduce((count, row) => count + left[row]!, 0);
}
