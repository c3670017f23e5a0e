import { SegmentryError } from '../../errors.ts';
import { columnNamed, textAt } from '../../table/access.ts';
import { compareTexts } from '../../table/type/levels.ts';
import type { Column, Table } from '../../table/types.ts';
import type { UnderstandInput } from '../input.ts';
import type { ColumnGuess, Outcome } from '../types.ts';
import { aboutOf, churnedOf, positiveOf } from './find-outcome.ts';

/**
 * Who left? By the column that the settings name, else by the one guessed to be the outcome; null without one. A guess
 * may only tell who is dissatisfied.
 *
 * @throws `input.column-missing` when the settings name a column that is not there, `settings-invalid` when
 *   nobody has the value that is to mean "left".
 */
export function outcomeOf(
  table: Table,
  roles: ReadonlyMap<string, ColumnGuess | null>,
  { settings }: Pick<UnderstandInput, 'settings'>,
): Outcome | null {
  const chosen = settings.churn.outcome;
  const name = chosen ?? [...roles].find(([, guess]) => guess?.role === 'outcome')?.[0] ?? null;
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
  const { positive } = settings.churn;
  const meant = positiveOf(column, table.rows, positive);
  if (meant === null && column.kind !== 'date') return null;
  const churned = churnedOf(column, table.rows, meant);
  if (positive !== null && !churned.includes(1)) {
    throw new SegmentryError('input.settings-invalid', {
      path: 'churn.positive',
      value: String(positive),
      expected: { kind: 'one-of', options: textsOf(column, table.rows) },
    });
  }
  const named = chosen !== null || roles.get(column.name)?.chosen === true;
  return {
    column: column.name,
    about: named ? 'churn' : aboutOf(column, table.rows),
    positive: meant,
    churned,
  };
}

/** A few of the texts that a column holds. */
function textsOf(column: Column, rows: number): readonly string[] {
  const texts = new Set<string>();
  for (let row = 0; row < rows && texts.size < 6; row++) texts.add(textAt(column, row));
  texts.delete('');
  return [...texts].sort(compareTexts);
}
