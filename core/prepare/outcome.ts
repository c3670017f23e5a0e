import { SegmentryError } from '../errors.ts';
import { messages } from '../messages/index.ts';
import { columnNamed } from '../table/access.ts';
import type { Table } from '../table/types.ts';
import { churnedOf, findOutcome } from './find-outcome.ts';
import type { InspectInput } from './input.ts';
import type { ColumnRole, Outcome } from './types.ts';

/**
 * Who left? By the column that the settings name, else by the one guessed to be the outcome; null without one.
 *
 * @throws `input.column-missing` when the settings name a column that is not there.
 */
export function outcomeOf(
  table: Table,
  roles: ReadonlyMap<string, ColumnRole | null>,
  input: InspectInput,
): Outcome | null {
  const chosen = input.settings.churn.outcome;
  const name = chosen ?? [...roles].find(([, role]) => role === 'outcome')?.[0] ?? null;
  const column = columnNamed(table, name);
  if (!column) {
    if (chosen === null) return null;
    const available = table.columns.map((one) => one.name).join(', ');
    throw new SegmentryError('input.column-missing', {
      sheet: table.name,
      column: chosen,
      available,
    });
  }
  const { positive } = input.settings.churn;
  const guessed = findOutcome({ ...table, columns: [column] });
  const fallback = column.kind === 'flag' ? column.labels[1] : null;
  const meant = positive === null ? (guessed ? guessed.positive : fallback) : String(positive);
  if (meant === null && column.kind !== 'date') return null;
  return {
    column: column.name,
    positive: meant ?? messages(input.locale).prepare.anyDate,
    churned: churnedOf(column, table.rows, meant),
  };
}
