import type { CategoryVariable, Frame, NumberVariable, Use } from '../../../core/customers/frame.ts';
import type { Purchases } from '../../../core/customers/purchases/purchases.ts';

const use: Use = { compared: true, log: false, reason: null, explains: true, leak: null, setAside: false };

function shared(id: string, missing: number) {
  return {
    id,
    label: { kind: 'own', name: id },
    origins: [],
    group: false,
    missing,
    missingTells: false,
    protected: false,
    use,
  } as const;
}

export function numberVariable(id: string, values: Float64Array): NumberVariable {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const whole = sorted.every((value) => Number.isInteger(value));
  const missing = values.length - sorted.length;
  return { ...shared(id, missing), kind: 'number', column: 'number', unit: '', values, sorted, whole };
}

export function categoryVariable(id: string, codes: Int32Array, levels: readonly string[]): CategoryVariable {
  const missing = codes.filter((code) => code < 0).length;
  return { ...shared(id, missing), kind: 'category', column: 'category', codes, levels, ordered: false };
}

/**
 * Customers with an age (some missing), a load of two values (some missing), a town (some missing), a plan, an income, two
 * purchases each, of several lines, and an outcome that is unknown for some.
 *
 * @param random 0 ≤ x < 1.
 */
export function smallFrame(size: number, random: () => number): Frame {
  const draw = (below: number) => Math.floor(random() * below);
  const places = Array.from({ length: size }, (_, place) => place);
  const sometimes = (share: number, value: number) => (random() < share ? Number.NaN : value);
  const keys = places.map(() => `K${draw(1e9).toString(36)}`).sort();
  const ages = Float64Array.from(places, () => sometimes(0.1, 18 + draw(60)));
  const loads = Float64Array.from(places, () => sometimes(0.05, draw(2) + 0.5));
  const incomes = Float64Array.from(places, () => Math.exp(10 + random() * 2));
  const towns = Int32Array.from(places, () => draw(5) - 1);
  const plans = Int32Array.from(places, () => draw(3));
  const state = Uint8Array.from(places, () => (random() < 0.1 ? 255 : random() < 0.3 ? 1 : 0));
  return {
    sheet: 'Customers',
    size,
    keyColumns: ['Id'],
    keys,
    rowOf: Int32Array.from(places),
    variables: [
      numberVariable('age', ages),
      numberVariable('load', loads),
      numberVariable('income', incomes),
      categoryVariable('town', towns, ['Bath', 'Leeds', 'York', 'Ryde']),
      categoryVariable('plan', plans, ['basic', 'more', 'most']),
    ],
    ...{ columns: [], readings: [] },
    outcomes: [{ id: 'churn', column: 'Left', positive: 'yes', state }],
    leaks: [],
    weights: null,
    meanings: {
      age: 'age',
      city: 'town',
      income: 'income',
      occupation: null,
      tenure: null,
      lifetimeValue: 'income',
      totalAmount: null,
    },
    purchases: smallPurchases(size, draw, sometimes),
    currency: '',
  };
}

function smallPurchases(
  size: number,
  draw: (below: number) => number,
  sometimes: (share: number, value: number) => number,
): Purchases {
  const entries = Array.from({ length: size * 4 }, (_, entry) => entry);
  return {
    count: entries.length,
    order: Int32Array.from(entries, (entry) => Math.floor(entry / 2)),
    customer: Int32Array.from(entries, (entry) => Math.floor(entry / 4)),
    amount: Float64Array.from(entries, () => sometimes(0.05, draw(10_000) / 100)),
    coverage: Float64Array.from(entries, () => sometimes(0.2, draw(50) * 100)),
    tenure: Float64Array.from(entries, () => sometimes(0.1, draw(2500) / 100)),
    day: Float64Array.from(entries, () => sometimes(0.05, 19_700 + draw(150))),
    product: { codes: Int32Array.from(entries, () => draw(5) - 1), labels: ['cup', 'jug', 'pan', 'pot'] },
    productType: { codes: Int32Array.from(entries, () => draw(3) - 1), labels: ['clay', 'iron'] },
    productCategory: null,
    names: { amount: 'Price', coverage: 'Cover', date: 'Sold' },
  };
}
