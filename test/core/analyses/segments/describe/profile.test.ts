import { describe, expect, it } from 'vitest';
import type { FeatureOutline } from '../../../../../core/analyses/segments/compared-feature.ts';
import { segmentProfiles } from '../../../../../core/analyses/segments/describe/profile.ts';
import { conversed } from '../../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../../core/summaries/in-memory/answer.ts';
import { randomFrom } from '../../../../fixtures/random.ts';
import { smallFrame } from '../../../summaries/small-frame.ts';

const frame = smallFrame(240, randomFrom(4).next);
const outlined = (id: string, more: object) => {
  const { missing } = frame.variables.find((variable) => variable.id === id)!;
  return {
    id,
    label: { kind: 'own', name: id },
    variable: id,
    weight: 1,
    missing,
    ...more,
  } as FeatureOutline;
};
const townLevels = ['Bath', 'Leeds', 'York', 'Ryde'];
const age = outlined('age', { kind: 'number', unit: 'years', log: false });
const town = outlined('town', { kind: 'category', levels: townLevels, gap: false });
const townOrNone = outlined('town', { kind: 'category', levels: [...townLevels, ''], gap: true });
const groups = {
  codes: Int32Array.from(frame.keys, (_, place) => (place * 7) % 3),
  keys: ['s1', 's2', 's3'],
};

const traitsOf = (feature: FeatureOutline) =>
  conversed(segmentProfiles([feature], groups), answerInMemory(frame)).map(([trait]) => trait!);

const variable = (id: string) => frame.variables.find((one) => one.id === id)!;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const squares = (values: readonly number[]) => sum(values.map((value) => (value - mean(values)) ** 2));

describe('the profile of a segment', () => {
  it('has Cohen’s d against everybody else, by the plain formulas, and mean, median and deviation', () => {
    const numbers = variable('age');
    const values = numbers.kind === 'number' ? [...numbers.values] : [];
    traitsOf(age).forEach((trait, segment) => {
      const known = values.flatMap((value, place) =>
        Number.isNaN(value) ? [] : [{ value, own: groups.codes[place] === segment }],
      );
      const own = known.filter((one) => one.own).map(({ value }) => value);
      const others = known.filter((one) => !one.own).map(({ value }) => value);
      const pooled = Math.sqrt((squares(own) + squares(others)) / (known.length - 2));
      const sorted = [...own].sort((a, b) => a - b);
      const middle = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
      expect(trait).toMatchObject({
        ...{ kind: 'number', unit: 'years', median: middle },
        mean: expect.closeTo(mean(own), 9),
        sd: expect.closeTo(Math.sqrt(squares(own) / (own.length - 1)), 9),
        overall: expect.closeTo(mean(known.map(({ value }) => value)), 9),
        effect: expect.closeTo((mean(own) - mean(others)) / pooled, 9),
      });
      const size = groups.codes.filter((code) => code === segment).length;
      expect(trait.missing).toEqual({
        share: (size - own.length) / size,
        overall: (values.length - known.length) / values.length,
      });
    });
  });

  it('has the shares of levels among those who have one', () => {
    const levels = variable('town');
    const codes = levels.kind === 'category' ? [...levels.codes] : [];
    traitsOf(town).forEach((trait, segment) => {
      const own = codes.filter((code, place) => code >= 0 && groups.codes[place] === segment);
      const shares = townLevels.map((level, code) => ({
        level,
        share: own.filter((one) => one === code).length / own.length,
        overall: codes.filter((one) => one === code).length / codes.filter((one) => one >= 0).length,
      }));
      expect(trait).toMatchObject({
        levels: [...shares].sort((a, b) => b.share - a.share),
        missing: { share: expect.any(Number) },
      });
    });
  });

  it('counts who misses a category as a level where that tells something', () => {
    traitsOf(townOrNone).forEach((trait, segment) => {
      expect(trait.missing).toBeUndefined();
      const told = trait.kind === 'category' ? trait.levels.find(({ level }) => level === '') : undefined;
      const plain = traitsOf(town)[segment]!.missing!;
      expect(told?.share).toBeCloseTo(plain.share, 12);
      expect(told?.overall).toBeCloseTo(plain.overall, 12);
    });
  });
});
