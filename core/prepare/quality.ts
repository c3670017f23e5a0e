import { messages } from '../messages/index.ts';
import { columnNamed, textAt } from '../table/access.ts';
import type { Remark } from '../table/remark.ts';
import type { Table } from '../table/types.ts';
import { joinText } from './find-joins.ts';
import type { KeyFinding } from './find-key.ts';
import type { InspectInput } from './input.ts';
import type { SheetFinding } from './sheet-finding.ts';
import type { Join, QualityEntry, SheetRole, UnderstoodSheet } from './types.ts';

interface Understood {
  readonly findings: readonly SheetFinding[];
  readonly sheets: readonly UnderstoodSheet[];
  readonly joins: readonly Join[];
  readonly customersSheet: string | null;
  readonly input: InspectInput;
}

const severities = { error: 0, warning: 1, info: 2 } as const;

/** What should a person know about the data? Errors first, then in the order of sheets and columns. */
export function qualityOf(understood: Understood): readonly QualityEntry[] {
  const { findings, joins, input } = understood;
  const said = messages(input.locale).quality;
  const entries: QualityEntry[] = [];
  for (const finding of findings) {
    const { table } = finding.reading;
    const remarks: Remark[] = [
      ...sheetRemarks(finding, understood),
      ...finding.reading.remarks,
      ...joins
        .filter(({ from }) => from.sheet === table.name)
        .flatMap((join) => [...orphanRemarks(join, understood)]),
    ];
    for (const remark of remarks) {
      const values = remark.examples.map(({ value }) => value).join(', ');
      const details = { values, ...remark.details, column: remark.column ?? '', rows: remark.rows };
      entries.push({
        code: remark.code,
        severity: remark.severity,
        sheet: table.name,
        column: remark.column,
        rows: remark.rows,
        examples: remark.examples,
        message: said[remark.code](details),
      });
    }
  }
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => severities[a.entry.severity] - severities[b.entry.severity] || a.index - b.index)
    .map(({ entry }) => entry);
}

function* sheetRemarks(finding: SheetFinding, understood: Understood): Generator<Remark> {
  const { table, headerRow } = finding.reading;
  const { role, key } = finding;
  if (table.rows === 0) {
    if (!role.chosen) yield remarkOf('sheet.empty', 'error', null, 0);
    return;
  }
  const other = understood.findings.find((one) => one !== finding && areAlike(one, finding));
  if (other && !role.chosen && headerRow >= 0) {
    yield remarkOf('sheet.alike', 'error', null, 0, { other: other.reading.table.name });
  }
  if (role.role !== 'customers' || key === null) return;
  yield* keyRemarks(table, key);
}

function* keyRemarks(table: Table, key: KeyFinding): Generator<Remark> {
  const column = key.columns.join(' + ');
  const rowNumber = (row: number) => (table.sourceRows[row] as number) + 1;
  if (key.blankRows.length > 0) {
    const examples = key.blankRows.slice(0, 5).map((row) => ({ row: rowNumber(row), value: '' }));
    yield { ...remarkOf('key.blanks', 'error', column, key.blankRows.length), examples };
  }
  if (key.repeated.length > 0) {
    const rows = key.repeated.reduce((sum, repeat) => sum + repeat.rows.length, 0);
    const examples = key.repeated.slice(0, 5).map(({ key: value, rows: [, second = 0] }) => ({
      row: rowNumber(second),
      value: value.split('\u001f').join(' + '),
    }));
    const details = { count: key.repeated.length };
    yield { ...remarkOf('key.duplicates', 'error', column, rows, details), examples };
  }
  if (key.columns.length > 1 && key.repeatedFirst > 0) {
    const [first = '', second = ''] = key.columns;
    yield remarkOf('key.composite', 'info', first, key.repeatedFirst, {
      first,
      second,
      columns: key.columns.join(' + '),
      repeated: key.repeatedFirst,
    });
  }
}

function* orphanRemarks(join: Join, { findings }: Understood): Generator<Remark> {
  if (join.orphans === 0) return;
  const tableOf = (sheet: string) => findings.find(({ reading }) => reading.table.name === sheet);
  const from = tableOf(join.from.sheet)?.reading.table;
  const to = tableOf(join.to.sheet);
  const column = from ? columnNamed(from, join.from.column) : null;
  const target = to ? columnNamed(to.reading.table, join.to.column) : null;
  if (!from || !to || !column || !target) return;
  const known = new Set<string>();
  for (let row = 0; row < to.reading.table.rows; row++) known.add(joinText(textAt(target, row)));
  const examples: { row: number; value: string }[] = [];
  for (let row = 0; row < from.rows && examples.length < 5; row++) {
    const value = textAt(column, row);
    if (value !== '' && !known.has(joinText(value))) {
      examples.push({ row: (from.sourceRows[row] as number) + 1, value });
    }
  }
  const what: SheetRole = to.role.role;
  const details = { to: join.to.sheet, what: what === 'products' ? 'product' : 'customer' };
  yield { ...remarkOf('join.orphans', 'warning', join.from.column, join.orphans, details), examples };
}

function areAlike(a: SheetFinding, b: SheetFinding): boolean {
  const headers = (finding: SheetFinding) =>
    finding.reading.table.columns
      .map(({ name }) => name.toLowerCase())
      .sort()
      .join('\u001f');
  return a.reading.table.columns.length > 0 && !a.role.chosen && headers(a) === headers(b);
}

function remarkOf(
  code: Remark['code'],
  severity: Remark['severity'],
  column: string | null,
  rows: number,
  details: Remark['details'] = {},
): Remark {
  return { code, severity, column, rows, examples: [], details };
}
