import { SegmentryError } from '../errors.ts';
import { columnNamed } from '../table/access.ts';
import type { Table } from '../table/types.ts';
import type { UnderstandInput } from './input.ts';

/**
 * Do the settings speak of sheets and columns that exist? What they say of customers who were made from another sheet and are now
 * listed is passed over, and of columns of a sheet that has no rows.
 *
 * @throws `input.sheet-missing`, `input.column-missing` with what there is instead.
 */
export function checkSettings(input: UnderstandInput, tables: readonly Table[]): void {
  const { sheets, columns, keys } = input.settings.roles;
  const available = tables.map(({ name }) => name).join(', ');
  const tableOf = (sheet: string): Table => {
    const table = tables.find(({ name }) => name === sheet);
    if (!table) throw new SegmentryError('input.sheet-missing', { sheet, available });
    return table;
  };
  const isHere = (sheet: string) => !isFormerList(sheet, tables);
  for (const sheet of Object.keys(sheets).filter(isHere)) tableOf(sheet);
  const named = [
    ...Object.entries(columns).map(([sheet, chosen]) => [sheet, Object.keys(chosen)] as const),
    ...Object.entries(keys),
  ];
  for (const [sheet, names] of named.filter(([of]) => isHere(of))) {
    const table = tableOf(sheet);
    if (table.rows === 0) continue;
    for (const column of names) {
      if (columnNamed(table, column)) continue;
      const has = table.columns.map(({ name }) => name).join(', ');
      throw new SegmentryError('input.column-missing', { sheet, column, available: has });
    }
  }
}

function isFormerList(sheet: string, tables: readonly Table[]): boolean {
  const exists = tables.some(({ name }) => name === sheet);
  return !exists && tables.some(({ name }) => sheet.startsWith(`${name} / `));
}
