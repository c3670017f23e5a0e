import { describe, expect, it } from 'vitest';
import {
  type BreakdownsInput,
  churnBreakdowns,
} from '../../../../../core/analyses/churn/evidence/breakdowns.ts';
import { partitionsOf } from '../../../../../core/analyses/churn/evidence/partitions.ts';
import { frameOf } from '../../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../../core/customers/outline.ts';
import type { Customers, Feature } from '../../../../../core/customers/types.ts';
import { wilsonInterval } from '../../../../../core/stats/intervals/wilson.ts';
import { conversed } from '../../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../../core/summaries/in-memory/answer.ts';
import type { Column } from '../../../../../core/table/types.ts';
import { customerKey } from '../../../../../core/understand/joins/key.ts';
import { breakdownsInWords } from '../../../../../core/words/churn/breakdowns-in-words.ts';
import { describeWithData } from '../../../../with-data.ts';
import { bankCustomers } from '../bank.ts';

interface Person {
  readonly city: string | null;
  readonly products: number;
  /** 1 left, 0 stayed, 255 unknown. */
  readonly left: number;
}

function customersOf(people: readonly Person[]): Customers {
  const cities = [...new Set(people.map(({ city }) => city).filter((city) => city !== null))].sort();
  const columns: Column[] = [
    {
      kind: 'category',
      name: 'city',
      codes: Int32Array.from(people, ({ city }) => (city === null ? -1 : cities.indexOf(city))),
      levels: cities,
      ordered: false,
    },
    { kind: 'number', name: 'products', values: Float64Array.from(people, (one) => one.products), unit: '' },
  ];
  return {
    sheet: 'customers',
    key: { columns: ['id'], values: people.map((_, at) => customerKey([String(at).padStart(5, '0')])) },
    table: {
      name: 'customers',
      rows: people.length,
      columns,
      sourceRows: Int32Array.from(people.keys(), (at) => at + 1),
    },
    features: columns.map(
      ({ name }): Feature => ({
        id: name,
        label: { kind: 'own', name },
        kind: 'category',
        unit: '',
        from: [name],
        used: true,
        reason: null,
      }),
    ),
    transactions: null,
    outcome: {
      column: 'churn',
      about: 'churn',
      positive: '1',
      churned: Uint8Array.from(people, ({ left }) => left),
    },
    age: null,
    city: 'city',
    occupation: null,
    income: null,
    tenure: null,
    lifetimeValue: null,
    totalAmount: null,
    protected: [],
    currency: '',
  };
}

const times = (n: number, person: Person) => Array.from({ length: n }, () => person);

type Rule = BreakdownsInput['proven'][number]['rule'];

/** Of everybody in one segment of customers. */
const oneSegment = (size: number) => ({ codes: new Int32Array(size), keys: ['s1'] });

/** Breakdowns in words, and crossings; the churn segment h1 holds those of this rule. */
function toldOf(
  customers: Customers,
  rule: Rule,
  locale: 'en' | 'ru' = 'en',
  segments = oneSegment(customers.table.rows),
) {
  const frame = frameOf(customers, '2026-04-28');
  const input = { segments, proven: [{ id: 'h1', rule }], least: 10 };
  const found = conversed(churnBreakdowns(outlineOf(frame), input), answerInMemory(frame));
  const names = new Map([['s1', 'First']]);
  const wording = { labelOf: (id: string) => id, locale };
  const { breakdowns = [], crossings = [] } = breakdownsInWords(found, names, wording);
  return { breakdowns, crossings };
}

/** Of a number: those below. */
const below = (variable: string, value: number): Rule => [
  {
    cut: { variable, size: 2, ordered: 2, cuts: [value], cutBelongs: 'above', missing: -1 },
    ...{ from: 0, to: 0 },
  },
];

