import { textAt } from '../../table/access.ts';
import { cellText } from '../../table/cell-text.ts';
import type { TableReading } from '../../table/read/read-table.ts';
import type { Remark } from '../../table/remark.ts';
import type { Cell, Sheet } from '../../table/types.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import { personalData } from '../columns/personal-data.ts';
import type { KeyFinding } from '../joins/find-key.ts';
import type { SheetFinding } from './sheet-finding.ts';

/** Rows of a sheet that are not analysed, from 0, and what is said of them. */
export interface LeftOut {
  readonly rows: ReadonlySet<number>;
  readonly remarks: readonly Remark[];
  /** For each row that another counts instead of, that one. */
  readonly insteadOf: ReadonlyMap<number, number>;
}

/**
 * Which rows of a sheet are left out, so that the rest can be analysed? In the list of customers those without a key and those
 * that respell the e-mail address of an earlier one; anywhere rows that copy an earlier one in every cell, as long as their key is
 * their own and not that of a customer who may come twice. Null where there are none.
 */
export function rowsToLeaveOut(
  { reading, key, role }: SheetFinding,
  sheet: Sheet,
  isCustomers: boolean,
): LeftOut | null {
  const isOwnKey = !(key?.columns ?? []).some((name) => meaningsOf(name).has('customer'));
  const found = [
    isCustomers || role.role === 'customers' || isOwnKey ? exactCopies(reading, key, sheet) : null,
    isCustomers ? respelledRows(reading, key) : null,
    isCustomers ? keylessRows(reading, key) : null,
  ].filter((one) => one !== null);
  if (found.length === 0) return null;
  return {
    rows: new Set(found.flatMap(({ rows }) => [...rows])),
    remarks: found.flatMap(({ remarks }) => remarks),
    insteadOf: new Map(found.flatMap(({ insteadOf }) => [...insteadOf])),
  };
}

/**
 * Which rows say again what an earlier one says? Those that repeat its key and every other cell: they count once. A key that
 * repeats with other cells is left for the person to decide.
 */
function exactCopies(reading: TableReading, key: KeyFinding | null, sheet: Sheet): LeftOut | null {
  const { table } = reading;
  const twins: [number, number][] = [];
  for (const { rows } of key?.repeated ?? []) {
    const firstOf = new Map<string, number>();
    for (const row of rows) {
      const at = table.sourceRows[row] as number;
      const text = rowText(sheet.cells[at] ?? [], reading);
      const first = firstOf.get(text);
      if (first === undefined) firstOf.set(text, at);
      else twins.push([at, first]);
    }
  }
  return leftOut('rows.copies', twins, reading, key);
}

/**
 * Which rows write an e-mail address, by which customers are told apart, as an earlier row does but for capitals and blanks?
 * They are the same customer, and the earlier row counts.
 */
function respelledRows(reading: TableReading, key: KeyFinding | null): LeftOut | null {
  const { table } = reading;
  const [name] = key?.columns ?? [];
  const column = table.columns.find((one) => one.name === name);
  if (!column || key?.columns.length !== 1 || personalData(column) !== 'email') return null;
  const firstOf = new Map<string, { readonly at: number; readonly text: string }>();
  const twins: [number, number][] = [];
  for (let row = 0; row < table.rows; row++) {
    const text = textAt(column, row);
    const folded = text.replace(/\s+/g, '').toLowerCase();
    const at = table.sourceRows[row] as number;
    const first = firstOf.get(folded);
    if (text === '') continue;
    if (!first) firstOf.set(folded, { at, text });
    else if (first.text !== text) twins.push([at, first.at]);
  }
  return leftOut('rows.respelled', twins, reading, key);
}

/** Which rows of a list of customers name none? */
function keylessRows(reading: TableReading, key: KeyFinding | null): LeftOut | null {
  const { sourceRows } = reading.table;
  const rows = (key?.blankRows ?? []).map((row): [number, number] => [sourceRows[row] as number, -1]);
  return leftOut('rows.keyless', rows, reading, key);
}

function leftOut(
  code: Remark['code'],
  twins: readonly (readonly [number, number])[],
  { table }: TableReading,
  key: KeyFinding | null,
): LeftOut | null {
  if (twins.length === 0) return null;
  const column = key?.columns.join(' + ') ?? '';
  const rows = new Set(twins.map(([at]) => at));
  const examples: { row: number; value: string }[] = [];
  for (let row = 0; row < table.rows && examples.length < 5; row++) {
    const at = table.sourceRows[row] as number;
    const value = (key?.columns ?? [])
      .map((name) => table.columns.find((one) => one.name === name))
      .map((one) => (one ? textAt(one, row) : ''))
      .join(' + ');
    if (rows.has(at)) examples.push({ row: at + 1, value });
  }
  const details = { at: examples.map(({ row }) => row).join(', '), of: table.rows };
  const remark: Remark = { code, severity: 'warning', column, rows: rows.size, examples, details };
  return { rows, remarks: [remark], insteadOf: new Map(twins.filter(([, first]) => first >= 0)) };
}

function rowText(cells: readonly Cell[], { columns }: TableReading): string {
  return columns.map(({ index }) => cellText(cells[index])).join('\u001f');
}
