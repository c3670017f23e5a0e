import { describe, expect, it } from 'vitest';
import { churnRisk } from '../../../../../core/analyses/churn/risk/churn-risk.ts';
import {
  brierScore,
  calibrationError,
  reliabilityOf,
} from '../../../../../core/analyses/churn/risk/judge.ts';
import type { Frame } from '../../../../../core/customers/frame.ts';
import { outlineOf } from '../../../../../core/customers/outline.ts';
import { areaUnderCurve } from '../../../../../core/stats/area-under-curve.ts';
import { conversed } from '../../../../../core/summaries/dialogue.ts';
import { foldOf } from '../../../../../core/summaries/fold-of.ts';
import { answerInMemory } from '../../../../../core/summaries/in-memory/answer.ts';
import type { World } from './worlds.ts';
import { phoneCompany, webShop } from './worlds.ts';

const riskIn = (frame: Frame, apart: readonly string[] = []) =>
  conversed(churnRisk(outlineOf(frame), new Set(apart)), answerInMemory(frame));

/** The same customers, and the outcome is known of those only for whom `isKnown`. */
function knownWhere({ frame, truth }: World, isKnown: (place: number) => boolean): Frame {
  const state = truth.map((left, place) => (isKnown(place) ? left : 255));
  return { ...frame, outcomes: frame.outcomes.map((outcome) => ({ ...outcome, state })) };
}

const placesOf = (n: number, isIn: (place: number) => boolean) =>
  Int32Array.from({ length: n }, (_, place) => place).filter(isIn);
const mean = (values: ArrayLike<number>, places: Int32Array) =>
  places.reduce((sum, place) => sum + values[place]!, 0) / places.length;

const worlds = [
  ['a web shop', webShop],
  ['a phone company', phoneCompany],
] as const;

describe.each(worlds)('the risk of leaving %s', (_, worldOf) => {
  const n = 4000;
  const half = n / 2;
  const world = worldOf(n, 5);
  const isFirst = (place: number) => place < half;
  const isSecond = (place: number) => place >= half;
  const first = riskIn(knownWhere(world, isFirst));
  const second = riskIn(knownWhere(world, isSecond));
  const firsts = placesOf(n, isFirst);
  const seconds = placesOf(n, isSecond);

  it('is told by figures that are those of the risks given to customers whose outcome is known', () => {
    const { risk, discrimination, quality } = first;
    const folds = [0, 1, 2, 3, 4].map((fold) =>
      firsts.filter((place) => foldOf(world.frame.keys[place]!, 5) === fold),
    );
    const pairs = folds.map((rows) => {
      const gone = rows.reduce((sum, row) => sum + world.truth[row]!, 0);
      return gone * (rows.length - gone);
    });
    const won = folds.map((rows, at) => pairs[at]! * areaUnderCurve(risk, world.truth, rows));
    const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
    expect(discrimination.auc).toBeCloseTo(sum(won) / sum(pairs), 9);
    expect(quality.brier).toBeCloseTo(brierScore(risk, world.truth, firsts), 9);
    const groups = reliabilityOf(risk, world.truth, firsts);
    expect(quality.ece).toBeCloseTo(calibrationError(groups), 9);
    expect(quality.calibration.map(({ n: size }) => size)).toEqual(groups.map(({ n: size }) => size));
  });

  it('is as high for those who are known to have stayed as for those of whom it is hidden', () => {
    const stayed = (places: Int32Array) => places.filter((place) => world.truth[place] === 0);
    const shown = mean(first.risk, stayed(firsts)) + mean(second.risk, stayed(seconds));
    const hidden = mean(first.risk, stayed(seconds)) + mean(second.risk, stayed(firsts));
    expect(Math.abs(shown / hidden - 1)).toBeLessThan(0.05);
  });

  it('adds up from a base and reasons, one base a fold and one for all others', () => {
    const { risk, reasons } = first;
    const bases = new Map<number, number>();
    for (let place = 0; place < n; place++) {
      const logOdds = Math.log(risk[place]! / (1 - risk[place]!));
      const base = logOdds - reasons.reduce((sum, part) => sum + part[place]!, 0);
      const score = isFirst(place) ? foldOf(world.frame.keys[place]!, 5) : 5;
      expect(base).toBeCloseTo(bases.get(score) ?? base, 9);
      bases.set(score, base);
    }
    expect(bases.size).toBe(6);
  });

  it('is given by reasons that move the mean customer by nothing', () => {
    for (const part of first.reasons) {
      expect(Math.abs(mean(part, Int32Array.from(part.keys())))).toBeLessThan(0.1);
    }
  });
});

describe('what is told of risks', () => {
  it('agrees with fresh customers: the area within its interval, the error of calibration within .03', () => {
    const told = Array.from({ length: 6 }, (_, seed) => {
      const world = (seed % 2 === 0 ? webShop : phoneCompany)(9000, seed + 20, 1500 / 9000);
      const { risk, discrimination, quality } = riskIn(world.frame);
      const state = world.frame.outcomes[0]!.state;
      const fresh = placesOf(9000, (place) => state[place] === 255);
      const { lower, upper } = discrimination;
      const area = areaUnderCurve(risk, world.truth, fresh);
      const error = calibrationError(reliabilityOf(risk, world.truth, fresh));
      return { isInside: lower <= area && area <= upper, gap: Math.abs(error - quality.ece) };
    });
    expect(told.filter(({ isInside }) => isInside).length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...told.map(({ gap }) => gap))).toBeLessThan(0.03);
  });
});

describe('what the risk looks at', () => {
  const world = webShop(1200, 3);
  const { variables } = world.frame;

  it('is every variable that may explain, but for those set apart and for what almost is the outcome', () => {
    const leaking = variables.map((variable) =>
      variable.id === 'tenure'
        ? { ...variable, use: { ...variable.use, leak: { column: 'tenure', kind: 'area', area: 0.99 } } }
        : variable,
    ) as Frame['variables'];
    const { variables: looked } = riskIn({ ...world.frame, variables: leaking }, ['marital']);
    const own = variables.map(({ id }) => id);
    expect(looked).toEqual(own.filter((id) => id !== 'tenure' && id !== 'marital'));
  });

  it('does not change with customers whose outcome is hidden, but for where numbers are cut', () => {
    const whole = variables.filter(({ id }) => ['complained', 'marital', 'category', 'tier'].includes(id));
    const half = { ...world.frame, variables: whole };
    const few = riskIn(knownWhere({ ...world, frame: half }, (place) => place < 600));
    const shorter = (one: Frame): Frame => ({
      ...one,
      size: 700,
      keys: one.keys.slice(0, 700),
      rowOf: one.rowOf.slice(0, 700),
      outcomes: one.outcomes.map((outcome) => ({ ...outcome, state: outcome.state.slice(0, 700) })),
      variables: one.variables.map((variable) =>
        variable.kind === 'category' ? { ...variable, codes: variable.codes.slice(0, 700) } : variable,
      ),
    });
    const fewer = riskIn(shorter(knownWhere({ ...world, frame: half }, (place) => place < 600)));
    expect(fewer.risk).toEqual(few.risk.slice(0, 700));
  });

  it('gives the base to everybody where nobody left', () => {
    const nobody = { ...world, truth: world.truth.map(() => 0) };
    const { risk, discrimination } = riskIn(knownWhere(nobody, () => true));
    expect(discrimination).toMatchObject({ auc: 0.5, reliable: false });
    expect(Math.max(...risk)).toBeLessThan(0.01);
  });
});
