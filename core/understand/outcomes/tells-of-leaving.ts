import type { DateColumn, Table } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';

/** Share of the rows that must have a date. */
const filled = 0.9;

/**
 * Does each row say that somebody left: a date of leaving in nearly all, in a sheet or under a key that is called so? Orders that
 * were cancelled say nothing of it.
 */
export function tellsOfLeaving(table: Table, key: readonly string[]): boolean {
  const names = [table.name, ...key].map((name) => meaningsOf(name));
  const isNamed = names.some((meanings) => meanings.has('cancelling') || meanings.has('churn'));
  const date = leavingDate(table);
  if (!isNamed || names.some((meanings) => meanings.has('order')) || !date) return false;
  const dated = date.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
  return dated >= table.rows * filled;
}

/** The column that says when somebody left, or the only one of dates; null without. */
export function leavingDate(table: Table): DateColumn | null {
  const dates = table.columns.filter((column): column is DateColumn => column.kind === 'date');
  const told = dates.find(({ name }) => {
    const meanings = meaningsOf(name);
    return meanings.has('ended') || meanings.has('churn');
  });
  return told ?? (dates.length === 1 ? (dates[0] ?? null) : null);
}
