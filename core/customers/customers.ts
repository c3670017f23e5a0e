import { columnNamed, textAt } from '../table/access.ts';
import type { Column, Table } from '../table/types.ts';
import { meaningsOf } from '../table/vocabulary/meanings.ts';
import { isCutOf } from '../understand/columns/cut-of.ts';
import { keysIn } from '../understand/joins/key.ts';
import { findLeaks, type Leak } from '../understand/outcomes/leaks.ts';
import { missingTells } from '../understand/outcomes/missing-tells.ts';
import { outcomeOf } from '../understand/outcomes/outcome.ts';
import { refuseMistakes } from '../understand/quality/refuse.ts';
import type { ColumnRole, Outcome, Understanding, UnderstoodSheet } from '../understand/types.ts';
import type { Candidate } from './choose/candidate.ts';
import { chooseFeatures } from './choose/choose-features.ts';
import { currencyOf } from './currency.ts';
import { fromOwnColumns } from './derive/from-own-columns.ts';
import { groupColumns } from './derive/group-columns.ts';
import { restatementsIn } from './derive/lineage.ts';
import { ratioColumns } from './derive/ratios.ts';
import { recurs, rollUp } from './derive/roll-up.ts';
import { seriesColumns } from './derive/series.ts';
import { type Gathered, gather, surest } from './gather.ts';
import { transactionsOf } from './purchases/transactions.ts';
import type { Customers, CustomersInput, Transactions } from './types.ts';

/**
 * What is known of each customer? One row per customer in the order of the sheet: own columns under their own
 * headers, columns of further sheets with the same key, roll-ups of transactions, and derived features.
 *
 * @throws the mistakes that only the person can mend: `input.sheet-empty`, `input.sheets-alike`,
 *   `input.no-customers`, `input.key-duplicates`, `input.column-missing`, `input.settings-invalid`.
 */
export function prepareCustomers(understanding: Understanding, input: CustomersInput): Customers {
  const name = refuseMistakes(understanding);
  const sheet = understanding.sheets.find((one) => one.name === name) as UnderstoodSheet;
  const own = understanding.tables.get(name) as Table;
  const gathered = gather(understanding, sheet, own);
  const transactions = transactionsOf(understanding, own, input.asOf);
  const rolledUp = transactions ? rollUp(transactions, own.rows, input.asOf) : [];
  const areEvents = understanding.quality.some(
    ({ code, sheet: of }) => code === 'key.row-unit' && of === name,
  );
  const told = areEvents ? [] : fromOwnColumns(gathered, input.asOf);
  const series = seriesColumns(own.columns);
  const kept = [...withOneTenure(rolledUp, told, transactions), ...series];
  const derived = withoutClashes(kept, new Set(gathered.columns.map(({ column }) => column.name)));
  const inYears = derived.filter((_, index) => told.includes(kept[index]!));
  const known = [...gathered.columns.map(({ column }) => column), ...derived];
  const ratios = ratioColumns({ ...own, columns: known }, input.settings.ratios);
  const named = (role: ColumnRole) => surest(gathered, role);
  const has = (id: string) => (columnNamed({ ...own, columns: known }, id) ? id : null);
  const tenure = has('Tenure_Years');
  const age = named('age') ?? has('Age_Years');
  const groups = withoutClashes(
    groupColumns({ ...own, columns: known }, age, tenure),
    new Set(known.map((column) => column.name)),
  );
  const columns = [...known, ...ratios, ...groups];
  const table: Table = { ...own, columns };
  const roles = new Map(gathered.columns.map(({ column, role }) => [column.name, role]));
  const outcome = outcomeOf(
    table,
    new Map(gathered.columns.map(({ column, roles: [guess] }) => [column.name, guess ?? null])),
    input,
  );
  const wanted = new Set(gathered.columns.filter((one) => one.wanted).map(({ column }) => column.name));
  const candidates = columns.map((column): Candidate => {
    const isDerived = !gathered.columns.some((one) => one.column === column);
    return {
      column,
      label: isDerived ? { kind: 'derived', id: column.name } : { kind: 'own', name: column.name },
      role: roles.get(column.name) ?? null,
      derived: isDerived,
      wanted: wanted.has(column.name),
    };
  });
  const found = outcome ? withTold(findLeaks(table, outcome, wanted), understanding, gathered) : [];
  const leaks = found.map(({ column }) => column);
  const bands = bandsIn(gathered, table, [outcome?.column ?? '', ...sheet.key, ...leaks]);
  const keys = understanding.madeFrom.length > 0 ? keyTexts(own, sheet) : keyValues(input, sheet, own);
  const totalAmount = has('Total_Amount') ?? named('amount');
  return {
    sheet: name,
    key: { columns: sheet.key, values: keys },
    table,
    features: chooseFeatures({
      table,
      candidates,
      outcome: outcome?.column ?? null,
      leaks,
      chosen: input.settings.segmentation.features,
      scaling: input.settings.segmentation.scaling,
    }),
    transactions,
    outcome,
    age,
    city: named('city'),
    occupation: occupationOf(table),
    income: numeric(table, named('income')),
    tenure,
    lifetimeValue: ownLifetimeValue(table) ?? has('Lifetime_Value') ?? totalAmount,
    totalAmount,
    missingAsLevel: outcome
      ? gathered.columns
          .map(({ column }) => column.name)
          .filter((one) => !leaks.includes(one) && gapsTell(table, one, outcome))
      : [],
    leaks: found,
    setAside: gathered.columns.filter(isSetAside).map(({ column }) => column.name),
    restated: restatementsIn(table, derived, inYears),
    groups: [...groups.map((column) => column.name), ...bands],
    protected: columns.filter(isProtected).map((column) => column.name),
    currency: currencyOf(input.settings, table, transactions, totalAmount),
  };
}

