import { isMissing, textAt } from './access.ts';
import { foldSpelling } from './type/levels.ts';
import type { Column } from './types.ts';

/** A column's values as numbers, NaN where missing, whatever it was taken for; null where it holds anything else. */
export function asNumbers(column: Column): Float64Array | null {
  if (column.kind === 'number') return column.values;
  if (column.kind === 'date') return null;
  const rows = column.kind === 'category' ? column.codes.length : column.values.length;
  const values = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row++) {
    if (isMissing(column, row)) continue;
    const text = textAt(column, row).trim();
    const value = text === '' ? Number.NaN : Number(text);
    if (Number.isNaN(value)) return null;
    values[row] = value;
  }
  return values;
}

/** A column's values as indices into these levels, −1 where missing or none of them, whatever it was taken for; null for a date. */
export function asCodes(column: Column, levels: readonly string[]): Int32Array | null {
  if (column.kind === 'date') return null;
  const folded = new Map<string, number>();
  levels.forEach((level, code) => {
    if (!folded.has(foldSpelling(level))) folded.set(foldSpelling(level), code);
  });
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  const codeFor = (text: string) => codeOf.get(text) ?? folded.get(foldSpelling(text)) ?? -1;
  if (column.kind === 'category') {
    const codes = column.levels.map(codeFor);
    return column.codes.map((code) => codes[code] ?? -1);
  }
  const rows = column.values.length;
  return Int32Array.from({ length: rows }, (_, row) =>
    isMissing(column, row) ? -1 : codeFor(textAt(column, row)),
  );
}
