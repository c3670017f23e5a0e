import { columnNamed } from '../../table/access.ts';
import type { DateColumn, Table } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import { joinRows } from '../joins/join-rows.ts';
import type { SheetFinding } from '../sheets/sheet-finding.ts';
import type { Join, QualityRemark } from '../types.ts';
import { examplesAt, remarkOf } from './remark-of.ts';

/** More than this share are hardly slips: then the date is not that of joining. */
const most = 0.1;

/** Events of a customer that lie before the day on which they say to have joined. */
export function* beforeJoining(
  join: Join,
  findings: readonly SheetFinding[],
  customersSheet: string | null,
): Generator<QualityRemark> {
  const tableOf = (sheet: string) =>
    findings.find(({ reading }) => reading.table.name === sheet)?.reading.table;
  const [from, to] = [tableOf(join.from.sheet), tableOf(join.to.sheet)];
  const reference = from ? columnNamed(from, join.from.column) : null;
  const key = to ? columnNamed(to, join.to.column) : null;
  if (!from || !to || !reference || !key || join.to.sheet !== customersSheet) return;
  const started = datesOf(to).find(({ name }) => isOf(name, 'started') && !isOf(name, 'birth'));
  const [event] = datesOf(from).filter(({ name }) => !isOf(name, 'birth') && !isOf(name, 'ended'));
  if (!started || !event) return;
  const customers = joinRows(from, reference, to, key);
  const early: number[] = [];
  for (let row = 0; row < from.rows; row++)
    if ((event.values[row] as number) < (started.values[customers[row] as number] ?? Number.NaN))
      early.push(row);
  if (early.length === 0 || early.length > from.rows * most) return;
  const details = { other: started.name, to: to.name };
  yield remarkOf(
    'date.before-joining',
    'warning',
    event.name,
    early.length,
    details,
    examplesAt(from, event, early),
  );
}

function datesOf({ columns }: Table): readonly DateColumn[] {
  return columns.filter((column): column is DateColumn => column.kind === 'date');
}

function isOf(name: string, meaning: 'started' | 'birth' | 'ended'): boolean {
  return meaningsOf(name).has(meaning);
}
