import { cellText } from './cell-text.ts';
import type { Remark } from './remark.ts';
import type { Cell, Sheet } from './types.ts';

const totals =
  /^(?:grand |sub)?totals?\b|^(?:sum|average|mean)$|^(?:всего|итого?|общий итог|сумма|среднее)(?:[\s:.,]|$)/i;

/** Which rows hold data? Not blank ones, nor the header again, nor up to three closing rows of totals. */
export function dataRows(
  sheet: Sheet,
  headerRow: number,
): { readonly sourceRows: Int32Array; readonly remarks: readonly Remark[] } {
  const header = (sheet.cells[headerRow] ?? []).map(cellText);
  const rows: number[] = [];
  const repeats: number[] = [];
  for (let row = headerRow + 1; row < sheet.cells.length; row++) {
    const cells = sheet.cells[row] as readonly Cell[];
    if (isBlank(cells)) continue;
    if (isHeaderAgain(cells, header)) repeats.push(row);
    else rows.push(row);
  }
  const summed: number[] = [];
  while (rows.length > 1 && summed.length < 3 && isTotals(sheet.cells, rows))
    summed.push(rows.pop() as number);
  const remark = (code: Remark['code'], found: readonly number[]): Remark[] =>
    found.length === 0
      ? []
      : [
          {
            code,
            severity: 'info',
            column: null,
            rows: found.length,
            examples: found
              .slice(0, 5)
              .map((row) => ({ row: row + 1, value: firstText(sheet.cells[row] ?? []) })),
            details: {},
          },
        ];
  return {
    sourceRows: Int32Array.from(rows),
    remarks: [...remark('rows.totals', summed), ...remark('rows.repeated-header', repeats)],
  };
}

/** A closing row with a word for "total" and fewer filled cells than the row above it. */
function isTotals(cells: Sheet['cells'], rows: readonly number[]): boolean {
  const last = cells[rows[rows.length - 1] as number] ?? [];
  const above = cells[rows[rows.length - 2] as number] ?? [];
  const filled = (row: readonly Cell[]) => row.filter((cell) => cellText(cell) !== '').length;
  return last.some((cell) => totals.test(cellText(cell))) && filled(last) < filled(above);
}

function isBlank(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (cellText(cell) !== '') return false;
  return true;
}

function isHeaderAgain(cells: readonly Cell[], header: readonly string[]): boolean {
  let same = 0;
  for (let column = 0; column < header.length; column++) {
    if (header[column] === '') continue;
    if (cells[column] !== header[column] && cellText(cells[column]) !== header[column]) return false;
    same++;
  }
  return same > 0;
}

function firstText(cells: readonly Cell[]): string {
  for (const cell of cells) if (cellText(cell) !== '') return cellText(cell);
  return '';
}
