import { columnNamed } from '../table/access.ts';
import type { Column, Table } from '../table/types.ts';
import { joinRows, takeRows } from '../understand/joins/join-rows.ts';
import type { ColumnGuess, ColumnRole, Understanding, UnderstoodSheet } from '../understand/types.ts';

/** What the sheets themselves say of each customer, before anything is derived. */
export interface Gathered {
  readonly columns: readonly {
    readonly column: Column;
    /** The role in force, and every role that is likely. */
    readonly role: ColumnRole | null;
    readonly roles: readonly ColumnGuess[];
    readonly wanted: boolean;
  }[];
}

/** Which columns do the customers sheet and every further sheet about the same customers hold? One row per customer. */
export function gather(understanding: Understanding, main: UnderstoodSheet, own: Table): Gathered {
  const columns = own.columns.map((column) => ({ column, ...rolesOf(main, column.name) }));
  const taken = new Set(own.columns.map(({ name }) => name));
  for (const sheet of understanding.sheets) {
    const table = understanding.tables.get(sheet.name);
    if (sheet.name === main.name || sheet.role.role !== 'customers' || !table) continue;
    const keyName = sheet.key.length === 1 ? (sheet.key[0] ?? null) : null;
    const join = understanding.joins.find(
      ({ from, to }) => from.sheet === sheet.name && to.sheet === main.name,
    );
    const reverse = understanding.joins.find(
      ({ from, to }) => from.sheet === main.name && to.sheet === sheet.name,
    );
    const reference = columnNamed(own, reverse?.from.column ?? join?.to.column ?? null);
    const key = columnNamed(table, join?.from.column ?? keyName);
    if (!reference || !key) continue;
    const rows = joinRows(own, reference, table, key);
    for (const column of table.columns) {
      if (column === key) continue;
      const name = taken.has(column.name) ? `${sheet.name}: ${column.name}` : column.name;
      taken.add(name);
      columns.push({ column: takeRows(column, rows, name), ...rolesOf(sheet, column.name) });
    }
  }
  return { columns };
}

function rolesOf(sheet: UnderstoodSheet, column: string): Omit<Gathered['columns'][number], 'column'> {
  const roles = sheet.columns.find(({ name }) => name === column)?.roles ?? [];
  return {
    role: roles[0]?.role ?? null,
    roles,
    wanted: roles.some(({ role, chosen }) => chosen && role === 'feature'),
  };
}

/** The column whose guess for a role is the surest, the first of equals; null when none has it in force. */
export function surest(gathered: Gathered, role: ColumnRole): string | null {
  let best: { readonly name: string; readonly score: number } | null = null;
  for (const { column, roles, role: inForce } of gathered.columns) {
    const guess = roles.find((one) => one.role === role);
    if (!guess || guess.score < 0.6 || (inForce !== role && inForce !== 'key' && inForce !== 'outcome'))
      continue;
    if (best === null || guess.score > best.score) best = { name: column.name, score: guess.score };
  }
  return best?.name ?? null;
}
