import { columnNamed, numbersOf, textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { joinText } from './find-joins.ts';
import { takeRows } from './join-rows.ts';

/** The column of the amounts; with `quantity` it holds prices of one piece. */
export interface AmountPlan {
  readonly column: string;
  readonly quantity: string | null;
  /** The column of what was paid back. */
  readonly less: string | null;
  /** Where it is paid again and again: the dates between which, open where the second is missing, and how often a year. */
  readonly runs: { readonly from: string; readonly to: string | null; readonly timesAYear: number } | null;
}

/** Sales with their lines: one row per line, and one per sale that has none. */
export interface JoinedLines {
  readonly table: Table;
  /** For each row, the row of its sale. */
  readonly order: Int32Array;
  /** What the columns of the lines are called here. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * What was bought in each sale? Lines whose sale is unknown are left out.
 *
 * @param reference the column of the lines that names the sale, and the column of the sales that it is found in.
 */
export function joinLines(
  sales: Table,
  lines: Table,
  reference: { readonly from: string; readonly to: string },
): JoinedLines {
  const from = columnNamed(lines, reference.from);
  const to = columnNamed(sales, reference.to);
  const linesOf = new Map<string, number[]>();
  for (let row = 0; row < lines.rows && from; row++) {
    const text = joinText(textAt(from, row));
    const rows = linesOf.get(text);
    if (rows) rows.push(row);
    else linesOf.set(text, [row]);
  }
  const order: number[] = [];
  const line: number[] = [];
  for (let row = 0; row < sales.rows; row++) {
    const text = to ? joinText(textAt(to, row)) : '';
    for (const one of (text === '' ? undefined : linesOf.get(text)) ?? [-1]) {
      order.push(row);
      line.push(one);
    }
    linesOf.delete(text);
  }
  const [orderRows, lineRows] = [Int32Array.from(order), Int32Array.from(line)];
  const taken = new Set(sales.columns.map(({ name }) => name));
  const renamed = new Map<string, string>();
  const columns: Column[] = sales.columns.map((column) => takeRows(column, orderRows));
  for (const column of lines.columns) {
    if (column === from) continue;
    const name = taken.has(column.name) ? `${lines.name}: ${column.name}` : column.name;
    taken.add(name);
    renamed.set(column.name, name);
    columns.push(takeRows(column, lineRows, name));
  }
  const sourceRows = Int32Array.from(orderRows, (row) => sales.sourceRows[row] as number);
  return { table: { name: sales.name, rows: order.length, columns, sourceRows }, order: orderRows, renamed };
}

/**
 * What does each line come to? The amounts of the sales are shared among their lines in proportion to the lines' own amounts, or
 * evenly where these are not all known and positive; without amounts of sales the lines' own hold.
 *
 * @param order the sale of each line.
 */
export function shareAmounts(
  order: Int32Array,
  ofSale: Float64Array | null,
  ofLine: Float64Array | null,
): Float64Array | null {
  if (!ofSale) return ofLine;
  const amountsOf = new Map<number, number[]>();
  for (let row = 0; row < order.length; row++) {
    const own = ofLine?.[row] ?? Number.NaN;
    const known = amountsOf.get(order[row] as number);
    if (known) known.push(own);
    else amountsOf.set(order[row] as number, [own]);
  }
  const shared = new Float64Array(order.length);
  for (const [sale, own] of amountsOf)
    amountsOf.set(
      sale,
      own.sort((a, b) => a - b),
    );
  for (let row = 0; row < order.length; row++) {
    const paid = ofSale[row] as number;
    const own = ofLine?.[row] ?? Number.NaN;
    const all = amountsOf.get(order[row] as number) ?? [];
    const sum = all.every((amount) => amount > 0) ? all.reduce((total, amount) => total + amount, 0) : 0;
    shared[row] = Number.isNaN(paid) ? own : sum > 0 ? (paid * own) / sum : paid / all.length;
  }
  return shared;
}

/**
 * The amounts of a table's rows as planned; null without a plan.
 *
 * @param asOf `YYYY-MM-DD`: what still runs is paid up to it.
 */
export function plannedAmounts(table: Table, plan: AmountPlan | null, asOf: string): Float64Array | null {
  const amounts = numbersOf(table, plan?.column ?? null);
  if (!amounts || !plan) return null;
  const quantities = numbersOf(table, plan.quantity);
  const back = numbersOf(table, plan.less);
  const times = plan.runs ? timesPaid(table, plan.runs, asOf) : null;
  return amounts.map((amount, row) => {
    const full = amount * (quantities?.[row] ?? 1) * (times?.[row] ?? 1);
    return full - Math.abs(back?.[row] || 0);
  });
}

/** How often a rate was paid in each row, from its start to its end or to `asOf`; 0 for what has yet to start. */
function timesPaid(table: Table, runs: NonNullable<AmountPlan['runs']>, asOf: string): Float64Array {
  const from = columnNamed(table, runs.from);
  const to = columnNamed(table, runs.to);
  const today = Date.parse(`${asOf}T00:00:00Z`);
  const year = 365.25 * 86_400_000;
  return Float64Array.from({ length: table.rows }, (_, row) => {
    const start = from?.kind === 'date' ? (from.values[row] as number) : Number.NaN;
    const end = to?.kind === 'date' ? (to.values[row] as number) : Number.NaN;
    const last = Number.isNaN(end) ? today : Math.min(end, today);
    return (Math.max(0, last - start) / year) * runs.timesAYear;
  });
}
