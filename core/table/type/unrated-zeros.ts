import type { Remark } from '../remark.ts';
import type { Column, NumberColumn, Table } from '../types.ts';

/** Ratings on scales of this many steps at most. */
const longestScale = 10;
const fewestRatings = 3;
const mostUnrated = 0.25;

interface Scale {
  readonly column: NumberColumn;
  readonly high: number;
  readonly zeros: number;
  readonly known: number;
}

/**
 * Does 0 mean "not rated"? It does where several columns are rated from 1 to the same top, most without any 0 or
 * with few: those zeros become missing, and are said to be so.
 */
export function withoutUnratedZeros(table: Table): {
  readonly table: Table;
  readonly remarks: readonly Remark[];
} {
  const scales = table.columns.map(scaleOf).filter((scale) => scale !== null);
  const cleared = new Map<Column, Column>();
  const remarks: Remark[] = [];
  for (const high of new Set(scales.map((scale) => scale.high))) {
    const family = scales.filter((scale) => scale.high === high);
    const rarely = family.filter(({ zeros, known }) => zeros <= known * 0.01);
    if (family.length < fewestRatings || rarely.length < family.length / 2) continue;
    for (const { column, zeros, known } of family) {
      if (zeros === 0 || zeros > known * mostUnrated) continue;
      cleared.set(column, {
        ...column,
        values: column.values.map((value) => (value === 0 ? Number.NaN : value)),
      });
      remarks.push({
        code: 'value.zero-not-rated',
        severity: 'info',
        column: column.name,
        rows: zeros,
        examples: zeroExamples(column, table),
        details: { low: 1, high },
      });
    }
  }
  if (cleared.size === 0) return { table, remarks };
  return {
    table: { ...table, columns: table.columns.map((column) => cleared.get(column) ?? column) },
    remarks,
  };
}

function scaleOf(column: Column): Scale | null {
  if (column.kind !== 'number' || column.unit !== '') return null;
  const seen = new Set<number>();
  let zeros = 0;
  let known = 0;
  let high = 0;
  for (const value of column.values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value) || value < 0 || value > longestScale) return null;
    seen.add(value);
    known++;
    if (value === 0) zeros++;
    if (value > high) high = value;
  }
  const steps = seen.size - (seen.has(0) ? 1 : 0);
  return high >= 3 && steps >= high - 1 && steps >= 3 ? { column, high, zeros, known } : null;
}

function zeroExamples(column: NumberColumn, table: Table): Remark['examples'] {
  const examples: { row: number; value: string }[] = [];
  for (let row = 0; row < table.rows && examples.length < 5; row++) {
    if (column.values[row] === 0) examples.push({ row: (table.sourceRows[row] as number) + 1, value: '0' });
  }
  return examples;
}
