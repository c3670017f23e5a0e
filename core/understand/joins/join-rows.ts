import { textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { joinText } from './find-joins.ts';

/** For each row of `from`, the first row of `to` with the same key; −1 where there is none. */
export function joinRows(from: Table, reference: Column, to: Table, key: Column): Int32Array {
  const rowOf = new Map<string, number>();
  for (let row = 0; row < to.rows; row++) {
    const text = joinText(textAt(key, row));
    if (text !== '' && !rowOf.has(text)) rowOf.set(text, row);
  }
  const rows = new Int32Array(from.rows);
  for (let row = 0; row < from.rows; row++) rows[row] = rowOf.get(joinText(textAt(reference, row))) ?? -1;
  return rows;
}

/** A column with one value per entry of `rows`; missing where the entry is −1. */
export function takeRows(column: Column, rows: Int32Array, name = column.name): Column {
  switch (column.kind) {
    case 'number':
      return { ...column, name, values: takeNumbers(column.values, rows) };
    case 'date':
      return { ...column, name, values: takeNumbers(column.values, rows) };
    case 'category':
      return {
        ...column,
        name,
        codes: Int32Array.from(rows, (row) => (row < 0 ? -1 : (column.codes[row] as number))),
      };
    case 'flag':
      return {
        ...column,
        name,
        values: Uint8Array.from(rows, (row) => (row < 0 ? 255 : (column.values[row] as number))),
      };
    case 'id':
    case 'text':
      return {
        ...column,
        name,
        values: Array.from(rows, (row) => (row < 0 ? '' : (column.values[row] as string))),
      };
  }
}

function takeNumbers(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => (row < 0 ? Number.NaN : (values[row] as number)));
}
