import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Customers, Feature } from '../../../../core/customers/types.ts';
import type { Column } from '../../../../core/table/types.ts';

export interface Generated {
  readonly customers: Customers;
  readonly random: () => number;
}

export function randomFrom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/**
 * A bank of `n` customers. Planted: active customers with a balance of 60 or more leave at .65, whoever has three or more products
 * at .28, all others at .1. `branch` holds one branch of 14 customers who all left (a decoy), `closed` is written
 * after leaving (a leak), `sex` is protected and stands for nothing.
 */
export function generatedBank(n: number, seed: number): Generated {
  const random = randomFrom(seed);
  const draw = (count: number) => Array.from({ length: n }, () => Math.floor(random() * count));
  const active = draw(2);
  const sex = draw(2);
  const products = draw(4).map((value) => value + 1);
  const balance = Float64Array.from({ length: n }, () => Math.round(random() * 1000) / 10);
  const age = Float64Array.from({ length: n }, () => 18 + Math.floor(random() * 60));
  const branch = draw(20);
  const churned = Uint8Array.from({ length: n }, (_, i) => {
    const planted = active[i] === 1 && balance[i]! >= 60;
    const rate = planted ? 0.65 : products[i]! >= 3 ? 0.28 : 0.1;
    return random() < rate ? 1 : 0;
  });
  for (let i = 0; i < 14; i++) {
    branch[i] = 20;
    churned[i] = 1;
  }
  const closed = Int32Array.from(churned, (left) => (left === 1 && random() < 0.95 ? 1 : 0));
  const category = (name: string, codes: ArrayLike<number>, levels: readonly string[]): Column => ({
    kind: 'category',
    name,
    codes: Int32Array.from(codes),
    levels,
    ordered: false,
  });
  const columns: Column[] = [
    category('active', active, ['no', 'yes']),
    category('sex', sex, ['f', 'm']),
    { kind: 'number', name: 'products', values: Float64Array.from(products), unit: '' },
    { kind: 'number', name: 'balance', values: balance, unit: '' },
    { kind: 'number', name: 'age', values: age, unit: '' },
    category(
      'branch',
      branch,
      Array.from({ length: 21 }, (_, k) => `b${k}`),
    ),
    category('closed', closed, ['no', 'yes']),
  ];
  const features = columns.map(
    ({ name, kind }): Feature => ({
      id: name,
      label: { kind: 'own', name },
      kind: kind === 'number' ? 'number' : 'category',
      unit: '',
      from: [name],
      used: true,
      reason: null,
    }),
  );
  const customers: Customers = {
    sheet: 'bank',
    key: { columns: ['id'], values: Array.from({ length: n }, (_, i) => `c${i}`) },
    table: { name: 'bank', rows: n, columns, sourceRows: Int32Array.from({ length: n }, (_, i) => i + 1) },
    features,
    transactions: null,
    outcome: { column: 'left', about: 'churn', positive: '1', churned },
    age: 'age',
    city: null,
    occupation: null,
    income: null,
    tenure: null,
    lifetimeValue: null,
    totalAmount: null,
    protected: ['sex', 'age'],
    currency: '',
  };
  return { customers, random };
}

/** The same customers, outcomes shuffled among them, and without the leak. */
export function withShuffledOutcome({ customers, random }: Generated): Customers {
  const churned = Uint8Array.from(customers.outcome!.churned);
  for (let i = churned.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = churned[i]!;
    churned[i] = churned[j]!;
    churned[j] = kept;
  }
  return {
    ...customers,
    outcome: { ...customers.outcome!, churned },
    features: customers.features.filter(({ id }) => id !== 'closed'),
  };
}

/**
 * The same bank, in which men (`sex` m) leave more often by .2 of those who stayed, and `title` says who is a man, wrongly for
 * one in fifty: a proxy of a protected attribute.
 */
export function withProxy({ customers, random }: Generated): Customers {
  const sex = customers.table.columns.find(({ name }) => name === 'sex') as Extract<
    Column,
    { kind: 'category' }
  >;
  const churned = customers.outcome!.churned.map((left, i) =>
    left === 0 && sex.codes[i] === 1 && random() < 0.2 ? 1 : left,
  );
  const codes = sex.codes.map((code) => (random() < 0.02 ? 1 - code : code));
  const title: Column = { kind: 'category', name: 'title', codes, levels: ['Ms', 'Mr'], ordered: false };
  const like = customers.features.find(({ id }) => id === 'sex')!;
  return {
    ...customers,
    table: { ...customers.table, columns: [...customers.table.columns, title] },
    features: [
      ...customers.features,
      { ...like, id: 'title', label: { kind: 'own', name: 'title' }, from: ['title'] },
    ],
    outcome: { ...customers.outcome!, churned },
  };
}
