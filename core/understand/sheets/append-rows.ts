import { compareTexts } from '../../table/type/levels.ts';
import type { Column, Table } from '../../table/types.ts';

/** Do two tables have the same columns of the same kinds, in whatever order? */
export function haveSameColumns(a: Table, b: Table): boolean {
  if (a.columns.length !== b.columns.length) return false;
  return a.columns.every(({ name, kind }) =>
    b.columns.some((other) => other.name === name && other.kind === kind),
  );
}

/** The rows of one table, and below them those of another with the same columns. */
export function appendRows(above: Table, below: Table): Table {
  const columns = above.columns.map((column) => {
    const other = below.columns.find(({ name }) => name === column.name);
    return other ? appended(column, other) : column;
  });
  const sourceRows = Int32Array.from([...above.sourceRows, ...below.sourceRows]);
  return { ...above, rows: above.rows + below.rows, columns, sourceRows };
}

function appended(above: Column, below: Column): Column {
  if (above.kind === 'category' && below.kind === 'category') return appendedLevels(above, below);
  if (above.kind === 'flag' && below.kind === 'flag') {
    const values = new Uint8Array(above.values.length + below.values.length);
    values.set(above.values);
    values.set(below.values, above.values.length);
    return { ...above, values };
  }
  if (
    (above.kind === 'number' && below.kind === 'number') ||
    (above.kind === 'date' && below.kind === 'date')
  ) {
    const values = new Float64Array(above.values.length + below.values.length);
    values.set(above.values);
    values.set(below.values, above.values.length);
    return { ...above, values };
  }
  if ((above.kind === 'id' && below.kind === 'id') || (above.kind === 'text' && below.kind === 'text')) {
    return { ...above, values: above.values.concat(below.values) };
  }
  return above;
}

function appendedLevels(
  above: Extract<Column, { kind: 'category' }>,
  below: Extract<Column, { kind: 'category' }>,
): Column {
  const added = below.levels.filter((level) => !above.levels.includes(level));
  const levels = added.length === 0 ? above.levels : [...above.levels, ...added].sort(compareTexts);
  const codesIn = (from: readonly string[]) => from.map((level) => levels.indexOf(level));
  const [first, second] = [codesIn(above.levels), codesIn(below.levels)];
  const codes = new Int32Array(above.codes.length + below.codes.length);
  for (let row = 0; row < above.codes.length; row++) codes[row] = first[above.codes[row] as number] ?? -1;
  for (let row = 0; row < below.codes.length; row++) {
    codes[above.codes.length + row] = second[below.codes[row] as number] ?? -1;
  }
  return { ...above, codes, levels, ordered: above.ordered && added.length === 0 };
}
