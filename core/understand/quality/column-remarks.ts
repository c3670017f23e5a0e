import { isMissing, textAt } from '../../table/access.ts';
import type { Column, DateColumn, NumberColumn, Table } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import { personalData } from '../columns/personal-data.ts';
import type { QualityRemark } from '../types.ts';
import { outlierRemark } from './outliers.ts';
import { examplesAt, remarkOf } from './remark-of.ts';

const limits = { oldest: 120, nearConstant: 0.98, oddShare: 0.05 };

interface Context {
  readonly asOf: string;
  /** How customers are scaled where the sheet is theirs; null where it is not. */
  readonly scaling: 'standard' | 'range' | null;
}

/** What is to be said of one column of its own: gaps, sameness, values that cannot be, that lie far off, or tell a person. */
export function* columnRemarks(
  table: Table,
  column: Column,
  { asOf, scaling }: Context,
): Generator<QualityRemark> {
  const missing = rowsWhere(table, (row) => isMissing(column, row));
  if (missing.length === table.rows) {
    yield remarkOf('column.empty', 'info', column.name, table.rows);
    return;
  }
  if (missing.length > 0) {
    const details = { share: missing.length / table.rows };
    yield remarkOf(
      'value.missing',
      'info',
      column.name,
      missing.length,
      details,
      examplesAt(table, column, missing),
    );
  }
  yield* sameness(table, column, missing.length);
  const personal = personalData(column);
  if (personal)
    yield remarkOf('column.personal', 'warning', column.name, table.rows - missing.length, {
      what: personal,
    });
  if (column.kind === 'number') {
    const impossible = impossibleRows(table, column);
    if (impossible) {
      const { rows, expected } = impossible;
      yield remarkOf(
        'value.impossible',
        'warning',
        column.name,
        rows.length,
        { expected },
        examplesAt(table, column, rows),
      );
    }
    const far = outlierRemark(table, column, { told: new Set(impossible?.rows), scaling });
    if (far) yield far;
  } else if (column.kind === 'date') {
    yield* impossibleDates(table, column, asOf);
  }
}

/** Pairs of dates that nearly always come in one order, and the rows where they do not. */
export function* reversedDates(table: Table): Generator<QualityRemark> {
  const dates = table.columns.filter((column): column is DateColumn => column.kind === 'date');
  for (const later of dates) {
    for (const earlier of dates) {
      if (later === earlier || !follows(later, earlier)) continue;
      const reversed = rowsWhere(
        table,
        (row) => (later.values[row] as number) < (earlier.values[row] as number),
      );
      const ordered = rowsWhere(
        table,
        (row) => (later.values[row] as number) >= (earlier.values[row] as number),
      );
      const isCertain = meaningsOf(later.name).has('resolved') && meaningsOf(earlier.name).has('answered');
      if (reversed.length === 0 || (!isCertain && reversed.length > ordered.length / 4)) continue;
      const examples = examplesAt(table, later, reversed);
      yield remarkOf(
        'date.reversed',
        'warning',
        later.name,
        reversed.length,
        { other: earlier.name },
        examples,
      );
    }
  }
}

function follows(later: DateColumn, earlier: DateColumn): boolean {
  const [after, before] = [meaningsOf(later.name), meaningsOf(earlier.name)];
  if (after.has('resolved') && before.has('answered') && !before.has('resolved')) return true;
  return after.has('ending') && before.has('starting') && !before.has('ending');
}

function* sameness(table: Table, column: Column, missing: number): Generator<QualityRemark> {
  const counts = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    if (isMissing(column, row)) continue;
    const value = column.kind === 'category' ? String(column.codes[row]) : String(column.values[row]);
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > table.rows * 0.05 + 2) return;
  }
  const known = table.rows - missing;
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  if (known < 2 || most / known < limits.nearConstant) return;
  const main = [...counts].find(([, count]) => count === most)?.[0];
  const row = rowsWhere(table, (one) => !isMissing(column, one) && valueText(column, one) === main)[0] ?? 0;
  const code = counts.size === 1 ? 'column.constant' : 'column.near-constant';
  yield remarkOf(code, 'info', column.name, most, { value: textAt(column, row), share: most / known });
}

function valueText(column: Column, row: number): string {
  return column.kind === 'category' ? String(column.codes[row]) : String(column.values[row]);
}

/** Rows outside what the header promises, as long as nearly all rows keep the promise. */
function impossibleRows(
  table: Table,
  column: NumberColumn,
): { readonly rows: readonly number[]; readonly expected: string } | null {
  const meanings = meaningsOf(column.name);
  const outside = (low: number, high: number, expected: string) => {
    const rows = rowsWhere(
      table,
      (row) => (column.values[row] as number) < low || (column.values[row] as number) > high,
    );
    return rows.length > 0 && rows.length <= Math.max(3, table.rows * limits.oddShare)
      ? { rows, expected }
      : null;
  };
  if (meanings.has('age')) return outside(0, limits.oldest, `0–${limits.oldest}`);
  const amounts = ['amount', 'income', 'coverage', 'tenure', 'measured'] as const;
  if (amounts.some((one) => meanings.has(one))) {
    return outside(0, Number.POSITIVE_INFINITY, '≥ 0');
  }
  if (meanings.has('product') && isCount(column)) {
    const found = outside(1, Number.POSITIVE_INFINITY, '≥ 1');
    return found && found.rows.length <= table.rows * 0.01 ? found : null;
  }
  return column.unit === '%' && meanings.has('share') ? outside(0, 100, '0–100 %') : null;
}

function isCount(column: NumberColumn): boolean {
  return column.values.every(
    (value) => Number.isNaN(value) || (Number.isInteger(value) && value >= 0 && value <= 100),
  );
}

function* impossibleDates(table: Table, column: DateColumn, asOf: string): Generator<QualityRemark> {
  const today = Date.parse(`${asOf}T23:59:59Z`);
  const future = meaningsOf(column.name).has('planned')
    ? []
    : rowsWhere(table, (row) => (column.values[row] as number) > today);
  if (future.length > 0) {
    yield remarkOf(
      'value.outside',
      'warning',
      column.name,
      future.length,
      { asOf },
      examplesAt(table, column, future),
    );
  }
  const ancient = Date.UTC(1900, 0, 1);
  const old = rowsWhere(table, (row) => (column.values[row] as number) < ancient);
  if (old.length === 0) return;
  yield remarkOf(
    'value.impossible',
    'warning',
    column.name,
    old.length,
    { expected: '≥ 1900' },
    examplesAt(table, column, old),
  );
}

function rowsWhere(table: Table, holds: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) if (holds(row)) rows.push(row);
  return rows;
}
