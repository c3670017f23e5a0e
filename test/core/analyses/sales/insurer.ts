import type { Customers } from '../../../../core/customers/types.ts';
import type { GivenGroups } from '../../../../core/summaries/contract.ts';

/** Three customers, four policies, one orphan: small enough to add up by hand. As of 2026-01-01. */
export const insurer: Customers = {
  sheet: 'customers',
  key: { columns: ['Id'], values: ['A', 'B', 'C'] },
  table: {
    name: 'customers',
    rows: 3,
    sourceRows: Int32Array.of(1, 2, 3),
    columns: [
      { kind: 'id', name: 'Id', values: ['A', 'B', 'C'] },
      { kind: 'number', name: 'Age', unit: '', values: Float64Array.of(30, 31, Number.NaN) },
      {
        kind: 'category',
        name: 'City',
        ordered: false,
        levels: ['Leeds', 'York'],
        codes: Int32Array.of(1, 0, 1),
      },
      { kind: 'number', name: 'CLV', unit: '', values: Float64Array.of(300, 900, 300) },
    ],
  },
  features: [],
  transactions: {
    order: null,
    quantity: null,
    table: {
      name: 'sales',
      rows: 5,
      sourceRows: Int32Array.of(1, 2, 3, 4, 5),
      columns: [
        { kind: 'number', name: 'Premium', unit: '', values: Float64Array.of(100, 200, 300, 400, 999) },
        {
          kind: 'number',
          name: 'Coverage',
          unit: '',
          values: Float64Array.of(1000, 4000, 10_000, Number.NaN, 1),
        },
        {
          kind: 'date',
          name: 'Sold',
          values: Float64Array.of(
            Date.UTC(2025, 0, 1),
            Date.UTC(2021, 0, 2),
            Date.UTC(2015, 0, 1),
            Number.NaN,
            Date.UTC(2020, 0, 1),
          ),
        },
        {
          kind: 'category',
          name: 'Product',
          ordered: false,
          levels: ['Home', 'Life'],
          codes: Int32Array.of(0, 1, 1, 0, 0),
        },
      ],
    },
    customer: Int32Array.of(0, 0, 1, 2, -1),
    date: 'Sold',
    amount: 'Premium',
    coverage: 'Coverage',
    product: 'Product',
    productType: null,
    productCategory: null,
  },
  outcome: null,
  age: 'Age',
  city: 'City',
  income: null,
  occupation: null,
  tenure: null,
  lifetimeValue: 'CLV',
  totalAmount: null,
  protected: [],
  currency: 'GBP',
};

/** A and C in segment `s1`, B in `s2`. */
export const twoSegments: GivenGroups = { codes: Int32Array.of(0, 1, 0), keys: ['s1', 's2'] };
