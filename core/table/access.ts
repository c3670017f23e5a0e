import type { Column, Table } from './types.ts';

/** Which column has this name? Null when there is none or the name is null. */
export function columnNamed(table: Table, name: string | null): Column | null {
  return name === null ? null : (table.columns.find((column) => column.name === name) ?? null);
}

/** The values of a number column, NaN where missing; null when the column is absent or of another kind. */
export function numbersOf(table: Table, name: string | null): Float64Array | null {
  const column = columnNamed(table, name);
  return column?.kind === 'number' ? column.values : null;
}

export function isMissing(column: Column, row: number): boolean {
  switch (column.kind) {
    case 'number':
    case 'date':
      return Number.isNaN(column.values[row] ?? Number.NaN);
    case 'category':
      return (column.codes[row] ?? -1) < 0;
    case 'flag':
      return (column.values[row] ?? 255) === 255;
    case 'id':
    case 'text':
      return (column.values[row] ?? '') === '';
  }
}

/** One cell as plain text, empty when missing: dates as `2026-04-28`, flags by their own labels. */
export function textAt(column: Column, row: number): string {
  if (isMissing(column, row)) return '';
  switch (column.kind) {
    case 'number':
      return String(column.values[row]);
    case 'date':
      return new Date(column.values[row] ?? 0).toISOString().slice(0, 10);
    case 'category':
      return column.levels[column.codes[row] ?? -1] ?? '';
    case 'flag':
      return column.labels[column.values[row] === 1 ? 1 : 0];
    case 'id':
    case 'text':
      return column.values[row] ?? '';
  }
}
