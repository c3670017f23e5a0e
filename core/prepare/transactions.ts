import { columnNamed } from '../table/access.ts';
import type { Column, Table } from '../table/types.ts';
import { appendRows, haveSameColumns } from './append-rows.ts';
import { joinRows, takeRows } from './join-rows.ts';
import { meaningsOf } from './role-words.ts';
import { columnInRole, columnsInRole, sheetsInRole } from './roles.ts';
import type { Transactions, Understanding, UnderstoodSheet } from './types.ts';

/**
 * Which sales belong to which customer, and which products? The largest sheet of sales that joins the customers, with
 * every further one of the same columns below it; null when there is none.
 */
export function transactionsOf(understanding: Understanding, customers: Table): Transactions | null {
  const [sheet, ...others] = sheetsInRole(understanding, 'sales').filter((one) =>
    customerReference(understanding, one, customers),
  );
  const first = sheet && understanding.tables.get(sheet.name);
  if (!sheet || !first) return null;
  const table = others
    .flatMap(({ name }) => understanding.tables.get(name) ?? [])
    .filter((other) => haveSameColumns(first, other))
    .reduce(appendRows, first);
  const reference = customerReference(understanding, sheet, customers);
  const from = columnNamed(table, reference?.from.name ?? null);
  if (!reference || !from) return null;
  const joined = withProducts(understanding, sheet, table);
  const product = productSheet(understanding, sheet);
  const named = (role: 'product-name' | 'product-type' | 'product-category') => {
    const foreign = product ? columnInRole(product.sheet, role) : null;
    return (foreign === null ? null : joined.renamed.get(foreign)) ?? columnInRole(sheet, role);
  };
  return {
    table: joined.table,
    customer: joinRows(table, from, customers, reference.to),
    date: purchaseDate(sheet),
    amount: columnInRole(sheet, 'amount'),
    coverage: columnInRole(sheet, 'coverage'),
    product: named('product-name') ?? product?.column ?? columnInRole(sheet, 'product-key'),
    productType: named('product-type'),
    productCategory: named('product-category'),
  };
}

function customerReference(
  understanding: Understanding,
  sheet: UnderstoodSheet,
  customers: Table,
): { readonly from: Column; readonly to: Column } | null {
  const table = understanding.tables.get(sheet.name);
  if (!table) return null;
  const join = understanding.joins.find(
    ({ from, to }) => from.sheet === sheet.name && to.sheet === customers.name,
  );
  const from = columnNamed(table, columnInRole(sheet, 'customer-key') ?? join?.from.column ?? null);
  const key = understanding.sheets.find(({ name }) => name === customers.name)?.key ?? [];
  const to = columnNamed(customers, join?.to.column ?? key[0] ?? null);
  return from && to ? { from, to } : null;
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
): { readonly table: Table; readonly renamed: ReadonlyMap<string, string> } {
  const renamed = new Map<string, string>();
  const product = productSheet(understanding, sheet);
  const products = product ? understanding.tables.get(product.sheet.name) : undefined;
  const reference = product ? columnNamed(table, product.column) : null;
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

/** The date of the sale itself: one that says so, else the first. */
function purchaseDate(sheet: UnderstoodSheet): string | null {
  const dates = columnsInRole(sheet, 'date');
  return dates.find((name) => meaningsOf(name).has('started')) ?? dates[0] ?? null;
}
