import type { Analysis } from '../../../core/analysis.ts';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import { tenureYears } from '../../../core/customers/derive/tenure.ts';
import type { Customers } from '../../../core/customers/types.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import { columnNamed, isMissing, textAt } from '../../../core/table/access.ts';
import type { Column, Workbook } from '../../../core/table/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { messages } from '../../../core/words/index.ts';
import { randomFrom } from '../../fixtures/random.ts';
import type { Members } from './span.ts';

/**
 * What an attacker would like to know: who is in which group, by the customers as they were analysed. After them come
 * customers who might be: traits of several, put together at random. Whoever reads a report does not know that nobody of
 * one city is in one segment, so a sum that comes out only because nobody is proves nothing.
 */
export interface Truth {
  readonly customers: number;
  readonly sales: number;
  readonly everybody: Members;
  /** Customers for whom this holds of the text in this column, '' where there is none. */
  readonly where: (column: string, holds: (text: string) => boolean) => Members;
  readonly inSegment: (id: string) => Members;
  /** Sales for whose row and product this holds. */
  readonly soldWhere: (holds: (sale: Sale) => boolean) => Members;
  /** The sales of these customers. */
  readonly salesOf: (customers: Members) => Members;
  /** Who bought in any of these sales. */
  readonly buyersOf: (sales: Members) => Members;
  readonly levelsOf: (column: string) => readonly string[];
  /** Columns of few different values. */
  readonly levelled: readonly string[];
  /** Customers whose outcome is known. */
  readonly known: Members;
}

const mostLevels = 12;

/** The workbook's own names. */
interface Names {
  readonly customers: string;
  readonly outcome: string;
}

export interface Sale {
  readonly product: string;
  readonly type: string;
  readonly category: string;
  readonly years: number;
}

/** Columns that say one thing together; all others come of the purchases. */
const blocks = [
  ['City', 'Region'],
  ['Age', 'Age_Group'],
  ['Income'],
  ['Visits'],
  ['Plan'],
  ['Gender'],
  ['Churned'],
  ['churn'],
  ['segment'],
];

export function truthOf(
  workbook: Workbook,
  { report, writeBack }: Analysis,
  named: Names = { customers: 'customers', outcome: 'Churned' },
): Truth {
  const input = {
    ...{ workbook, settings: readSettings({}), asOf: report.asOf },
    habits: messages(report.locale).prepare.habits,
  };
  const prepared = prepareCustomers(understand(input), input);
  const { table, key } = prepared;
  const random = randomFrom(77);
  const possible = 500;
  const donors = Array.from({ length: blocks.length + 1 }, () =>
    Array.from({ length: table.rows + possible }, (_, at) =>
      at < table.rows ? at : Math.floor(random.next() * table.rows),
    ),
  );
  const donorsOf = (column: string): readonly number[] => {
    const block = blocks.findIndex((names) => names.includes(column));
    return donors[block < 0 ? blocks.length : block]!;
  };
  const everybody = new Uint8Array(table.rows + possible).fill(1);
  const place = writeBack.find(({ sheet }) => sheet === named.customers)!;
  const names = place.columns.find(({ id }) => id === 'segment')!.values;
  const nameOf = new Map(place.keys.map((value, at) => [value, names[at]]));
  const idOf = new Map(report.segmentation.segments.map(({ id, name }) => [name, id]));
  const ids = key.values.map((value) => idOf.get(String(nameOf.get(value))));
  const sales = salesOf(prepared, report.asOf, donors[blocks.length]!);
  const texts = new Map(table.columns.map((column) => [column.name, columnTexts(column, table.rows)]));
  const levelsOf = (column: string) => [...new Set(texts.get(column) ?? [])];
  const where: Truth['where'] = (column, holds) =>
    Uint8Array.from(donorsOf(column), (row) => (holds(texts.get(column)?.[row] ?? '') ? 1 : 0));
  return {
    customers: table.rows,
    sales: sales.filter(({ customer }) => customer < table.rows).length,
    everybody,
    where,
    known: where(named.outcome, (text) => text !== ''),
    levelled: [...texts.keys()].filter((column) => levelsOf(column).length <= mostLevels),
    inSegment: (id) => Uint8Array.from(donorsOf('segment'), (row) => (ids[row] === id ? 1 : 0)),
    soldWhere: (holds) => Uint8Array.from(sales, (sale) => (holds(sale) ? 1 : 0)),
    salesOf: (customers) => Uint8Array.from(sales, ({ customer }) => customers[customer]!),
    buyersOf: (chosen) => {
      const buyers = new Uint8Array(everybody.length);
      sales.forEach(({ customer }, at) => {
        if (chosen[at] === 1) buyers[customer] = 1;
      });
      return buyers;
    },
    levelsOf,
  };
}

/** Sales by customer, of those who might be after the others. */
function salesOf(
  { transactions }: Customers,
  asOf: string,
  donors: readonly number[],
): (Sale & { readonly customer: number })[] {
  if (transactions === null) return [];
  const { table, customer, date, product, productType, productCategory } = transactions;
  const text = (name: string | null, row: number) => {
    const column = columnNamed(table, name);
    return column === null ? '' : textAt(column, row);
  };
  const dates = columnNamed(table, date);
  const sold = Array.from(customer, (buyer, row) => ({
    buyer,
    product: text(product, row),
    type: text(productType, row),
    category: text(productCategory, row),
    years: dates?.kind === 'date' ? tenureYears(dates.values[row]!, asOf) : Number.NaN,
  }));
  const byBuyer = new Map<number, (typeof sold)[number][]>();
  for (const sale of sold) byBuyer.set(sale.buyer, [...(byBuyer.get(sale.buyer) ?? []), sale]);
  return donors.flatMap((donor, at) => (byBuyer.get(donor) ?? []).map((sale) => ({ ...sale, customer: at })));
}

/** What stands in a column, missing as ''. */
function columnTexts(column: Column, rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => (isMissing(column, row) ? '' : textAt(column, row)));
}

export function everyOf([first, ...more]: readonly Members[]): Members {
  const all = Uint8Array.from(first!);
  for (const one of more) for (let at = 0; at < all.length; at++) all[at] = all[at]! & one[at]!;
  return all;
}

export function anyOf([first, ...more]: readonly Members[]): Members {
  const all = Uint8Array.from(first!);
  for (const one of more) for (let at = 0; at < all.length; at++) all[at] = all[at]! | one[at]!;
  return all;
}

export function outside(group: Members): Members {
  return group.map((flag) => 1 - flag);
}

/** How many of the first so many, who are real, are in the group? */
export function sizeOf(group: Members, real: number): number {
  let size = 0;
  for (let at = 0; at < real; at++) size += group[at]!;
  return size;
}

/** How many who are real are in one, and in the other or not? Counts no further than to `most`. */
export function commonOf(one: Members, other: Members, flag: 0 | 1, real: number, most: number): number {
  let size = 0;
  for (let at = 0; at < real && size < most; at++) if (one[at] === 1 && other[at] === flag) size++;
  return size;
}

/** Are all of one, as far as they are real, in the other? */
export function within(inner: Members, outer: Members, real: number): boolean {
  return commonOf(inner, outer, 0, real, 1) === 0;
}