describe('the churn of a few customers by city and products', () => {
  const people: readonly Person[] = [
    ...times(20, { city: 'Leeds', products: 1, left: 1 }),
    ...times(30, { city: 'Leeds', products: 2, left: 0 }),
    ...times(40, { city: 'York', products: 7, left: 0 }),
    ...times(12, { city: 'York', products: 5, left: 1 }),
    ...times(6, { city: 'Ely', products: 1, left: 1 }),
    ...times(5, { city: null, products: 2, left: 0 }),
    ...times(9, { city: 'Leeds', products: 2, left: 255 }),
  ];
  const told = toldOf(customersOf(people), below('products', 2));
  const [city, products, ...others] = told.breakdowns;

  it('is told by the columns that divide them, not by the one segment', () => {
    expect([city?.dimension, products?.dimension]).toEqual(['city', 'products']);
    expect(others).toEqual([]);
  });

  it('counts known outcomes only, the largest city first, with Wilson’s interval', () => {
    expect(city?.levels[0]).toMatchObject({ level: 'York', n: 52, churned: 12, rate: 12 / 52, merged: [] });
    expect(city?.levels[1]).toMatchObject({ level: 'Leeds', n: 50, churned: 20 });
    expect(city?.levels[1]).toMatchObject(wilsonInterval(20, 50));
  });

  it('tells small levels together, the missing one with them, and which they are', () => {
    expect(city?.levels[2]).toMatchObject({ merged: ['', 'Ely'], n: 11, churned: 6 });
    expect(city?.levels).toHaveLength(3);
  });

  it('keeps small counts within a churn segment to itself', () => {
    expect(city?.levels.map(({ segments }) => segments[0])).toEqual([
      { segment: 'h1', n: 0, churned: 0 },
      { segment: 'h1', n: 20, churned: 20 },
      { segment: 'h1', n: null, churned: null },
    ]);
  });

  it('counts five products and more as one level', () => {
    expect(products?.levels.map(({ level, label, n }) => [level, label, n])).toEqual([
      ['1', '1', 26],
      ['2', '2', 35],
      ['5+', '5 or more', 52],
    ]);
  });

  it('is told where city and products meet, small meetings without their counts', () => {
    const [crossing, ...more] = told.crossings;
    expect(more).toEqual([]);
    expect(crossing).toMatchObject({ first: 'city', second: 'products' });
    expect(crossing?.cells.map(({ first, second, n, churned }) => [first, second, n, churned])).toEqual([
      ['York', '5+', 52, 12],
      ['Leeds', '1', 20, 20],
      ['Leeds', '2', 30, 0],
      ['…', '1', null, null],
      ['…', '2', null, null],
    ]);
    expect(crossing?.cells.map(({ segments }) => segments)).toEqual([
      [{ segment: 'h1', n: 0, churned: 0 }],
      [{ segment: 'h1', n: 20, churned: 20 }],
      [{ segment: 'h1', n: 0, churned: 0 }],
      [],
      [],
    ]);
  });

  it('merges with the next larger level when the small ones are too few together', () => {
    const few = [
      ...times(3, { city: 'Ely', products: 1, left: 1 }),
      ...times(30, { city: 'Leeds', products: 1, left: 0 }),
      ...times(40, { city: 'York', products: 1, left: 0 }),
    ];
    const [byCity] = toldOf(customersOf(few), []).breakdowns;
    expect(byCity?.levels.map(({ n, merged }) => [n, merged])).toEqual([
      [40, []],
      [33, ['Ely', 'Leeds']],
    ]);
  });

  it('leaves a column out that has one level, or more than twelve, or counts that are none', () => {
    const one = times(50, { city: 'Leeds', products: 1.5, left: 0 });
    expect(toldOf(customersOf(one), []).breakdowns).toEqual([]);
    const many = Array.from({ length: 260 }, (_, at) => ({
      city: `City ${at % 13}`,
      products: -1,
      left: at % 2,
    }));
    expect(toldOf(customersOf(many), []).breakdowns).toEqual([]);
  });

  it('takes no column for counts of which one below zero is of somebody whose outcome is unknown', () => {
    const plain = Array.from({ length: 80 }, (_, at) => ({
      city: null,
      products: 1 + (at % 2),
      left: at % 3 === 0 ? 1 : 0,
    }));
    expect(toldOf(customersOf(plain), []).breakdowns.map(({ dimension }) => dimension)).toEqual(['products']);
    const strange = [...plain, { city: null, products: -1, left: 255 }];
    expect(toldOf(customersOf(strange), []).breakdowns).toEqual([]);
  });

  it('is told by the segments of customers under their names, and of those in none', () => {
    const codes = Int32Array.from(people, (_, at) => (at < 60 ? 0 : at < 100 ? 1 : -1));
    const { breakdowns, crossings } = toldOf(customersOf(people), [], 'ru', { codes, keys: ['s1', 's2'] });
    const [segments] = breakdowns;
    expect(segments).toMatchObject({ dimension: 'segment', feature: 'segment', label: 'Сегмент' });
    expect(segments?.levels.map(({ level, label, n }) => [level, label, n])).toEqual([
      ['s1', 'First', 60],
      ['s2', 's2', 40],
      ['', 'не указано', 13],
    ]);
    expect(crossings.map(({ first, second }) => [first, second])).toEqual([
      ['segment', 'city'],
      ['segment', 'products'],
      ['city', 'products'],
    ]);
    for (const { cells } of crossings)
      for (const { n, churned, segments: inside } of cells)
        expect(inside).toEqual(n === null ? [] : [{ segment: 'h1', n, churned }]);
  });
});

