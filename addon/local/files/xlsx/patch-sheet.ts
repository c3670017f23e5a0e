import { columnLetters } from '../../host/a1.ts';
import type { CellValue } from '../../host/index.ts';
import type { SheetCell, SheetRow, SheetText } from './read-sheet.ts';
import { encodeEscapes, escapeXml, splice } from './xml.ts';

/** A cell to be written. `style` is the number of a cell style of the book, null for the plain one. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: string | null;
  /** Takes the cell away, style and all. */
  readonly remove?: boolean;
}

/**
 * Writes cells into the text of a sheet: everything but the touched cells, and the hints about size, stays as it is.
 *
 * @param cells by row, then column; an empty cell takes what stands there away.
 */
export function patchSheet(sheet: SheetText, cells: readonly NewCell[]): string {
  if (cells.length === 0) return sheet.text;
  const byRow = new Map<number, NewCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const edits: [number, number, string][] = [];
  for (const row of sheet.rows) {
    const changes = byRow.get(row.row);
    if (changes) edits.push([row.start, row.end, patchRow(sheet, row, changes)]);
    byRow.delete(row.row);
  }
  for (const [row, changes] of [...byRow].sort((a, b) => a[0] - b[0])) {
    const filled = changes.filter(isFilled);
    if (filled.length === 0) continue;
    const next = sheet.rows.find((known) => known.row > row)?.start ?? sheet.data[2];
    edits.push([
      next,
      next,
      `<${sheet.prefix}row r="${row + 1}">${filled.map((cell) => cellXml(cell, sheet.prefix)).join('')}</${sheet.prefix}row>`,
    ]);
  }
  return withDimension(sheet, cells, spliceRows(sheet, edits));
}

/** A new row may have to open an element of rows that closed itself. */
function spliceRows(sheet: SheetText, edits: readonly (readonly [number, number, string])[]): string {
  const [start, openEnd, closeStart, end] = sheet.data;
  if (openEnd !== end || closeStart !== openEnd) return splice(sheet.text, merge(edits));
  const name = `${sheet.prefix}sheetData`;
  const rows = edits.map((edit) => edit[2]).join('');
  return splice(sheet.text, [[start, end, `<${name}>${rows}</${name}>`]]);
}

/** Several new rows at one place become one edit, in their order. */
function merge(edits: readonly (readonly [number, number, string])[]): (readonly [number, number, string])[] {
  const merged: (readonly [number, number, string])[] = [];
  for (const edit of [...edits].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && last[0] === edit[0] && last[1] === last[0])
      merged[merged.length - 1] = [edit[0], edit[1], last[2] + edit[2]];
    else merged.push(edit);
  }
  return merged;
}

function patchRow(sheet: SheetText, row: SheetRow, changes: readonly NewCell[]): string {
  const { text, prefix } = sheet;
  const changed = new Map(changes.map((cell) => [cell.column, cell]));
  const pieces: { readonly column: number; readonly xml: string }[] = [];
  for (const cell of row.cells) {
    const change = changed.get(cell.column);
    changed.delete(cell.column);
    if (change) pieces.push({ column: cell.column, xml: replaced(cell, change, prefix) });
    else pieces.push({ column: cell.column, xml: text.slice(cell.start, cell.end) });
  }
  for (const cell of changed.values())
    if (isFilled(cell)) pieces.push({ column: cell.column, xml: cellXml(cell, prefix) });
  pieces.sort((a, b) => a.column - b.column);
  const last = Math.max(...pieces.map((piece) => piece.column), 0) + 1;
  const open = text
    .slice(row.start, row.openEnd)
    .replace(/\/>$/, '>')
    .replace(
      /(\sspans=")(\d+):(\d+)"/,
      (_, head: string, from: string, to: string) => `${head}${from}:${Math.max(Number(to), last)}"`,
    );
  return `${open}${pieces.map((piece) => piece.xml).join('')}</${prefix}row>`;
}

/** A styled cell that is emptied keeps its style, as the person sees it. */
function replaced(cell: SheetCell, change: NewCell, prefix: string): string {
  if (change.remove) return '';
  const style = change.style ?? cell.style;
  if (isFilled(change) || style !== null) return cellXml({ ...change, style }, prefix);
  return '';
}

function isFilled(cell: NewCell): boolean {
  return cell.formula !== null || (cell.value !== null && cell.value !== '');
}

export function cellXml({ row, column, value, formula, style }: NewCell, prefix: string): string {
  const place = `r="${columnLetters(column)}${row + 1}"${style === null ? '' : ` s="${style}"`}`;
  const tag = (name: string, content: string, attributes = '') =>
    `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const calculated = formula === null ? '' : tag('f', escapeXml(formula.slice(1)));
  if (value === null || value === '')
    return calculated === '' ? `<${prefix}c ${place}/>` : tag('c', calculated, ` ${place}`);
  if (typeof value === 'number') return tag('c', calculated + tag('v', String(value)), ` ${place}`);
  if (typeof value === 'boolean')
    return tag('c', calculated + tag('v', value ? '1' : '0'), ` ${place} t="b"`);
  if (calculated !== '') return tag('c', calculated + tag('v', escapeXml(value)), ` ${place} t="str"`);
  const keep = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return tag('c', tag('is', tag('t', escapeXml(encodeEscapes(value)), keep)), ` ${place} t="inlineStr"`);
}

function withDimension(sheet: SheetText, cells: readonly NewCell[], patched: string): string {
  if (sheet.dimension === null) return patched;
  const [start, end] = sheet.dimension;
  const ref = /ref="([A-Z]+\d+)(?::[A-Z]+\d+)?"/.exec(sheet.text.slice(start, end));
  if (!ref) return patched;
  let lastRow = 0;
  let lastColumn = 0;
  const stands = (row: number, column: number) => {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  const gone = new Set(cells.filter((cell) => !isFilled(cell)).map((cell) => `${cell.row}:${cell.column}`));
  for (const { row, cells: known } of sheet.rows)
    for (const { column } of known) if (!gone.has(`${row}:${column}`)) stands(row, column);
  for (const cell of cells) if (isFilled(cell)) stands(cell.row, cell.column);
  const now = `<${sheet.prefix}dimension ref="${ref[1]}:${columnLetters(lastColumn)}${lastRow + 1}"/>`;
  return splice(patched, [[start, end, now]]);
}
