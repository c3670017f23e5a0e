import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { NumberColumn, Sheet, Table } from '../../../../core/table/types.ts';
import { outlierRemark } from '../../../../core/understand/quality/outliers.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { messages } from '../../../../core/words/index.ts';
import { sharedPath } from '../../../shared.ts';
import { describeWithData } from '../../../with-data.ts';
import { inputOf } from '../shop.ts';

const standard = {
  told: new Set<number>(),
  scaling: 'standard',
} as const;

function tableOf(values: readonly number[]): { readonly table: Table; readonly column: NumberColumn } {
  const column: NumberColumn = { kind: 'number', name: 'Value', unit: '', values: Float64Array.from(values) };
  const sourceRows = Int32Array.from(values, (_, row) => row + 1);
  return { table: { name: 'Sheet', rows: values.length, columns: [column], sourceRows }, column };
}

function remarkOn(values: readonly number[], context: Parameters<typeof outlierRemark>[2] = standard) {
  const { table, column } = tableOf(values);
  return outlierRemark(table, column, context);
}

/** 1,000 values evenly over the quantiles of a distribution. */
function spread(of: (share: number) => number): number[] {
  return Array.from({ length: 1000 }, (_, index) => of((index + 0.5) / 1000));
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function sharedSheet(folder: string, name: string): Sheet {
  const text = readFileSync(sharedPath(`data/${folder}/${name}.csv`), 'utf8');
  return { name, cells: parse(text, { bom: true }) as string[][] };
}

describe('a few values far off', () => {
  test('are named, the farthest first, with the bound that they pass', () => {
    const values = spread((share) => 100 + 20 * share);
    values[7] = 900;
    values[3] = 2000;
    expect(remarkOn(values)).toMatchObject({
      code: 'value.outliers',
      rows: 2,
      examples: [
        { row: 5, value: '2000' },
        { row: 9, value: '900' },
      ],
    });
    expect(Object.keys(remarkOn(values)?.details ?? {})).toEqual(['high']);
  });

  test.each([
    ['even', (share: number) => share],
    ['exponential', (share: number) => -Math.log(1 - share)],
    ['skewed, with zeros', (share: number) => Math.max(0, -Math.log(1 - share) - 0.2)],
    ['of mild skew', (share: number) => (-Math.log(1 - share)) ** 0.7],
    ['marks from 0 to 10', (share: number) => (share < 0.02 ? 0 : share < 0.3 ? 8 : 9)],
    ['mostly one value', (share: number) => (share < 0.9 ? 3 : 1000 * share)],
  ])('an ordinary column has none: %s', (_, of) => {
    expect(remarkOn(spread(of))).toBeNull();
  });

  test('what is impossible is not told twice', () => {
    const values = spread((share) => 100 + 20 * share);
    values[3] = -2000;
    expect(remarkOn(values)).toMatchObject({ rows: 1 });
    expect(remarkOn(values, { ...standard, told: new Set([3]) })).toBeNull();
  });

  test('nothing is said of fewer than 30 values', () => {
    const values = spread((share) => share).slice(0, 28);
    expect(remarkOn([...values, 1e9])).toBeNull();
    expect(remarkOn([...values, 0.02, 1e9])).toMatchObject({ rows: 1 });
  });
});

describe('many values far off', () => {
  const tail = spread((share) => (share < 0.95 ? 100 + 20 * share : 1e6 * share));

  test('are one remark with share, middle half, bound and the farthest', () => {
    const remark = remarkOn(tail);
    expect(remark).toMatchObject({ rows: 50, details: { share: 0.05, farthest: 999_500 } });
    expect(remark?.details['from']).toBeCloseTo(104.99, 9);
    expect(remark?.details['to']).toBeCloseTo(114.99, 9);
    expect(remarkOn(tail)?.examples).toHaveLength(5);
  });

  test('say what becomes of them', () => {
    const treatment = (scaling: 'standard' | 'range' | null, values: readonly number[]) =>
      remarkOn(values, { ...standard, scaling })?.details['treatment'];
    const amounts = spread((share) => Math.exp(2 * logit(share)));
    expect(treatment('standard', amounts)).toBe('standard');
    expect(treatment('range', amounts)).toBe('range');
    expect(treatment(null, amounts)).toBe('kept');
    const balanced = tail.map((value, row) => (row % 2 ? value : -value));
    expect(treatment('standard', balanced.concat(spread((share) => share)))).toBe('kept');
  });

  test.each(['en', 'ru'] as const)('are told in words with every figure, in %s', (locale) => {
    for (const scaling of ['standard', 'range', null] as const) {
      const remark = remarkOn(tail, { ...standard, scaling });
      const said = messages(locale).quality['value.outliers']({ rows: 50, ...remark?.details });
      for (const figure of ['50', '105', '115', locale === 'en' ? '999,500' : '999\u00a0500'])
        expect(said).toContain(figure);
      expect(said).not.toMatch(/undefined|NaN/);
    }
  });

  test('four of a hundred are many, three are few', () => {
    const values = Array.from({ length: 100 }, (_, row) => row);
    const withFar = (count: number) => values.map((value) => (value < count ? 1e6 + value : value));
    expect(remarkOn(withFar(3))!.details).not.toHaveProperty('share');
    expect(remarkOn(withFar(4))?.details).toMatchObject({ share: 0.04 });
  });
});

describeWithData(['data/bank', 'data/insurance', 'data/airline', 'data/support'], 'real sheets', () => {
  test.each([
    ['bank', 'bank_scrooge', ['balance 163', 'EST_SALARY 252']],
    ['insurance', 'customers', []],
    ['insurance', 'sales', []],
    ['airline', 'airline_satisfaction', ['Departure Delay in Minutes 1985', 'Arrival Delay in Minutes 1840']],
    ['support', 'customer_support_tickets', ['first_response_minutes 134', 'resolution_hours 89']],
  ])('%s, %s: one remark on each column with a long tail, none on others', (folder, name, expected) => {
    const { quality } = understand(inputOf([sharedSheet(folder, name)]));
    const found = quality.filter(({ code }) => code === 'value.outliers');
    expect(found.map(({ column, rows }) => `${column} ${rows}`)).toEqual(expected);
  });
});
