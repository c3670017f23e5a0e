import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../core/settings/settings.ts';
import { adjustedRand } from '../../../../core/stats/adjusted-rand.ts';
import { derivedRandom } from '../../../../core/stats/random.ts';
import type { Column } from '../../../../core/table/types.ts';
import { segmentsInWords } from '../../words/segments/segments-in-words.ts';
import { customersOf } from './insurance.ts';
import { normal } from './planted.ts';

const number = (name: string, values: readonly number[]): Column => ({
  ...{ kind: 'number', name, unit: '' },
  values: Float64Array.from(values),
});
const run = (columns: readonly Column[], locale: 'en' | 'ru' = 'en', k: number | null = null) => {
  const keys = Array.from({ length: 1000 }, (_, row) => `C${row}`);
  return segmentsInWords({
    customers: customersOf(columns, keys),
    settings: readSettings(k === null ? {} : { segmentation: { k } }),
    ...{ asOf: '2026-04-28', locale, model: null },
  });
};

describe('a thousand customers of every age and score alike', () => {
  const random = derivedRandom(31);
  const columns = ['Age', 'Score'].map((name, at) =>
    number(
      name,
      Array.from({ length: 1000 }, () =>
        at === 0 ? 18 + Math.floor(random() * 60) : Math.floor(random() * 101),
      ),
    ),
  );

  it('are a continuum, cut for convenience into a few, and called that in both languages', () => {
    const { section } = run(columns);
    expect(section.choice.structure).toBe('continuum');
    expect(section.k).toBeLessThanOrEqual(4);
    expect(section.choice.reason).toMatch(/continuum.*convenient cuts/);
    expect(run(columns, 'ru').section.choice.reason).toMatch(/сплошной ряд.*удобные границы/);
  });

  it('are not stable where fresh starts on other halves disagree', () => {
    const eight = run(columns).section.candidates.find(({ k }) => k === 8)!;
    expect(eight.stability).toBeLessThan(0.85);
  });

  it('are cut as a person wants, who is told that it is a continuum', () => {
    const { section } = run(columns, 'en', 6);
    expect(section.k).toBe(6);
    expect(section.choice.reason).toMatch(/6 segments, as set by you.*continuum/);
  });
});

describe('four segments along age and income beside a charge that has nothing to do with them', () => {
  const random = derivedRandom(32);
  const truth = Int32Array.from({ length: 1000 }, () => Math.floor(random() * 4));
  const along = (centre: (segment: number) => number, spread: number) =>
    Array.from(truth, (segment) => centre(segment) + spread * normal(random));
  const columns = [
    number(
      'Age',
      along((segment) => 30 + 12 * segment, 5),
    ),
    number(
      'Income',
      along((segment) => 40_000 + 12_000 * ((segment * 2) % 4) + 6000 * (segment >> 1), 5000),
    ),
    number(
      'Charge',
      along(() => 50, 12),
    ),
  ];
  const result = run(columns);

  it('are four', () => {
    expect(result.section).toMatchObject({ k: 4, choice: { structure: 'found' } });
    expect(result.section.choice.reason).toMatch(/along Age, Income\./);
  });

  it('are those that were planted, and the same again on other halves', () => {
    expect(adjustedRand(result.labels, truth)).toBeGreaterThan(0.9);
    expect(result.section.stability).toBeGreaterThan(0.9);
  });

  it('are described by the charge too', () => {
    expect(result.section.segments[0]!.profile.map(({ feature }) => feature)).toContain('Charge');
  });

  it('need no training anew at the next refresh', () => {
    const again = segmentsInWords({
      customers: customersOf(
        columns,
        Array.from({ length: 1000 }, (_, row) => `C${row}`),
      ),
      ...{ settings: readSettings({}), asOf: '2026-05-28', locale: 'en' as const, model: result.model },
    });
    expect(again.section.changes).toMatchObject({ moved: 0, drift: { ari: 1, retrain: false } });
    expect(again.section.choice.structure).toBe('found');
  });
});
