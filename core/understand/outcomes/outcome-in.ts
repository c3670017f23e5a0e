import { columnNamed } from '../../table/access.ts';
import type { Table } from '../../table/types.ts';
import type { UnderstandInput } from '../input.ts';
import { ownEntry } from '../own-entry.ts';
import type { SheetRole } from '../types.ts';
import { findOutcome, type OutcomeFinding, positiveOf } from './find-outcome.ts';

/** Which column of a sheet of customers says who left, by the settings or else by guess? Null where none does. */
export function outcomeIn(table: Table, role: SheetRole, input: UnderstandInput): OutcomeFinding | null {
  if (role !== 'customers') return null;
  const { outcome, positive } = input.settings.churn;
  const columns = ownEntry(input.settings.roles.columns, table.name) ?? {};
  const byRole = Object.keys(columns).find((name) => ownEntry(columns, name)?.includes('outcome'));
  const chosen = outcome ?? byRole;
  const guessed = findOutcome(table);
  const column = chosen === undefined || chosen === null ? null : columnNamed(table, chosen);
  if (!column) return chosen ? null : withPositive(guessed, positive);
  const meant = positiveOf(column, table.rows, positive);
  if (meant === null && column.kind !== 'date') return null;
  return { column: column.name, about: 'churn', positive: meant, score: 1 };
}

function withPositive(
  outcome: OutcomeFinding | null,
  positive: string | number | boolean | null,
): OutcomeFinding | null {
  return outcome === null || positive === null ? outcome : { ...outcome, positive: String(positive) };
}
