import { isMissing, textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { promisesId } from '../../table/vocabulary/header-words.ts';
import { type Meaning, meaningsOf } from '../../table/vocabulary/meanings.ts';
import { joinText } from '../joins/find-joins.ts';

const limits = {
  /** Share of the rows of shared orders that are of one customer, and of one day. */
  alike: 0.98,
  /** Share of the rows that must share an order where no header speaks of orders. */
  sharing: 0.1,
  orders: 10,
  rowsAnOrder: 20,
};
const neverOrders: readonly Meaning[] = ['amount', 'quantity', 'product', 'email', 'phone', 'age', 'address'];

/**
 * Which column do the rows of one purchase share, and how many rows share it? One whose header speaks of orders, and whose
 * numbers are each one customer's; else one of codes or numbers that repeat always for the same customer and day, of which
 * customers have several. Null when each row is a purchase.
 */
export function orderColumn(
  table: Table,
  customer: string,
  date: string | null,
): { readonly column: string; readonly rows: number } | null {
  const named = table.columns.find((one) => one.name === customer);
  const day = table.columns.find((one) => one.name === date);
  const others = table.columns.filter((one) => one !== named && one.kind !== 'date' && one.kind !== 'flag');
  for (const column of named ? others : []) {
    const isNamed = column.kind === 'id' || promisesId(column.name) !== null;
    if (!isNamed || !meaningsOf(column.name).has('order')) continue;
    const { rows, strangers } = sharing(table, column, named as Column, null);
    if (rows > 0 && strangers <= rows * (1 - limits.alike)) return { column: column.name, rows };
  }
  if (!named || !day) return null;
  const customers = distinct(table, named);
  for (const column of others) {
    const meanings = meaningsOf(column.name);
    if (neverOrders.some((one) => meanings.has(one)) || !looksNumbered(table, column)) continue;
    const { rows, strangers, orders } = sharing(table, column, named, day);
    const enough = orders >= limits.orders && orders > customers && rows >= table.rows * limits.sharing;
    const few = strangers <= rows * (1 - limits.alike) && table.rows <= orders * limits.rowsAnOrder;
    if (enough && few) return { column: column.name, rows };
  }
  return null;
}

/** How many rows have an order that others have too, in how many of them customer or day differ, and how many orders there are. */
function sharing(table: Table, order: Column, customer: Column, day: Column | null) {
  const known = new Map<string, { readonly of: string; rows: number; strangers: number }>();
  for (let row = 0; row < table.rows; row++) {
    const text = joinText(textAt(order, row));
    if (text === '') continue;
    const of = `${joinText(textAt(customer, row))}\u001f${day ? textAt(day, row) : ''}`;
    const one = known.get(text);
    if (!one) known.set(text, { of, rows: 1, strangers: 0 });
    else {
      one.rows++;
      if (one.of !== of) one.strangers++;
    }
  }
  let rows = 0;
  let strangers = 0;
  for (const one of known.values()) {
    if (one.rows > 1) rows += one.rows;
    strangers += one.strangers;
  }
  return { rows, strangers, orders: known.size };
}

function distinct(table: Table, column: Column): number {
  const seen = new Set<string>();
  for (let row = 0; row < table.rows; row++) seen.add(joinText(textAt(column, row)));
  seen.delete('');
  return seen.size;
}

/** Whole numbers, or texts with figures in nearly all rows. */
function looksNumbered(table: Table, column: Column): boolean {
  if (column.kind === 'number')
    return column.unit === '' && column.values.every((one) => Number.isNaN(one) || Number.isInteger(one));
  let filled = 0;
  let numbered = 0;
  for (let row = 0; row < table.rows; row++) {
    if (isMissing(column, row)) continue;
    filled++;
    if (/\d{2}/.test(textAt(column, row))) numbered++;
  }
  return filled > 0 && numbered >= filled * 0.95;
}
