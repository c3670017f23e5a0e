import type { DateColumn, Table } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';

/** Does each row say that somebody left: a date of leaving, in a sheet or under a key that is called so? */
export function tellsOfLeaving(table: Table, key: readonly string[]): boolean {
  const named = [table.name, ...key].some((name) => {
    const meanings = meaningsOf(name);
    return meanings.has('churn') || meanings.has('cancelling');
  });
  return named && leavingDate(table) !== null;
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
