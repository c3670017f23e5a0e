import { columnNamed, textAt } from '../../table/access.ts';
import { churnedOf } from '../outcomes/find-outcome.ts';
import { leavingsOf } from '../sheets/leavings.ts';
import type { SheetFinding } from '../sheets/sheet-finding.ts';
import type { Join, QualityRemark } from '../types.ts';
import { remarkOf } from './remark-of.ts';

/** What events of leaving are used for, and which customers they and a column of the customers say different things of. */
export function* leavingRemarks(
  findings: readonly SheetFinding[],
  joins: readonly Join[],
  customersSheet: string | null,
): Generator<QualityRemark> {
  const leavings = leavingsOf(findings, joins, customersSheet);
  const main = findings.find(({ reading }) => reading.table.name === customersSheet);
  if (!leavings || !main) return;
  const { table } = main.reading;
  const dated = Array.from(leavings.column.values, (value) => !Number.isNaN(value));
  const told = main.outcome?.column === leavings.column.name ? null : main.outcome;
  const flag = told?.about === 'churn' ? told.column : '';
  const count = dated.filter(Boolean).length;
  const details = { count, flag, to: table.name };
  yield remarkOf('outcome.events', 'info', leavings.date, leavings.customers.length, details);
  const column = columnNamed(table, flag);
  if (!column || !told) return;
  const churned = churnedOf(column, table.rows, told.positive);
  const rows = dated.flatMap((left, row) =>
    churned[row] !== 255 && (churned[row] === 1) !== left ? [row] : [],
  );
  if (rows.length === 0) return;
  const key = columnNamed(table, main.key?.columns[0] ?? null);
  const examples = rows
    .slice(0, 5)
    .map((row) => ({ row: (table.sourceRows[row] as number) + 1, value: key ? textAt(key, row) : '' }));
  const stayed = rows.filter((row) => dated[row]).length;
  const against = { flag, stayed, gone: rows.length - stayed };
  yield remarkOf('outcome.events-against', 'warning', leavings.date, rows.length, against, examples);
}
