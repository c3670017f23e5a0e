import { describe, expect, it } from 'vitest';
import { chooseProven } from '../../../../../../core/analyses/churn/search/price-sets/choose-proven.ts';
import type { ProvenRule } from '../../../../../../core/analyses/churn/search/price-sets/proven-rule.ts';

const size = 1000;

/** A rule that holds the customers from … to − 1; the chooser reads nothing else of it. */
function ruleFor(from: number, to: number): ProvenRule {
  const members = Uint8Array.from({ length: size }, (_, place) => (place >= from && place < to ? 1 : 0));
  const rate = { n: to - from, churned: to - from, rate: 1, lower: 0.9, upper: 1 };
  return { rule: { parts: [{ axis: 0, from, to }] }, members, all: rate, holdout: rate, q: 0, chance: 0 };
}

const everybodyLeft = new Uint8Array(size).fill(1);
const worth = Float64Array.from({ length: size }, (_, place) => (size - place) / size);
const choice = { worth, left: everybodyLeft, least: 0.5, maxShare: 0.3, maxRules: 2 };
const spans = (rules: readonly ProvenRule[]) =>
  rules.map(({ rule: { parts } }) => [parts[0]!.from, parts[0]!.to]).sort((a, b) => a[0]! - b[0]!);

describe('choosing among proven rules', () => {
  it('takes the rules that gather most within the share, wherever it starts', () => {
    const rules = [ruleFor(0, 150), ruleFor(0, 140), ruleFor(150, 300), ruleFor(500, 650), ruleFor(0, 400)];
    for (const start of [[], [rules[3]!], [rules[1]!, rules[3]!]]) {
      expect(spans(chooseProven(rules, [start], choice))).toEqual([
        [0, 150],
        [150, 300],
      ]);
    }
  });

  it('fills the room of a rule that did not stand up by a wider one', () => {
    const wide = ruleFor(0, 290);
    expect(
      spans(
        chooseProven(
          [ruleFor(0, 150), wide],
          [[ruleFor(0, 150)]].map(() => []),
          choice,
        ),
      ),
    ).toEqual([[0, 290]]);
  });

  it('takes no more rules than allowed, and none that is worth less than nothing', () => {
    const rules = [ruleFor(0, 50), ruleFor(50, 100), ruleFor(100, 150)];
    expect(chooseProven(rules, [[]], choice)).toHaveLength(2);
    const worthless = { ...choice, worth: worth.map(() => -1) };
    expect(chooseProven(rules, [[]], worthless)).toEqual([]);
  });

  it('leaves out a rule whose own customers do not surely leave, also from a start', () => {
    const stayed = everybodyLeft.map((left, place) => (place >= 100 && place < 250 ? 0 : left));
    const rules = [ruleFor(0, 100), ruleFor(100, 250)];
    expect(spans(chooseProven(rules, [rules], { ...choice, left: stayed }))).toEqual([[0, 100]]);
  });

  it('leaves out a rule of which too few customers are its own', () => {
    const inner = ruleFor(0, 240);
    const outer = ruleFor(0, 280);
    expect(chooseProven([inner, outer], [[inner, outer]], choice)).toHaveLength(1);
  });
});
