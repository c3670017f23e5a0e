import { columnNamed, textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { columnInRole, sheetsInRole } from '../../understand/columns/roles.ts';
import { joinText } from '../../understand/joins/find-joins.ts';
import {
  type AmountPlan,
  type JoinedLines,
  joinLines,
  plannedAmounts,
  shareAmounts,
} from '../../understand/joins/join-lines.ts';
import { joinRows, takeRows } from '../../understand/joins/join-rows.ts';
import { currenciesOf } from '../../understand/sales/currencies.ts';
import {
  customerReference,
  planSales,
  purchaseDate,
  type SalesPlan,
} from '../../understand/sales/plan-sales.ts';
import { unearnedSales } from '../../understand/sales/unearned.ts';
import { appendRows, haveSameColumns } from '../../understand/sheets/append-rows.ts';
import type { Understanding, UnderstoodSheet } from '../../understand/types.ts';
import type { Transactions } from '../types.ts';

/** What prices times pieces are called where no column holds the amounts. */
const madeAmount = 'Amount';

/**
 * Which sales belong to which customer, and which products? The largest sheet of sales that joins the customers, with
 * every further one of the same columns below it, and with the lines of the sales where another sheet holds them; null when
 * there is none.
 */
export function transactionsOf(
  understanding: Understanding,
  customers: Table,
  asOf: string,
): Transactions | null {
  const plan = planSales(understanding);
  const first = plan && understanding.tables.get(plan.sheet.name);
  if (!plan || !first) return null;
  const { sheet, lines } = plan;
  const sales = sheetsInRole(understanding, 'sales')
    .filter((one) => one !== sheet && customerReference(understanding, one, customers))
    .flatMap(({ name }) => understanding.tables.get(name) ?? [])
    .filter((other) => haveSameColumns(first, other))
    .reduce(appendRows, first);
  const from = columnNamed(sales, plan.customer.from);
  const to = columnNamed(customers, plan.customer.to);
  if (!from || !to) return null;
  const nothing = unearnedSales(sales)?.rows;
  const ofSale = joinRows(sales, from, customers, to).map((row, sale) => (nothing?.[sale] === 1 ? -1 : row));
  const told = lines && understanding.tables.get(lines.sheet.name);
  const joined = lines && told ? joinLines(sales, told, lines) : null;
  const bought = lines?.sheet ?? sheet;
  const rows = withAmounts(plan, joined, sales, asOf);
  const withGoods = withProducts(understanding, bought, rows.table, joined?.renamed ?? null);
  const product = productSheet(understanding, bought);
  const here = (name: string | null) => (name === null ? null : (joined?.renamed.get(name) ?? name));
  const named = (role: 'product-name' | 'product-type' | 'product-category') => {
    const foreign = product ? columnInRole(product.sheet, role) : null;
    return (foreign === null ? null : withGoods.renamed.get(foreign)) ?? here(columnInRole(bought, role));
  };
  return {
    table: withGoods.table,
    order: joined?.order ?? orderOf(sales, plan.order?.column ?? null),
    customer: joined ? joined.order.map((sale) => ofSale[sale] as number) : ofSale,
    date: purchaseDate(sheet) ?? here(lines ? purchaseDate(lines.sheet) : null),
    amount: rows.amount,
    amountMade: rows.made,
    coverage: columnInRole(sheet, 'coverage'),
    quantity: here(plan.quantity),
    product: named('product-name') ?? here(product?.column ?? columnInRole(bought, 'product-key')),
    productType: named('product-type'),
    productCategory: named('product-category'),
  };
}

/** The rows with a column of what each comes to, where no column of theirs says so. */
function withAmounts(
  { amount, lineAmount }: SalesPlan,
  joined: JoinedLines | null,
  sales: Table,
  asOf: string,
): { readonly table: Table; readonly amount: string | null; readonly made: boolean } {
  const { table } = joined ?? { table: sales };
  const line = lineAmount && joined ? inJoined(lineAmount, joined.renamed) : null;
  const told = amount ?? line;
  const currencies = currenciesOf(table);
  const isPlain = told?.quantity === null && told.less === null && told.runs === null && !currencies;
  if (told === null || (!joined && isPlain)) return { table, amount: told?.column ?? null, made: false };
  const ofSale = plannedAmounts(table, amount, asOf);
  const values = joined ? shareAmounts(joined.order, ofSale, plannedAmounts(table, line, asOf)) : ofSale;
  const source = columnNamed(table, told.column);
  if (!values || source?.kind !== 'number') return { table, amount: told.column, made: false };
  const made = told.quantity !== null || told.runs !== null;
  const name = made ? madeAmount : told.column;
  const from = [told.column, told.quantity].filter((one) => one !== null);
  const column: Column = {
    kind: 'number',
    name,
    unit: currencies?.main ?? source.unit,
    from,
    values: currencies
      ? values.map((value, row) => (currencies.foreign[row] === 1 ? Number.NaN : value))
      : values,
  };
  const others = table.columns.filter((one) => one.name !== name);
  return { table: { ...table, columns: [...others, column] }, amount: name, made };
}

function inJoined(plan: AmountPlan, renamed: JoinedLines['renamed']): AmountPlan {
  const here = (name: string) => renamed.get(name) ?? name;
  const perhaps = (name: string | null) => (name === null ? null : here(name));
  const runs = plan.runs && { ...plan.runs, from: here(plan.runs.from), to: perhaps(plan.runs.to) };
  return { column: here(plan.column), quantity: perhaps(plan.quantity), less: perhaps(plan.less), runs };
}

function orderOf(table: Table, name: string | null): Int32Array | null {
  const column = columnNamed(table, name);
  if (!column) return null;
  const numbers = new Map<string, number>();
  return Int32Array.from({ length: table.rows }, (_, row) => {
    const text = joinText(textAt(column, row)) || `\u0000${row}`;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}

function productSheet(
  understanding: Understanding,
  sheet: UnderstoodSheet,
): { readonly sheet: UnderstoodSheet; readonly column: string; readonly key: string } | null {
  for (const join of understanding.joins) {
    if (join.from.sheet !== sheet.name) continue;
    const target = understanding.sheets.find(({ name }) => name === join.to.sheet);
    if (target?.role.role === 'products')
      return { sheet: target, column: join.from.column, key: join.to.column };
  }
  return null;
}

function withProducts(
  understanding: Understanding,
  sheet: UnderstoodSheet,
  table: Table,
  lines: JoinedLines['renamed'] | null,
): { readonly table: Table; readonly renamed: ReadonlyMap<string, string> } {
  const renamed = new Map<string, string>();
  const product = productSheet(understanding, sheet);
  const products = product ? understanding.tables.get(product.sheet.name) : undefined;
  const reference = product ? columnNamed(table, lines?.get(product.column) ?? product.column) : null;
  const key = products && product ? columnNamed(products, product.key) : null;
  if (!products || !reference || !key) return { table, renamed };
  const rows = joinRows(table, reference, products, key);
  const taken = new Set(table.columns.map(({ name }) => name));
  const columns: Column[] = [...table.columns];
  for (const column of products.columns) {
    if (column === key) continue;
    const name = taken.has(column.name) ? `${products.name}: ${column.name}` : column.name;
    taken.add(name);
    renamed.set(column.name, name);
    columns.push(takeRows(column, rows, name));
  }
  return { table: { ...table, columns }, renamed };
}
