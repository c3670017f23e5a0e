import { describe, expect, it } from 'vitest';
import type { Trait } from '../../../../core/report/types.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { segmentNames } from '../../../../core/words/segments/names.ts';
import { describeWithData } from '../../../with-data.ts';
import { insuranceCustomers, insuranceFile, insuranceReference } from '../../analyses/segments/insurance.ts';
import { segmentsInWords } from './segments-in-words.ts';

const meanings = { age: 'Age', income: 'Income', tenure: null, lifetimeValue: null };

function number(feature: string, effect: number): Trait {
  return { kind: 'number', feature, label: feature, unit: '', mean: 1, median: 1, sd: 1, overall: 1, effect };
}

function category(feature: string, level: string, share: number, overall: number): Trait {
  return {
    kind: 'category',
    feature,
    label: feature,
    mode: level,
    modeShare: share,
    levels: [{ level, share, overall }],
    effect: share - overall,
  };
}

describe('names', () => {
  const name = (profile: Trait[], locale: 'en' | 'ru' = 'en') =>
    segmentNames({ profiles: [profile, []], meanings, locale })[0];

  it('say the two strongest traits, with the share of a level', () => {
    const profile = [number('Age', -1.9), category('Marital_Status', 'Single', 0.604, 0.35)];
    expect(name(profile)).toBe('Younger, mostly single (60%)');
    expect(name(profile, 'ru')).toBe('Моложе, в основном Single (60\u00a0%)');
  });

  it('do not say “mostly” of a level that fewer than half have', () => {
    const profile = [category('Marital_Status', 'Divorced', 0.42, 0.2)];
    expect(name(profile)).toBe('More often divorced (42%)');
    expect(name(profile, 'ru')).toBe('Чаще Divorced (42\u00a0%)');
  });

  it('say “all” of a level that everybody has, and never 100 per cent of one that most have', () => {
    const named = (share: number, locale: 'en' | 'ru') =>
      name([category('Contract', 'Month', share, 0.4)], locale);
    expect([named(1, 'en'), named(1, 'ru')]).toEqual(['All Month', 'Только Month']);
    expect([named(0.997, 'en'), named(0.997, 'ru')]).toEqual(['Nearly all Month', 'Почти только Month']);
    expect(named(0.99, 'en')).toBe('Mostly Month (99%)');
  });

  it('do not make much of small differences', () => {
    expect(name([number('Age', 0.2), category('City', 'London', 0.55, 0.5)])).toBe('Close to the average');
  });

  it('are unique even when nothing tells segments apart', () => {
    const same = [number('Age', 1)];
    const names = segmentNames({ profiles: [same, same, []], meanings, locale: 'en' });
    expect(new Set(names).size).toBe(3);
  });

  it('keep the header’s words for other columns', () => {
    expect(name([number('Premium_to_Coverage', 2)])).toBe('Higher premium to coverage');
    expect(name([number('Скидка', -2)], 'ru')).toBe('Скидка ниже');
  });
});

describeWithData([insuranceFile], 'what is said of the insurer’s segments', () => {
  const reference = insuranceReference();
  const customers = insuranceCustomers(reference);
  const result = segmentsInWords({
    customers,
    settings: readSettings({ segmentation: { k: 3, scaling: 'range' } }),
    asOf: '2025-12-14',
    locale: 'en',
    model: null,
  });

  it('is a rule of at most three conditions whose figures hold', () => {
    expect(result.section.segments).toHaveLength(3);
    for (const { rule } of result.section.segments) {
      expect(rule!.text).toMatch(/: \d+% of them, and \d+% of those who fit are in it$/);
      expect(rule!.precision).toBeGreaterThan(0.9);
      expect(rule!.recall).toBeGreaterThan(0.9);
      expect(rule!.text.split(': ')[0]!.split(/, | and /).length).toBeLessThanOrEqual(3);
    }
    const loyal = result.section.segments.findIndex(({ size }) => size === 1050);
    const { rule } = result.section.segments[loyal]!;
    const from = Number(/^Tenure years (\d+(?:\.\d+)?) or more/.exec(rule!.text)![1]);
    const tenure = reference.raw.Tenure_Years;
    const fits = tenure.map((years) => years >= from);
    const inside = Array.from(result.labels, (label) => label === loyal);
    const both = fits.filter((fit, row) => fit && inside[row]).length;
    expect(rule!.precision).toBeCloseTo(both / fits.filter(Boolean).length, 12);
    expect(rule!.recall).toBeCloseTo(both / 1050, 12);
  });

  it('is one sentence with the size and the figures overall', () => {
    const sentence = expect.stringMatching(/^[\d,]+ customers \(\d+% of all\): .* overall\.$/);
    expect(result.section.segments.map(({ description }) => description)).toEqual([
      sentence,
      sentence,
      sentence,
    ]);
  });

  it('gives each customer a typicality, and few are on the border', () => {
    expect(result.fit.every((value) => value >= 0 && value <= 100)).toBe(true);
    const border = result.borderline.filter((flag) => flag === 1).length;
    expect(border).toBeGreaterThan(0);
    expect(border).toBeLessThan(200);
    result.borderline.forEach((flag, row) => {
      if (flag === 1) expect(result.fit[row]).toBeLessThanOrEqual(10);
    });
  });
});

describe('what is missing', () => {
  const without: Trait = { ...number('balance', 2.5), missing: { share: 0.58, overall: 0.23 } };

  it('is said, and the mean of the few that have a value is not', () => {
    const names = segmentNames({ profiles: [[without], []], meanings, locale: 'en' });
    expect(names[0]).toBe('Without balance (58%)');
    expect(segmentNames({ profiles: [[without], []], meanings, locale: 'ru' })[0]).toBe(
      'Нет данных «balance» (58\u00a0%)',
    );
  });
});
