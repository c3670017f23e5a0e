import { isMissing, textAt } from '../../table/access.ts';
import type { TableReading } from '../../table/read/read-table.ts';
import { compareTexts } from '../../table/type/levels.ts';
import type { Column, IdColumn, NumberColumn, Table } from '../../table/types.ts';
import { headerWords, promisesId } from '../../table/vocabulary/header-words.ts';
import { type Meaning, meaningsOf, namesCustomersOnly } from '../../table/vocabulary/meanings.ts';
import { personalData } from '../columns/personal-data.ts';
import type { ColumnNames, UnderstandInput } from '../input.ts';
import { joinText } from '../joins/find-joins.ts';
import { takeRows } from '../joins/join-rows.ts';
import { ownEntry } from '../own-entry.ts';
import { appendRows, haveSameColumns } from './append-rows.ts';
import type { SheetFinding } from './sheet-finding.ts';

const limits = {
  /** Share of rows that must name a customer. */
  named: 0.8,
  /** Customers with several rows who can tell whether a column is the customer's or the row's. */
  witnesses: 5,
  /** How often two rows of a customer may differ, against any two rows. */
  differing: 0.1,
  differingOfPerson: 0.5,
};

/** A list of customers made from the rows that name them. */
export interface MadeCustomers {
  readonly reading: TableReading;
  /** The sheets whose rows name the customers, the largest first. */
  readonly from: readonly string[];
  readonly key: string;
  /** Columns that are the same in all rows of a customer. */
  readonly own: readonly string[];
  /** Rows that name nobody. */
  readonly unnamed: number;
}

/**
 * Who are the customers of a workbook that has no list of them? Everyone whom the sales, or else the contacts, name in a
 * column that repeats: one row per customer, in the order of first mention, with the columns that are the same in all
 * rows of a customer. Null where no column names customers.
 */
export function makeCustomers(
  findings: readonly SheetFinding[],
  input: UnderstandInput,
): MadeCustomers | null {
  const best = bestSource(findings, input);
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
  const kept = table.columns.filter(
    (one) => one.name === key.name || isOfCustomer(one, groups, !finding.key?.columns.includes(one.name)),
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

interface Source {
  readonly finding: SheetFinding;
  readonly key: Column;
}

const preferred = ['sales', 'interactions', 'other'];

function bestSource(findings: readonly SheetFinding[], input: UnderstandInput): Source | null {
  let best: (Source & { readonly score: number }) | null = null;
  for (const finding of findings) {
    const { table } = finding.reading;
    const sheet = preferred.indexOf(finding.role.role);
    if (sheet < 0 || (finding.role.role === 'other' && finding.role.chosen)) continue;
    for (const key of table.columns) {
      const tier = namingTier(table, key, input);
      if (tier === null || (finding.role.role === 'other' && tier > 2)) continue;
      const score = sheet * 100 + tier * 10 - table.rows / (table.rows + 1);
      if (best === null || score < best.score) best = { finding, key, score };
    }
  }
  return best;
}

/** How surely does a column name the customers of rows? 0 when the person says so; null when it does not. */
function namingTier(table: Table, column: Column, input: UnderstandInput): number | null {
  const { columns, keys } = input.settings.roles;
  const roles = ownEntry(ownEntry(columns, table.name) ?? {}, column.name);
  if (column.kind === 'date' || column.kind === 'flag' || !repeats(table, column)) return null;
  if (roles?.includes('customer-key') || ownEntry(keys, table.name)?.[0] === column.name) return 0;
  if (roles?.includes('ignored')) return null;
  const meanings = meaningsOf(column.name);
  const isIdentifier = column.kind === 'id' || promisesId(column.name) === 'strong';
  if (meanings.has('customer') && !namesStaff(column.name)) {
    if (isIdentifier) return 1;
    if (column.kind !== 'number' && namesCustomersOnly(column.name)) return 2;
  }
  const personal = personalData(column);
  return personal === 'email' ? 3 : personal === 'phone' ? 4 : personal === 'name' ? 5 : null;
}

function namesStaff(header: string): boolean {
  return headerWords(header).some((word) => /^(?:manager|agent|owner|rep|менеджер|агент|куратор)/.test(word));
}

function repeats(table: Table, column: Column): boolean {
  const seen = new Set<string>();
  let known = 0;
  for (let row = 0; row < table.rows; row++) {
    const text = joinText(textAt(column, row));
    if (text === '') continue;
    known++;
    seen.add(text);
  }
  return known >= table.rows * limits.named && seen.size >= 2 && seen.size < known;
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

const ofPerson: readonly Meaning[] = [
  'age',
  'birth',
  'income',
  'gender',
  'person',
  'origin',
  'city',
  'region',
  'churn',
  'ended',
  'tenure',
  'preference',
];

/**
 * Is a column the customer's own? It is when two rows of one customer differ a tenth as often as any two rows, or half as
 * often where the header speaks of a person.
 */
function isOfCustomer(column: Column, groups: readonly (readonly number[])[], mayBe: boolean): boolean {
  if (!mayBe) return false;
  const meanings = meaningsOf(column.name);
  if (meanings.has('amount') || meanings.has('coverage')) return false;
  const counts = new Map<string, number>();
  let known = 0;
  let witnesses = 0;
  let pairs = 0;
  let differing = 0;
  for (const rows of groups) {
    const own = new Map<string, number>();
    let filled = 0;
    for (const row of rows) {
      if (isMissing(column, row)) continue;
      const text = textAt(column, row);
      filled++;
      own.set(text, (own.get(text) ?? 0) + 1);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    known += filled;
    if (filled < 2) continue;
    witnesses++;
    pairs++;
    differing += 1 - chanceOfSame(own.values(), filled);
  }
  const expected = known < 2 ? 0 : 1 - chanceOfSame(counts.values(), known);
  if (expected === 0) return false;
  const person = ofPerson.some((one) => meanings.has(one)) || personalData(column) !== null;
  if (witnesses < limits.witnesses) return person;
  return differing / pairs <= expected * (person ? limits.differingOfPerson : limits.differing);
}

/** The chance that two of these are the same. */
function chanceOfSame(counts: Iterable<number>, total: number): number {
  let same = 0;
  for (const count of counts) same += count * (count - 1);
  return same / (total * (total - 1));
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
