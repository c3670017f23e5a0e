import { cellText } from '../cell-text.ts';
import type { Remark } from '../remark.ts';
import { parseNumberText } from '../type/parse-number.ts';
import type { Cell, Sheet } from '../types.ts';

const totals =
  /^(?:grand |sub)?totals?(?=$|\s*[:.,(\d]|\s+(?:for|by|of|in|all|amount|count|sum|rows?|records?|customers?|clients?|sales)\b)|^(?:sum|average|mean)$|^(?:summe|gesamt|insgesamt|zwischensumme)\b|^(?:всего|итого?|общий итог|сумма|среднее)(?:[\s:.,]|$)/i;

/** Sums further up: `Subtotal`, `Total for York`, `York Total`, `Итого по Казани`, `Казань Итог`. */
const subtotals =
  /^(?:sub-?\s?|grand )?totals?(?:$|[\s:]+(?:for|by|of|in)\s)|\stotal$|^zwischensumme\b|^(?:промежуточн\S+ )?итого?(?:[\s:.,]|$)|^всего(?:[\s:.,]|$)|\sитог$/i;

interface Where {
  readonly header: number;
  /** The first row below the table. */
  readonly end: number;
  /** Columns of other tables. */
  readonly others: ReadonlySet<number>;
  readonly leftOut: ReadonlySet<number>;
}

/** Which rows hold data? Not blank ones, nor the header again, nor rows of subtotals and up to three closing ones of totals. */
export function dataRows(
  sheet: Sheet,
  { header: headerRow, end, others, leftOut }: Where,
): { readonly sourceRows: Int32Array; readonly remarks: readonly Remark[] } {
  const header = (sheet.cells[headerRow] ?? []).map(cellText);
  const rows: number[] = [];
  const repeats: number[] = [];
  const between: number[] = [];
  for (let row = headerRow + 1; row < end; row++) {
    const cells = sheet.cells[row] as readonly Cell[];
    if (isBlank(cells, others) || leftOut.has(row)) continue;
    if (isHeaderAgain(cells, header)) repeats.push(row);
    else if (isSubtotal(cells, header)) between.push(row);
    else rows.push(row);
  }
  const summed: number[] = [];
  while (between.length > 0 && (between[between.length - 1] as number) > (rows[rows.length - 1] ?? 0))
    summed.push(between.pop() as number);
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
    remarks: [
      ...remark('rows.totals', summed),
      ...remark('rows.subtotals', between),
      ...remark('rows.repeated-header', repeats),
    ],
  };
}

/** A closing row with a word for "total" and fewer filled cells than the row above it. */
function isTotals(cells: Sheet['cells'], rows: readonly number[]): boolean {
  const last = cells[rows[rows.length - 1] as number] ?? [];
  const above = cells[rows[rows.length - 2] as number] ?? [];
  const filled = (row: readonly Cell[]) => row.filter((cell) => cellText(cell) !== '').length;
  return last.some((cell) => totals.test(cellText(cell))) && filled(last) < filled(above);
}

/** A word for "total" first, figures after it, and few of the cells that the header promises. */
function isSubtotal(cells: readonly Cell[], header: readonly string[]): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '');
  const [first = '', ...others] = texts;
  if (!subtotals.test(first) || others.length === 0) return false;
  const promised = header.filter((text) => text !== '').length;
  return texts.length <= promised * 0.6 && others.every((text) => parseNumberText(text) !== null);
}

function isBlank(cells: readonly Cell[], others: ReadonlySet<number>): boolean {
  for (let at = 0; at < cells.length; at++) if (cellText(cells[at]) !== '' && !others.has(at)) return false;
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
