import type { Area, SheetModel } from './model.ts';
import { ServiceError } from './service-error.ts';

/** `0` is A, `25` is Z, `26` is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function areaToA1(area: Area, sheet: SheetModel): string {
  const left = columnLetters(area.column);
  const right = columnLetters(area.column + area.columns - 1);
  if (area.row === 0 && area.rows === sheet.rows && sheet.rows > 1) return `${left}:${right}`;
  const first = `${left}${area.row + 1}`;
  const last = `${right}${area.row + area.rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** Reads `B2`, `B2:C9`, `B:C`, `2:3`, `B2:C`. */
export function areaFromA1(notation: string, sheet: SheetModel): Area {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(notation.trim());
  const [, left, top, right, bottom] = match ?? [];
  if (!match || (left === undefined && top === undefined)) throw new ServiceError('Range not found');
  const single = !notation.includes(':');
  const columnFrom = left === undefined ? 0 : columnIndex(left);
  const rowFrom = top === undefined ? 0 : Number(top) - 1;
  const columnTo = single ? columnFrom : right === undefined ? sheet.columns.length - 1 : columnIndex(right);
  const rowTo = single ? rowFrom : bottom === undefined ? sheet.rows - 1 : Number(bottom) - 1;
  return requireInside(sheet, {
    row: Math.min(rowFrom, rowTo),
    column: Math.min(columnFrom, columnTo),
    rows: Math.abs(rowTo - rowFrom) + 1,
    columns: Math.abs(columnTo - columnFrom) + 1,
  });
}

/** @throws the sentences of Sheets for coordinates that are too small or outside of the sheet. */
export function requireInside(sheet: SheetModel, area: Area): Area {
  if (!(area.row >= 0)) throw new ServiceError('The starting row of the range is too small.');
  if (!(area.column >= 0)) throw new ServiceError('The starting column of the range is too small.');
  if (!(area.rows >= 1)) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (!(area.columns >= 1)) throw new ServiceError('The number of columns in the range must be at least 1.');
  if (area.row + area.rows > sheet.rows || area.column + area.columns > sheet.columns.length)
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  return area;
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
