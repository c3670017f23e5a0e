import { cellText } from '../cell-text.ts';
import type { Remark } from '../remark.ts';
import type { Sheet } from '../types.ts';
import { looksLikeData } from './find-header.ts';
import { headerNames, isHeaderOfGroups } from './header-names.ts';

/** A column's name in its table, unique there, and its place in the sheet. */
export interface Header {
  readonly name: string;
  readonly index: number;
}

/** What are the columns of a table called, but for `others` that belong to another? Headers are trimmed; the missing get the sheet's letters, repeated ones a number. */
export function readHeaders(
  sheet: Sheet,
  { header: headerRow, others }: { readonly header: number; readonly others: ReadonlySet<number> },
  sourceRows: Int32Array,
): { readonly columns: readonly Header[]; readonly remarks: readonly Remark[] } {
  const remark = (code: Remark['code'], severity: Remark['severity'], names: readonly string[]): Remark[] =>
    names.length === 0
      ? []
      : [
          {
            code,
            severity,
            column: code === 'header.data' ? null : (names[0] ?? null),
            rows: 0,
            examples: names.slice(0, 5).map((value) => ({ row: headerRow + 1, value })),
            details: { count: names.length, names: names.slice(0, 5).join(', '), row: headerRow + 1 },
          },
        ];
  const header = sheet.cells[headerRow] ?? [];
  const above = sheet.cells[headerRow - 1] ?? [];
  const width = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns: Header[] = [];
  const unnamed: string[] = [];
  const repeated: string[] = [];
  for (const [index, { name, written }] of headerNames(header, above, width).entries()) {
    if (others.has(index)) continue;
    if (written === '' && !hasValues(sheet.cells, sourceRows, index)) continue;
    if (written === '') unnamed.push(name);
    else if (name !== written) repeated.push(name);
    columns.push({ name, index });
  }
  const titles = headerRow - (isHeaderOfGroups(header, above) ? 1 : 0);
  const below: Remark[] =
    titles <= 0
      ? []
      : [
          {
            code: 'header.below-top',
            severity: 'info',
            column: null,
            rows: titles,
            examples: [],
            details: { row: headerRow + 1 },
          },
        ];
  return {
    columns,
    remarks: [
      ...below,
      ...(looksLikeData(header) ? remark('header.data', 'warning', header.map(cellText)) : []),
      ...remark('header.unnamed', 'info', unnamed),
      ...remark('header.repeated', 'warning', repeated),
    ],
  };
}

function hasValues(cells: Sheet['cells'], sourceRows: Int32Array, column: number): boolean {
  for (const row of sourceRows) if (cellText(cells[row]?.[column]) !== '') return true;
  return false;
}
