import { readTable, type TableReading } from '../table/read/read-table.ts';
import type { Sheet } from '../table/types.ts';
import { checkSettings } from './check-settings.ts';
import type { UnderstandInput } from './input.ts';
import { inspectKey } from './joins/find-key.ts';
import { ownKey } from './joins/sheet-key.ts';
import { qualityOf } from './quality/quality.ts';
import { planSales } from './sales/plan-sales.ts';
import { describeSheet } from './sheets/describe-sheet.ts';
import { interpret } from './sheets/interpret.ts';
import { rowsToLeaveOut } from './sheets/leave-out-rows.ts';
import { makeCustomers } from './sheets/make-customers.ts';
import { readSheets } from './sheets/read-sheets.ts';
import { unitOf } from './sheets/unit-of.ts';
import type { Understanding } from './types.ts';

/**
 * What does a workbook hold: which sheet is what, which column is what, how do the sheets join, and what is wrong
 * with the data? Never throws for what is in the cells: mistakes are entries of `quality`, and `prepareCustomers`
 * refuses to go on with those of severity `error`.
 *
 * @throws `input.sheet-missing`, `input.column-missing` when the settings name what is not there.
 * Cost: O(cells), plus O(values) per pair of sheets for the joins.
 */
export function understand(input: UnderstandInput): Understanding {
  const { readings, keys, found, spellings } = tidied(input);
  const made = found.customersSheet === null ? makeCustomers(found.findings, input) : null;
  const { findings, joins, customersSheet } =
    found.customersSheet !== null
      ? found
      : made
        ? interpret(
            [...readings, made.reading],
            [...keys, inspectKey(made.reading.table, [made.key])],
            made,
            input,
          )
        : interpret(readings, keys, 'rows', input);
  const tables = findings.map(({ reading }) => reading.table);
  checkSettings(input, tables);
  const sheets = findings.map((finding) =>
    describeSheet(finding, { joins, findings, customersSheet, input }),
  );
  const known = {
    sheets,
    joins,
    customersSheet,
    tables: new Map(tables.map((table) => [table.name, table])),
  };
  return {
    sheets,
    joins,
    quality: qualityOf({ findings, joins, customersSheet, sales: planSales(known), input }),
    tables: known.tables,
    customersSheet,
    unit: unitOf(findings.find(({ reading }) => reading.table.name === customersSheet)),
    madeFrom: made?.from ?? [],
    spellings,
  };
}

/** The sheets without the rows that are left out, read once more where there are any. */
function tidied(input: UnderstandInput) {
  const { readings: first, habits } = readSheets(input);
  const keysOf = (readings: readonly TableReading[]) => readings.map(({ table }) => ownKey(table, input));
  const before = keysOf(first);
  const raw = interpret(first, before, null, input);
  const out = raw.findings.map((finding, index) => {
    const sheet = input.workbook.sheets[index] as Sheet;
    return rowsToLeaveOut(finding, sheet, finding.reading.table.name === raw.customersSheet);
  });
  const spellings = out[first.findIndex(({ table }) => table.name === raw.customersSheet)]?.insteadOf;
  if (out.every((one) => one === null))
    return { readings: first, keys: before, found: raw, spellings: new Map<number, number>() };
  const readings = first.map((reading, index) => {
    const one = out[index];
    if (!one) return reading;
    const again = readTable(input.workbook.sheets[index] as Sheet, habits, one.rows);
    return { ...again, remarks: [...one.remarks, ...again.remarks] };
  });
  const keys = keysOf(readings);
  const found = interpret(readings, keys, null, input);
  return { readings, keys, found, spellings: spellings ?? new Map<number, number>() };
}
