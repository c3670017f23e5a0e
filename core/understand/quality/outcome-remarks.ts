import { columnNamed, isMissing } from '../../table/access.ts';
import type { Table } from '../../table/types.ts';
import { meaningOf, standingOf } from '../../table/vocabulary/level-words.ts';
import { churnedOf } from '../outcomes/find-outcome.ts';
import { findLeaks } from '../outcomes/leaks.ts';
import { missingTells } from '../outcomes/missing-tells.ts';
import type { SheetFinding } from '../sheets/sheet-finding.ts';
import type { Outcome, QualityRemark } from '../types.ts';
import { examplesAt, remarkOf } from './remark-of.ts';

/** That the outcome tells who is dissatisfied, and nothing of who left. */
export function* satisfactionRemarks({
  reading: { table },
  outcome,
}: SheetFinding): Generator<QualityRemark> {
  const column = outcome?.about === 'satisfaction' ? columnNamed(table, outcome.column) : null;
  if (!column || !outcome?.positive) return;
  const { positive } = outcome;
  const churned = churnedOf(column, table.rows, positive);
  const rows = rowsWhere(churned, (one) => one === 1);
  const examples = examplesAt(table, column, rows);
  yield remarkOf('outcome.satisfaction', 'info', column.name, rows.length, { positive }, examples);
}

/** Which levels of the outcome mean neither that somebody left nor plainly that they stayed, and what they are taken for. */
export function* standingRemarks({ reading: { table }, outcome }: SheetFinding): Generator<QualityRemark> {
  const column = outcome?.about === 'churn' ? columnNamed(table, outcome.column) : null;
  if (column?.kind !== 'category' || column.levels.length < 3 || !outcome?.positive) return;
  const { positive } = outcome;
  for (const [code, level] of column.levels.entries()) {
    const standing = standingOf(level);
    if (level === positive || standing === 'stayed' || meaningOf(level) === 'no') continue;
    const rows =
      table.rows === 0
        ? []
        : rowsWhere(
            Uint8Array.from(column.codes, (one) => (one === code ? 1 : 0)),
            (one) => one === 1,
          );
    if (rows.length === 0) continue;
    const details = { level, positive, standing: standing ?? '' };
    yield remarkOf(
      'outcome.third',
      'info',
      column.name,
      rows.length,
      details,
      examplesAt(table, column, rows),
    );
  }
}

function rowsWhere(values: Uint8Array, holds: (value: number, row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) if (holds(values[row] as number, row)) rows.push(row);
  return rows;
}

/** What the outcome says of the other columns: gaps that mean something, and columns that give it away. */
export function* outcomeRemarks(
  table: Table,
  outcome: Outcome,
  accepted: ReadonlySet<string>,
): Generator<QualityRemark> {
  const leaks = findLeaks(table, outcome, accepted);
  for (const { column, sign } of leaks) {
    const { kind, ...figures } = sign;
    const strength = 'area' in sign ? { strength: sign.area } : {};
    const details = { outcome: outcome.column, sign: kind, ...figures, ...strength };
    const rows = 'rows' in sign ? sign.rows : table.rows;
    yield remarkOf('column.leak', 'warning', column, rows, details);
  }
  for (const column of table.columns) {
    if (column.name === outcome.column || leaks.some((leak) => leak.column === column.name)) continue;
    const found = missingTells(column, outcome.churned);
    if (!found) continue;
    const { missing, rate, otherRate } = found;
    const { column: told, positive } = outcome;
    const details = { share: missing / table.rows, rate, otherRate, outcome: told, positive: positive ?? '' };
    const gaps = rowsWhere(outcome.churned, (one, row) => one !== 255 && isMissing(column, row));
    const examples = examplesAt(table, column, gaps);
    yield remarkOf('value.missing-informative', 'info', column.name, missing, details, examples);
  }
}
