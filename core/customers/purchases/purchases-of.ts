import { columnNamed } from '../../table/access.ts';
import type { Column } from '../../table/types.ts';
import { tenureYears } from '../derive/tenure.ts';
import type { Transactions } from '../types.ts';
import type { Labelled, Purchases } from './purchases.ts';

const msPerDay = 86_400_000;

/**
 * Which sales can be counted? Those of known customers; orphans are left out. Null without sales.
 *
 * @param rowOf for each place of the frame, the row of the customers table.
 */
export function purchasesOf(
  transactions: Transactions | null,
  rowOf: Int32Array,
  asOf: string,
): Purchases | null {
  if (transactions === null) return null;
  const placeOf = new Int32Array(rowOf.length);
  rowOf.forEach((row, place) => {
    placeOf[row] = place;
  });
  const rows = Int32Array.from(transactions.customer.keys()).filter(
    (row) => transactions.customer[row]! >= 0,
  );
  const column = (name: string | null) => columnNamed(transactions.table, name);
  const numbers = (name: string | null): Float64Array | null => {
    const found = column(name);
    return found?.kind === 'number' ? Float64Array.from(rows, (row) => found.values[row]!) : null;
  };
  const dates = column(transactions.date);
  const moments = dates?.kind === 'date' ? Float64Array.from(rows, (row) => dates.values[row]!) : null;
  return {
    count: rows.length,
    order: transactions.order && rows.map((row) => transactions.order![row]!),
    customer: rows.map((row) => placeOf[transactions.customer[row]!]!),
    amount: numbers(transactions.amount),
    coverage: numbers(transactions.coverage),
    tenure: moments?.map((moment) => tenureYears(moment, asOf)) ?? null,
    day: moments?.map((moment) => Math.floor(moment / msPerDay)) ?? null,
    product: labelled(column(transactions.product), rows),
    productType: labelled(column(transactions.productType), rows),
    productCategory: labelled(column(transactions.productCategory), rows),
    names: {
      amount: transactions.amountMade ? null : transactions.amount,
      coverage: transactions.coverage,
      date: transactions.date,
    },
  };
}

/** Reads any column as a grouping of the given rows; null for a column that is absent or holds numbers or dates. */
function labelled(column: Column | null, rows: Int32Array): Labelled | null {
  switch (column?.kind) {
    case 'category':
      return { codes: rows.map((row) => column.codes[row]!), labels: column.levels };
    case 'flag':
      return {
        codes: rows.map((row) => (column.values[row] === 255 ? -1 : column.values[row]!)),
        labels: column.labels,
      };
    case 'id':
    case 'text': {
      const labels = [...new Set(Array.from(rows, (row) => column.values[row]!))]
        .filter((text) => text !== '')
        .sort();
      const codeOf = new Map(labels.map((label, code) => [label, code]));
      return { codes: rows.map((row) => codeOf.get(column.values[row]!) ?? -1), labels };
    }
    default:
      return null;
  }
}