/** Own columns of three levels or more that are cut from a number which may be looked at itself. */
function bandsIn({ columns }: Gathered, table: Table, never: readonly string[]): string[] {
  const hidden = [...never, ...columns.filter(isSetAside).map(({ column }) => column.name)];
  const parents = table.columns.filter(({ kind, name }) => kind === 'number' && !hidden.includes(name));
  return columns
    .filter(({ wanted, column }) => !wanted && column.kind === 'category' && column.levels.length > 2)
    .filter(({ column }) => !never.includes(column.name) && parents.some((one) => isCutOf(column, one)))
    .map(({ column }) => column.name);
}

/** What almost is the outcome among the rows of its own sheet is left out among the customers too. */
function withTold(
  found: readonly Leak[],
  { quality, tables }: Understanding,
  { columns }: Gathered,
): readonly Leak[] {
  const told = quality
    .filter(({ code }) => code === 'column.leak')
    .map(({ sheet, column }) => tables.get(sheet)?.columns.find(({ name }) => name === column)?.origin);
  const others = columns.filter(
    ({ column: { name, origin } }) =>
      !found.some(({ column }) => column === name) &&
      told.some((one) => one !== undefined && one.sheet === origin?.sheet && one.column === origin.column),
  );
  return [...found, ...others.map(({ column }): Leak => ({ column: column.name, sign: { kind: 'sheet' } }))];
}

/** A customer has been one since joining; under contracts that run, for as long as these have run on average. */
function withOneTenure(
  rolledUp: readonly Column[],
  told: readonly Column[],
  transactions: Transactions | null,
): readonly Column[] {
  const isTenure = ({ name }: Column) => name === 'Tenure_Years';
  if (!rolledUp.some(isTenure) || !told.some(isTenure)) return [...rolledUp, ...told];
  return transactions && recurs(transactions)
    ? [...rolledUp, ...told.filter((column) => !isTenure(column))]
    : [...rolledUp.filter((column) => !isTenure(column)), ...told];
}

function ownLifetimeValue(table: Table): string | null {
  const found = table.columns.find(
    ({ kind, name }) => kind === 'number' && meaningsOf(name).has('lifetime-value'),
  );
  return found?.name ?? null;
}

function occupationOf(table: Table): string | null {
  const found = table.columns.find(
    ({ kind, name }) => kind === 'category' && meaningsOf(name).has('occupation'),
  );
  return found?.name ?? null;
}

function numeric(table: Table, name: string | null): string | null {
  return columnNamed(table, name)?.kind === 'number' ? name : null;
}

function withoutClashes(derived: readonly Column[], taken: ReadonlySet<string>): readonly Column[] {
  return derived.map((column) =>
    taken.has(column.name) ? { ...column, name: `${column.name} (2)` } : column,
  );
}

function isSetAside({ role, roles }: Gathered['columns'][number]): boolean {
  return role === 'personal' || (role === 'ignored' && roles[0]?.chosen === true);
}

function gapsTell(table: Table, name: string, outcome: Outcome): boolean {
  const column = columnNamed(table, name);
  return column !== null && name !== outcome.column && missingTells(column, outcome.churned) !== null;
}

function isProtected(column: Column): boolean {
  const meanings = meaningsOf(column.name);
  return (
    column.name === 'Age_Years' ||
    (['gender', 'age', 'birth', 'origin'] as const).some((one) => meanings.has(one))
  );
}

function keyTexts(table: Table, sheet: UnderstoodSheet): readonly string[] {
  const column = columnNamed(table, sheet.key[0] ?? null);
  return Array.from({ length: table.rows }, (_, row) => (column ? textAt(column, row) : ''));
}

function keyValues(
  input: CustomersInput,
  { name, key, columns }: UnderstoodSheet,
  table: Table,
): readonly string[] {
  const positions = key.map((one) => columns.find((column) => column.name === one)?.column ?? -1);
  return keysIn(input.workbook, name, positions, table);
}
