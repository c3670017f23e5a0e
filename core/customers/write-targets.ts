import { columnNamed } from '../table/access.ts';
import type { Workbook } from '../table/types.ts';
import { joinRows } from '../understand/joins/join-rows.ts';
import { keysIn } from '../understand/joins/key.ts';
import type { Understanding } from '../understand/types.ts';
import type { Customers } from './types.ts';

/** A sheet that shows results beside its rows, and the customer of each key in it. */
export interface WriteTarget {
  readonly sheet: string;
  readonly headerRow: number;
  readonly keyColumns: readonly string[];
  readonly keys: readonly string[];
  /** For each key, the row of its customer in the customers table. */
  readonly customers: Int32Array;
}

/**
 * Where do the results of the customers stand? Beside the customers in their own sheet; where none lists them, beside every
 * row of those that they were made from, and each spelling of a key leads to its customer.
 */
export function writeTargets(
  understanding: Understanding,
  { sheet: name, key, table }: Customers,
  workbook: Workbook,
): readonly WriteTarget[] {
  const headerRowOf = (sheet: string) =>
    understanding.sheets.find((one) => one.name === sheet)?.headerRow ?? 0;
  if (understanding.madeFrom.length === 0) {
    const respelled = respelledKeys(understanding, name, workbook);
    const keys = [...key.values, ...respelled.map(([text]) => text)];
    const customers = Int32Array.from(keys, (_, at) => respelled[at - key.values.length]?.[1] ?? at);
    return [{ sheet: name, headerRow: headerRowOf(name), keyColumns: key.columns, keys, customers }];
  }
  const [keyName = ''] = key.columns;
  const own = columnNamed(table, keyName);
  return understanding.madeFrom.flatMap((sheet) => {
    const events = understanding.tables.get(sheet);
    const column = events ? columnNamed(events, keyName) : null;
    if (!own || !events || !column) return [];
    const customerOf = new Map<string, number>();
    const rows = joinRows(events, column, table, own);
    for (const [row, text] of keysIn(workbook, sheet, [column.origin?.column ?? -1], events).entries()) {
      if ((rows[row] as number) >= 0) customerOf.set(text, rows[row] as number);
    }
    const keys = [...customerOf.keys()];
    return [
      {
        sheet,
        headerRow: headerRowOf(sheet),
        keyColumns: key.columns,
        keys,
        customers: Int32Array.from(customerOf.values()),
      },
    ];
  });
}

/** The keys of rows that stand for a customer of another row, and that customer. */
function respelledKeys(
  { spellings, sheets, tables }: Understanding,
  name: string,
  workbook: Workbook,
): readonly (readonly [string, number])[] {
  const table = tables.get(name);
  const sheet = sheets.find((one) => one.name === name);
  if (!table || !sheet || spellings.size === 0) return [];
  const rowOf = new Map(Array.from(table.sourceRows, (at, row) => [at, row]));
  const columns = sheet.key.map((one) => sheet.columns.find((column) => column.name === one)?.column ?? -1);
  const known = new Set(keysIn(workbook, name, columns, table));
  const away = { ...table, sourceRows: Int32Array.from(spellings.keys()) };
  return keysIn(workbook, name, columns, away).flatMap((text, at) => {
    const row = rowOf.get(spellings.get(away.sourceRows[at] as number) ?? -1);
    if (row === undefined || known.has(text)) return [];
    known.add(text);
    return [[text, row] as const];
  });
}
