import { SegmentryError } from '../../errors.ts';
import type { Settings } from '../../settings/settings.ts';
import { numbersOf } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';

/**
 * The ratios that the person declared, one value a customer: `of` / `to`, times 100 for per cent. Missing where either
 * is missing or `to` is 0.
 *
 * @throws `input.column-missing` when a ratio names a column that is not there or holds no numbers.
 */
export function ratioColumns(table: Table, ratios: Settings['ratios']): readonly Column[] {
  return Object.keys(ratios).map((name): Column => {
    const { of, to, percent } = ratios[name] as Settings['ratios'][string];
    const above = numbers(table, of);
    const below = numbers(table, to);
    const times = percent ? 100 : 1;
    const values = above.map((value, row) =>
      below[row] === 0 ? Number.NaN : (times * value) / (below[row] as number),
    );
    return { kind: 'number', name, unit: percent ? '%' : '', from: [of, to], values };
  });
}

function numbers(table: Table, name: string): Float64Array {
  const values = numbersOf(table, name);
  if (values) return values;
  const available = table.columns.filter(({ kind }) => kind === 'number').map((column) => column.name);
  throw new SegmentryError('input.column-missing', {
    sheet: table.name,
    column: name,
    available: available.join(', '),
  });
}
