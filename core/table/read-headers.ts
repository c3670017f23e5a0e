import { cellText } from './cell-text.ts';
import type { Remark } from './remark.ts';
import type { Sheet } from './types.ts';

/** A column's name in its table, unique there, and its place in the sheet. */
export interface Header {
  readonly name: string;
  readonly index: number;
}

/** What are the columns called? Headers are trimmed; the missing get the sheet's letters, repeated ones a number. */
export function readHeaders(
  sheet: Sheet,
  headerRow: number,
  sourceRows: Int32Array,
): { readonly columns: readonly Header[]; readonly remarks: readonly Remark[] } {
  const remark = (code: Remark['code'], severity: Remark['severity'], names: readonly string[]): Remark[] =>
    names.length === 0
      ? []
      : [
          {
            code,
            severity,
            column: names[0] ?? null,
            rows: 0,
            examples: names.slice(0, 5).map((value) => ({ row: headerRow + 1, value })),
            details: { count: names.length, names: names.slice(0, 5).join(', '), row: headerRow + 1 },
          },
        ];
  const header = sheet.cells[headerRow] ?? [];
  const width = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const taken = new Set<string>();
  const columns: Header[] = [];
  const unnamed: string[] = [];
  const repeated: string[] = [];
  for (let index = 0; index < width; index++) {
    const written = cellText(header[index]).replace(/\s+/g, ' ');
    if (written === '' && !hasValues(sheet.cells, sourceRows, index)) continue;
    const base = written === '' ? `Column ${columnLetters(index)}` : written;
    const name = unique(base, taken);
    if (written === '') unnamed.push(name);
    else if (name !== base) repeated.push(name);
    taken.add(name);
    columns.push({ name, index });
  }
  const below: Remark[] =
    headerRow === 0
      ? []
      : [
          {
            code: 'header.below-top',
            severity: 'info',
            column: null,
            rows: headerRow,
            examples: [],
            details: { row: headerRow + 1 },
          },
        ];
  return {
    columns,
    remarks: [
      ...below,
      ...remark('header.unnamed', 'info', unnamed),
      ...remark('header.repeated', 'warning', repeated),
    ],
  };
}

function hasValues(cells: Sheet['cells'], sourceRows: Int32Array, column: number): boolean {
  for (const row of sourceRows) if (cellText(cells[row]?.[column]) !== '') return true;
  return false;
}

function unique(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
  return name;
}

/** The letters over a sheet's column: A, B, … Z, AA … */
function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}
