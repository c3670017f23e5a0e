import { isMissing, textAt } from '../../table/access.ts';
import type { TableReading } from '../../table/read/read-table.ts';
import { compareTexts } from '../../table/type/levels.ts';
import type { Column, IdColumn, NumberColumn, Table } from '../../table/types.ts';
import type { ColumnNames } from '../habits.ts';
import type { UnderstandInput } from '../input.ts';
import { joinText } from '../joins/find-joins.ts';
import { takeRows } from '../joins/join-rows.ts';
import { unearnedSales } from '../sales/unearned.ts';
import { appendRows, haveSameColumns } from './append-rows.ts';
import { namingColumn } from './naming-column.ts';
import { isOfCustomer } from './own-columns.ts';
import type { MadeCustomers, SheetFinding } from './sheet-finding.ts';

/**
 * Who are the customers of a workbook that has no list of them? Everyone whom the sales, or else the contacts, name in a
 * column that repeats: one row per customer, in the order of first mention, with the columns that are the same in all
 * rows of a customer. Null where no column names customers.
 */
export function makeCustomers(
  findings: readonly SheetFinding[],
  input: UnderstandInput,
): MadeCustomers | null {
  const best = namingColumn(findings, input);
  if (best === null) return null;
  const { finding, key } = best;
  const others = findings.filter(
    (other) =>
      other !== finding &&
      other.reading.table.rows > 0 &&
      other.role.role === finding.role.role &&
      haveSameColumns(other.reading.table, finding.reading.table),
  );
  const table = others.map(({ reading }) => reading.table).reduce(appendRows, finding.reading.table);
  const column = table.columns.find(({ name }) => name === key.name) as Column;
  const groups = groupByCustomer(table, column);
  const ofRow = [...(finding.key?.columns ?? []), unearnedSales(table)?.column ?? ''];
  const kept = table.columns.filter(
    (one) => one.name === key.name || (!ofRow.includes(one.name) && isOfCustomer(one, groups)),
  );
  const columns = kept.map((one) =>
    one.name === key.name ? keyColumn(one, groups) : takeRows(one, representatives(one, groups)),
  );
  const isSale = finding.role.role === 'sales';
  const met = isSale ? [] : meetings(table, kept, groups, input.habits.names);
  const name = `${finding.reading.table.name} / ${key.name}`;
  const sourceRows = Int32Array.from(groups, ([row = 0]) => table.sourceRows[row] as number);
  const made: Table = { name, rows: groups.length, columns: [...columns, ...met], sourceRows };
  const named = groups.reduce((sum, rows) => sum + rows.length, 0);
  return {
    reading: readingOf(finding.reading, made),
    from: [finding, ...others].map(({ reading }) => reading.table.name),
    key: key.name,
    own: kept.map((one) => one.name).filter((one) => one !== key.name),
    unnamed: table.rows - named,
  };
}

/** The rows of each customer, customers in the order of first mention. */
function groupByCustomer(table: Table, key: Column): readonly (readonly number[])[] {
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const text = joinText(textAt(key, row));
    if (text === '') continue;
    const rows = rowsOf.get(text);
    if (rows) rows.push(row);
    else rowsOf.set(text, [row]);
  }
  return [...rowsOf.values()];
}

/** Of several spellings of a key the first in order stands for the customer, whatever the order of rows. */
function keyColumn(column: Column, groups: readonly (readonly number[])[]): IdColumn {
  const values = groups.map((rows) => rows.map((row) => textAt(column, row)).sort(compareTexts)[0] ?? '');
  return { kind: 'id', name: column.name, values, ...(column.origin && { origin: column.origin }) };
}

/** For each customer, a row with the value that most of the customer's rows hold; of equals the first in text order. */
function representatives(column: Column, groups: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from(groups, (rows) => {
    const known = rows.filter((row) => !isMissing(column, row));
    const counts = new Map<string, { count: number; readonly row: number }>();
    for (const row of known) {
      const entry = counts.get(textAt(column, row));
      if (entry) entry.count++;
      else counts.set(textAt(column, row), { count: 1, row });
    }
    let best = { text: '', count: 0, row: -1 };
    for (const [text, { count, row }] of counts) {
      const wins = count > best.count || (count === best.count && compareTexts(text, best.text) < 0);
      if (wins) best = { text, count, row };
    }
    return best.row;
  });
}

/** How often each customer was met, and the mean of every number that was noted, in the order of the values. */
function meetings(
  table: Table,
  own: readonly Column[],
  groups: readonly (readonly number[])[],
  names: ColumnNames,
): readonly Column[] {
  const numbers = table.columns.filter(
    (column): column is NumberColumn => column.kind === 'number' && !own.includes(column),
  );
  const counts = Float64Array.from(groups, (rows) => rows.length);
  return [
    { kind: 'number', name: names.contacts, unit: '', from: [], values: counts },
    ...numbers.map((column): NumberColumn => {
      const values = Float64Array.from(groups, (rows) => {
        const known = rows.map((row) => column.values[row] as number).filter((value) => !Number.isNaN(value));
        return known.sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / known.length;
      });
      return {
        kind: 'number',
        name: names.mean(column.name),
        unit: column.unit,
        from: [column.name],
        values,
      };
    }),
  ];
}

function readingOf(from: TableReading, table: Table): TableReading {
  const columns = table.columns.map((column) => {
    const read = from.columns.find(({ name }) => name === column.name);
    let missing = 0;
    for (let row = 0; row < table.rows; row++) if (isMissing(column, row)) missing++;
    const distinct = column.kind === 'id' ? new Set(column.values).size : read?.distinct;
    const values = column.kind === 'number' ? new Set(column.values).size : 0;
    const computed = {
      name: column.name,
      index: -1,
      distinct: values,
      examples: [],
      decision: null,
      missing,
    };
    return read ? { ...read, missing, distinct: distinct ?? 0 } : computed;
  });
  return { ...from, table, columns, remarks: [] };
}
