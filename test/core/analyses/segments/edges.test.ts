import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { segmentation } from '../../../../core/report/schema/segmentation.ts';
import { readSettings, type SettingsInput } from '../../../../core/settings/settings.ts';
import type { Column } from '../../../../core/table/types.ts';
import { segmentsInWords } from '../../words/segments/segments-in-words.ts';
import { customersOf } from './insurance.ts';

const number = (name: string, values: readonly number[]): Column => ({
  kind: 'number',
  name,
  unit: '',
  values: Float64Array.from(values),
});

const category = (name: string, codes: readonly number[], levels: readonly string[]): Column => ({
  kind: 'category',
  name,
  ordered: false,
  levels,
  codes: Int32Array.from(codes),
});

function run(columns: readonly Column[], options: SettingsInput['segmentation'] = {}) {
  const first = columns[0]!;
  const n = first.kind === 'category' ? first.codes.length : first.values.length;
  const result = segmentsInWords({
    customers: customersOf(
      columns,
      Array.from({ length: n }, (_, row) => `K${row}`),
    ),
    settings: readSettings({ segmentation: options }),
    asOf: '2026-05-01',
    locale: 'en',
    model: null,
  });
  const json = JSON.parse(JSON.stringify(result.section));
  expect(v.safeParse(segmentation, json).issues).toBeUndefined();
  expect(result.section.segments.reduce((sum, { size }) => sum + size, 0)).toBe(n);
  expect(result.section.segments.every(({ size }) => size > 0)).toBe(true);
  return result;
}

const n = 40;
const steps = Array.from({ length: n }, (_, row) => row);

describe('segments of unusual customers', () => {
  it('are made of three customers', () => {
    expect(run([number('a', [1, 2, 30])]).section.k).toBe(2);
  });

  it('are no more than there are different customers', () => {
    const { section } = run(
      [
        category(
          'c',
          steps.map((row) => row % 3),
          ['x', 'y', 'z'],
        ),
      ],
      { k: 8 },
    );
    expect(section.k).toBe(3);
    expect(section.cost).toBe(0);
  });

  it('are one when the person says so', () => {
    const { section } = run([number('a', steps)], { k: 1 });
    expect(section).toMatchObject({ k: 1, silhouette: null });
    expect(section.segments[0]).toMatchObject({ name: 'All customers', size: n, rule: null });
  });

  it('may have values missing in every row', () => {
    const columns = [
      number(
        'a',
        steps.map((row) => (row % 2 ? Number.NaN : row)),
      ),
      number(
        'b',
        steps.map((row) => (row % 2 ? row * row : Number.NaN)),
      ),
      category(
        'c',
        steps.map((row) => (row % 5 ? row % 2 : -1)),
        ['x', 'y'],
      ),
    ];
    const { section, fit } = run(columns, { k: 3 });
    expect(section.k).toBe(3);
    expect(fit.every((value) => value >= 0 && value <= 100)).toBe(true);
  });

  it('may lie at huge distances', () => {
    expect(
      run(
        [
          number(
            'a',
            steps.map((row) => (row === 0 ? 1e100 : row)),
          ),
        ],
        { k: 2 },
      ).section.segments[1]!.size,
    ).toBe(1);
  });

  it('ignore a constant column, and need one that is not', () => {
    const constant = number('same', new Array(n).fill(7));
    expect(run([constant, number('a', steps)], { k: 2 }).section.segments[0]!.profile).toHaveLength(1);
    expect(() => run([constant])).toThrow(/input\.no-features/);
  });

  it('name the column that settings ask for and the sheet lacks', () => {
    expect(() => run([number('a', steps)], { features: ['b'] })).toThrow(/input\.column-missing.*"b"/);
  });

  it('weigh a feature as the settings say', () => {
    const columns = [
      number(
        'a',
        steps.map((row) => row % 2),
      ),
      number(
        'b',
        steps.map((row) => Math.floor(row / 20)),
      ),
    ];
    const strongest = (weights: Record<string, number>) =>
      run(columns, { k: 2, weights }).section.segments[0]!.profile[0]!.feature;
    expect(strongest({ a: 4 })).toBe('a');
    expect(strongest({ b: 4 })).toBe('b');
  });

  it('are the same for γ given as it would be derived', () => {
    const columns = [
      number('a', steps),
      category(
        'c',
        steps.map((row) => row % 3),
        ['x', 'y', 'z'],
      ),
    ];
    const derived = run(columns, { k: 3 }).section;
    const given = run(columns, { k: 3, gamma: derived.gamma }).section;
    expect(given).toEqual(derived);
    expect(derived.gamma).toBe(0.5);
  });
});

describe('an amount with a long tail', () => {
  const tail = (row: number) => Math.exp(row / 2);
  const columns = [
    number('amount', steps.map(tail)),
    number(
      'other',
      steps.map((row) => (row * 7) % 40),
    ),
  ];

  it('is compared by its logarithm with standard scaling, and told as it is', () => {
    const { model, section } = run(columns, { k: 2 });
    expect(model.numbers.map(({ log }) => log)).toEqual([true, false]);
    const trait = section.segments[0]!.profile.find(({ feature }) => feature === 'amount')!;
    expect(trait.kind === 'number' && trait.overall).toBeCloseTo(
      steps.map(tail).reduce((a, b) => a + b) / n,
      3,
    );
  });

  it('is compared as it is with scaling by range', () => {
    expect(run(columns, { k: 2, scaling: 'range' }).model.numbers.every(({ log }) => !log)).toBe(true);
  });
});

describe('a category that some customers miss', () => {
  const gaps = steps.map((row) => (row < 12 ? -1 : row % 2));
  const colour = category('colour', gaps, ['red', 'blue']);

  it('has missing as a level of its own where those customers differ otherwise', () => {
    const { model, section } = run([colour, number('a', steps)], { k: 2 });
    expect(model.categories[0]!.levels).toEqual(['red', 'blue', '']);
    const trait = section.segments.map(({ profile }) => profile.find(({ feature }) => feature === 'colour')!);
    expect(trait.some((each) => each.kind === 'category' && each.mode === 'not known')).toBe(true);
  });

  it('matches nothing where they do not', () => {
    const unrelated = steps.map((row) => (row * 17) % n);
    const spread = category(
      'colour',
      unrelated.map((row) => (row % 4 === 0 ? -1 : row % 2)),
      ['red', 'blue'],
    );
    const { model } = run(
      [
        spread,
        number(
          'a',
          unrelated.map((row) => Math.floor(row / 4)),
        ),
      ],
      { k: 2 },
    );
    expect(model.categories[0]!.levels).toEqual(['red', 'blue']);
  });
});
