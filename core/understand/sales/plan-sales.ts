import { columnNamed, textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { headerWords } from '../../table/vocabulary/header-words.ts';
import { isUnitPrice, meaningsOf } from '../../table/vocabulary/meanings.ts';
import { columnInRole, columnsInRole, sheetsInRole } from '../columns/roles.ts';
import { joinText } from '../joins/find-joins.ts';
import type { AmountPlan } from '../joins/join-lines.ts';
import type { Understanding, UnderstoodSheet } from '../types.ts';
import { type Currencies, currenciesOf } from './currencies.ts';
import { orderColumn } from './order-column.ts';
import { type Unearned, unearnedSales } from './unearned.ts';

type Sheets = Pick<Understanding, 'sheets' | 'joins' | 'tables' | 'customersSheet'>;

/** How the sales of a workbook are to be read. */
export interface SalesPlan {
  /** The largest sheet of sales that refers to the customers. */
  readonly sheet: UnderstoodSheet;
  /** Its column that refers to the customers, and theirs. */
  readonly customer: { readonly from: string; readonly to: string };
  /** The sheet whose rows are parts of these sales, by its column and theirs; null when there is none. */
  readonly lines: { readonly sheet: UnderstoodSheet; readonly from: string; readonly to: string } | null;
  /** The column that rows of one purchase share, and how many rows share it; null when each row is one. */
  readonly order: { readonly column: string; readonly rows: number } | null;
  /** What a sale and what a line comes to. */
  readonly amount: AmountPlan | null;
  readonly lineAmount: AmountPlan | null;
  /** How many pieces a sale, or a line, is about. */
  readonly quantity: string | null;
  /** Sales of its sheet that came to nothing, and those in another currency than most: neither is added up. */
  readonly unearned: Unearned | null;
  readonly currencies: Currencies | null;
}

/** Share of the sales that must have lines. */
const enough = { withLines: 0.5 };

/** Which sheet holds the sales, which their lines, what is one purchase, and what does it come to? Null without sales. */
export function planSales(sheets: Sheets): SalesPlan | null {
  const customers = sheets.tables.get(sheets.customersSheet ?? '');
  if (!customers) return null;
  for (const sheet of sheetsInRole(sheets, 'sales')) {
    const customer = customerReference(sheets, sheet, customers);
    const table = sheets.tables.get(sheet.name);
    if (!customer || !table) continue;
    const lines = linesOf(sheets, sheet, table);
    const told = sheets.tables.get(lines?.sheet.name ?? sheet.name) ?? table;
    return {
      sheet,
      customer,
      lines,
      order: lines ? null : orderColumn(table, customer.from, purchaseDate(sheet)),
      amount: amountOf(sheet, table),
      lineAmount: lines ? amountOf(lines.sheet, told) : null,
      quantity: quantityOf(told),
      unearned: unearnedSales(table),
      currencies: currenciesOf(table),
    };
  }
  return null;
}

/** The column of a sheet that refers to the customers, and theirs. */
export function customerReference(
  { sheets, joins, tables }: Sheets,
  sheet: UnderstoodSheet,
  customers: Table,
): SalesPlan['customer'] | null {
  const table = tables.get(sheet.name);
  const join = joins.find(({ from, to }) => from.sheet === sheet.name && to.sheet === customers.name);
  const from = columnInRole(sheet, 'customer-key') ?? join?.from.column ?? null;
  const key = sheets.find(({ name }) => name === customers.name)?.key ?? [];
  const to = join?.to.column ?? key[0] ?? null;
  return table && columnNamed(table, from) && columnNamed(customers, to) && from && to ? { from, to } : null;
}

/** The largest sheet that refers to the sales, says what was bought, and does so for most of them. */
function linesOf(sheets: Sheets, sales: UnderstoodSheet, table: Table): SalesPlan['lines'] {
  let best: SalesPlan['lines'] = null;
  for (const { from, to } of sheets.joins) {
    const sheet = sheets.sheets.find(({ name }) => name === from.sheet);
    const lines = sheets.tables.get(from.sheet);
    if (to.sheet !== sales.name || !sheet || !lines || lines.rows <= (best?.sheet.rows ?? 0)) continue;
    const tells =
      columnInRole(sheet, 'product-key') ?? columnInRole(sheet, 'product-name') ?? quantityOf(lines);
    const reference = columnNamed(lines, from.column);
    const key = columnNamed(table, to.column);
    if (tells === null || !reference || !key) continue;
    const known = textsOf(lines, reference);
    const found = [...textsOf(table, key)].filter((text) => known.has(text)).length;
    if (found >= table.rows * enough.withLines) best = { sheet, from: from.column, to: to.column };
  }
  return best;
}

function textsOf(table: Table, column: Column): Set<string> {
  const texts = new Set<string>();
  for (let row = 0; row < table.rows; row++) texts.add(joinText(textAt(column, row)));
  texts.delete('');
  return texts;
}

/**
 * Prices of one piece are multiplied where the sheet says how many, what was paid back is taken off, and what is paid each month
 * or year for as long as something runs is multiplied by that time.
 */
function amountOf(sheet: UnderstoodSheet, table: Table): AmountPlan | null {
  const column = columnInRole(sheet, 'amount');
  if (column === null) return null;
  const chosen = sheet.columns.find(({ name }) => name === column)?.roles.some((one) => one.chosen);
  const paidBack = table.columns.find(
    ({ name, kind }) => kind === 'number' && name !== column && meaningsOf(name).has('refund'),
  );
  return {
    column,
    quantity: isUnitPrice(column) && !chosen ? quantityOf(table) : null,
    less: paidBack?.name ?? null,
    runs: chosen ? null : runOf(column, table),
  };
}

/** From when to when a subscription runs that is paid by the month or year; null for amounts paid once. */
function runOf(amount: string, table: Table): AmountPlan['runs'] {
  const meanings = meaningsOf(amount);
  const perYear = /^(?:arr|annual|yearly|jährlich|anual|annuel)$/;
  const isYearly = headerWords(amount).some((word) => perYear.test(word));
  if (!meanings.has('rate-of-time') || meanings.has('total')) return null;
  const dates = table.columns.filter(({ kind }) => kind === 'date');
  const begin = dates.find(({ name }) => meaningsOf(name).has('running-from'));
  const end = dates.find((one) => one !== begin && meaningsOf(one.name).has('ended'));
  return begin ? { from: begin.name, to: end?.name ?? null, timesAYear: isYearly ? 1 : 12 } : null;
}

function quantityOf(table: Table): string | null {
  const found = table.columns.find(
    ({ name, kind }) =>
      kind === 'number' && meaningsOf(name).has('quantity') && !meaningsOf(name).has('amount'),
  );
  return found?.name ?? null;
}

/** The date of the sale itself: one that says so, else the first. */
export function purchaseDate(sheet: UnderstoodSheet): string | null {
  const dates = columnsInRole(sheet, 'date');
  return dates.find((name) => meaningsOf(name).has('started')) ?? dates[0] ?? null;
}
