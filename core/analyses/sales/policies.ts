import { tenureYears } from '../../customers/tenure.ts';
import type { Column } from '../../table/types.ts';
import type { Customers } from '../../understand/types.ts';

/** The sales rows as plain arrays, one entry per policy that belongs to a known customer. */
export interface Policies {
  readonly count: number;
  /** For each row, which purchase it belongs to; null where each is one. */
  readonly order: Int32Array | null;
  /** Row of the customer in the customers table. */
  readonly customer: Int32Array;
  /** NaN where missing; null where the data has no such column. */
  readonly amount: Float64Array | null;
  readonly coverage: Float64Array | null;
  /** Years from the sale to `asOf`. */
  readonly tenure: Float64Array | null;
  /** ISO dates, null where missing. */
  readonly date: readonly (string | null)[] | null;
  readonly product: Labelled | null;
  readonly productType: Labelled | null;
  readonly productCategory: Labelled | null;
}

/** A grouping of rows: −1 is no group. */
export interface Labelled {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

/** How many purchases are these rows? */
export function purchasesIn({ order, count }: Policies): number {
  return order === null ? count : new Set(order).size;
}

/** Which sales can be counted? Orphans, whose customer is unknown, are left out. */
export function policiesOf(customers: Customers, asOf: string): Policies | null {
  const { transactions } = customers;
  if (transactions === null) return null;
  const rows: number[] = [];
  transactions.customer.forEach((customer, row) => {
    if (customer >= 0) rows.push(row);
  });
  const column = (name: string | null): Column | null =>
    name === null ? null : (transactions.table.columns.find((candidate) => candidate.name === name) ?? null);
  const numbers = (name: string | null): Float64Array | null => {
    const found = column(name);
    return found?.kind === 'number'
      ? Float64Array.from(rows, (row) => found.values[row] ?? Number.NaN)
      : null;
  };
  const dates = column(transactions.date);
  const moments = dates?.kind === 'date' ? rows.map((row) => dates.values[row] ?? Number.NaN) : null;
  return {
    count: rows.length,
    order: transactions.order && Int32Array.from(rows, (row) => transactions.order?.[row] ?? row),
    customer: Int32Array.from(rows, (row) => transactions.customer[row] ?? -1),
    amount: numbers(transactions.amount),
    coverage: numbers(transactions.coverage),
    tenure: moments && Float64Array.from(moments, (moment) => tenureYears(moment, asOf)),
    date:
      moments?.map((moment) => (Number.isNaN(moment) ? null : new Date(moment).toISOString().slice(0, 10))) ??
      null,
    product: labelled(column(transactions.product), rows),
    productType: labelled(column(transactions.productType), rows),
    productCategory: labelled(column(transactions.productCategory), rows),
  };
}

/** Reads any column as a grouping of the given rows; null for a column that is absent or numeric. */
export function labelled(column: Column | null, rows: readonly number[]): Labelled | null {
  if (column === null) return null;
  switch (column.kind) {
    case 'category':
      return { codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1), labels: column.levels };
    case 'flag':
      return {
        codes: Int32Array.from(rows, (row) => (column.values[row] === 255 ? -1 : (column.values[row] ?? -1))),
        labels: column.labels,
      };
    case 'id':
    case 'text': {
      const labels = [...new Set(rows.map((row) => column.values[row] ?? ''))]
        .filter((text) => text !== '')
        .sort();
      const codeOf = new Map(labels.map((label, code) => [label, code]));
      return { codes: Int32Array.from(rows, (row) => codeOf.get(column.values[row] ?? '') ?? -1), labels };
    }
    case 'number':
    case 'date':
      return null;
  }
}