describe('columns that customers are divided by', () => {
  const levels = (name: string): Column => ({
    kind: 'category',
    name,
    codes: Int32Array.from([0, 1, -1]),
    levels: ['a', 'b'],
    ordered: false,
  });
  const counts = (name: string, values: number[]): Column => ({
    kind: 'number',
    name,
    values: Float64Array.from(values),
    unit: '',
  });
  const divided = (columns: readonly Column[]) => {
    const whole = customersOf(times(3, { city: 'Leeds', products: 1, left: 1 }));
    const customers = { ...whole, city: null, table: { ...whole.table, columns: [...columns] } };
    const frame = frameOf(customers, '2026-04-28');
    const partitions = conversed(partitionsOf(outlineOf(frame), oneSegment(3)), answerInMemory(frame));
    return partitions.map(({ dimension, feature }) => [dimension, feature]);
  };

  it('are told by their names, one for each dimension', () => {
    expect(
      divided([
        levels('Город'),
        levels('Top_Product'),
        levels('Product_Type'),
        levels('Категория товара'),
        levels('Gender'),
        counts('Product count', [1, 2, 3]),
        counts('Products_Bought', [1, 2, 3]),
      ]),
    ).toEqual([
      ['city', 'Город'],
      ['product', 'Top_Product'],
      ['type', 'Product_Type'],
      ['category', 'Категория товара'],
      ['products', 'Product count'],
    ]);
  });

  it('are counts that are written as levels, and no levels that are none', () => {
    const written = (texts: string[]): Column => ({ ...levels('Products'), levels: texts }) as Column;
    expect(divided([written(['1', '7'])])).toEqual([['products', 'Products']]);
    expect(divided([written(['1', 'many'])])).toEqual([]);
    expect(divided([written(['1', '1.5'])])).toEqual([]);
    expect(divided([written(['1', '2', '1.5'])])).toEqual([['products', 'Products']]);
  });

  it('are no amounts that speak of products', () => {
    expect(divided([counts('Product_Price', [1, 2, 3]), counts('Products', [1.5, 2, 3])])).toEqual([]);
  });
});

describeWithData(['data/bank'], 'the churn of the bank by city and products', () => {
  const customers = bankCustomers();
  const { breakdowns, crossings } = toldOf(customers, below('age', 40));
  const age = customers.table.columns.find(({ name }) => name === 'age');
  const young = age?.kind === 'number' ? age.values.filter((one) => one < 40).length : 0;

  it('adds up to the base, and within a group to that group', () => {
    expect(breakdowns.map(({ dimension }) => dimension)).toEqual(['city', 'products']);
    for (const { levels } of breakdowns) {
      expect(levels.reduce((sum, { n }) => sum + n, 0)).toBe(10_000);
      expect(levels.reduce((sum, { churned }) => sum + churned, 0)).toBe(1820);
    }
    const inside = breakdowns[0]!.levels.map(({ segments }) => segments[0]!.n!);
    expect(inside.reduce((sum, n) => sum + n, 0)).toBe(young);
  });

  it('adds up to the base where two columns meet, but for what is too small to be told', () => {
    const [crossing] = crossings;
    const told = crossing!.cells.reduce((sum, { n }) => sum + (n ?? 0), 0);
    const hidden = crossing!.cells.filter(({ n }) => n === null).length;
    expect(told).toBeLessThanOrEqual(10_000);
    expect(told).toBeGreaterThanOrEqual(10_000 - 9 * hidden);
    const rostov = crossing!.cells.filter(({ first }) => first === 'Ростов');
    expect(rostov.find(({ second }) => second === '2')).toMatchObject({ n: 806, churned: 153 });
  });

  it('equals counting by hand', () => {
    const rostov = breakdowns[0]!.levels.find(({ level }) => level === 'Ростов');
    expect(rostov).toMatchObject({ n: 1417, churned: 266 });
    const four = breakdowns[1]!.levels.find(({ level }) => level === '4');
    expect(four).toMatchObject({ n: 474, churned: 300 });
  });
});
