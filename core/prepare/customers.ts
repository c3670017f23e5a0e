import { SegmentryError } from '../errors.ts';
import { messages } from '../messages/index.ts';
import { columnNamed } from '../table/access.ts';
import type { Column, Table } from '../table/types.ts';
import { type Candidate, chooseFeatures } from './choose-features.ts';
import { churnedOf, findOutcome } from './find-outcome.ts';
import type { InspectInput } from './input.ts';
import { joinRows, takeRows } from './join-rows.ts';
import { customerKey } from './key.ts';
import { findLeaks } from './leaks.ts';
import { missingTells } from './outcome-remarks.ts';
import { refuseMistakes } from './refuse.ts';
import { meaningsOf } from './role-words.ts';
import { rollUp } from './roll-up.ts';
import { tenureYears } from './tenure.ts';
import { transactionsOf } from './transactions.ts';
import type {
  ColumnRole,
  Customers,
  Guess,
  Outcome,
  Transactions,
  Understanding,
  UnderstoodSheet,
} from './types.ts';

/**
 * What is known of each customer? One row per customer in the order of the sheet: own columns under their own
 * headers, columns of further sheets with the same key, roll-ups of transactions, and derived features.
 *
 * @throws the mistakes that only the person can mend: `input.sheet-empty`, `input.sheets-alike`,
 *   `input.no-customers`, `input.key-blanks`, `input.key-duplicates`, `input.not-a-number`, `input.column-missing`.
 */
export function prepareCustomers(understanding: Understanding, input: InspectInput): Customers {
  const name = refuseMistakes(understanding);
  const sheet = understanding.sheets.find((one) => one.name === name) as UnderstoodSheet;
  const own = understanding.tables.get(name) as Table;
  const gathered = gather(understanding, sheet, own);
  const transactions = transactionsOf(understanding, own);
  const rolledUp = transactions ? rollUp(transactions, own.rows, input.asOf) : [];
  const derived = withoutClashes(
    [...rolledUp, ...fromDates(gathered, rolledUp, input.asOf)],
    new Set(gathered.columns.map(({ column }) => column.name)),
  );
  const columns = [...gathered.columns.map(({ column }) => column), ...derived];
  const table: Table = { ...own, columns };
  const roles = new Map(gathered.columns.map(({ column, role }) => [column.name, role]));
  const outcome = outcomeOf(table, roles, input, understanding);
  const text = messages(input.locale).prepare;
  const labels: Readonly<Record<string, string>> = text.derived;
  const wanted = new Set(gathered.columns.filter((one) => one.wanted).map(({ column }) => column.name));
  const candidates = columns.map((column): Candidate => {
    const isDerived = derived.includes(column);
    return {
      column,
      label: isDerived ? (labels[column.name] ?? column.name) : column.name,
      role: roles.get(column.name) ?? null,
      derived: isDerived,
      wanted: wanted.has(column.name),
    };
  });
  const leaks = outcome ? findLeaks(table, outcome).map(({ column }) => column) : [];
  const named = (role: ColumnRole) => surest(gathered, role);
  const has = (id: string) => (columnNamed(table, id) ? id : null);
  const tenure = has('Tenure_Years');
  const totalAmount = has('Total_Amount') ?? named('amount');
  return {
    sheet: name,
    key: { columns: sheet.key, values: keyValues(input, sheet, own) },
    table,
    features: chooseFeatures({
      table,
      candidates,
      outcome: outcome?.column ?? null,
      leaks,
      chosen: input.settings.segmentation.features,
      text,
    }),
    transactions,
    outcome,
    age: named('age') ?? has('Age_Years'),
    city: named('city'),
    occupation: occupationOf(table),
    income: numeric(table, named('income')),
    tenure,
    lifetimeValue: has('Lifetime_Value') ?? ownLifetimeValue(table) ?? totalAmount,
    totalAmount,
    missingAsLevel: outcome
      ? gathered.columns.flatMap(({ column: { name } }) => (gapsTell(table, name, outcome) ? [name] : []))
      : [],
    protected: columns.filter(isProtected).map((column) => column.name),
    currency: currencyOf(input, table, transactions, totalAmount),
  };
}

interface Gathered {
  readonly columns: readonly {
    readonly column: Column;
    /** The role in force, and every role that is likely. */
    readonly role: ColumnRole | null;
    readonly roles: readonly Guess<ColumnRole>[];
    readonly wanted: boolean;
  }[];
}

/** The columns of the customers sheet and of every further sheet about the same customers. */
function gather(understanding: Understanding, main: UnderstoodSheet, own: Table): Gathered {
  const columns = own.columns.map((column) => ({ column, ...rolesOf(main, column.name) }));
  const taken = new Set(own.columns.map(({ name }) => name));
  for (const sheet of understanding.sheets) {
    const table = understanding.tables.get(sheet.name);
    if (sheet.name === main.name || sheet.role.role !== 'customers' || !table) continue;
    const keyName = sheet.key.length === 1 ? (sheet.key[0] ?? null) : null;
    const join = understanding.joins.find(
      ({ from, to }) => from.sheet === sheet.name && to.sheet === main.name,
    );
    const reverse = understanding.joins.find(
      ({ from, to }) => from.sheet === main.name && to.sheet === sheet.name,
    );
    const reference = columnNamed(own, reverse?.from.column ?? join?.to.column ?? null);
    const key = columnNamed(table, join?.from.column ?? keyName);
    if (!reference || !key) continue;
    const rows = joinRows(own, reference, table, key);
    for (const column of table.columns) {
      if (column === key) continue;
      const name = taken.has(column.name) ? `${sheet.name}: ${column.name}` : column.name;
      taken.add(name);
      columns.push({ column: takeRows(column, rows, name), ...rolesOf(sheet, column.name) });
    }
  }
  return { columns };
}

function rolesOf(sheet: UnderstoodSheet, column: string): Omit<Gathered['columns'][number], 'column'> {
  const roles = sheet.columns.find(({ name }) => name === column)?.roles ?? [];
  return {
    role: roles[0]?.role ?? null,
    roles,
    wanted: roles.some(({ role, chosen }) => chosen && role === 'feature'),
  };
}

/** The column whose guess for a role is the surest, the first of equals. */
function surest(gathered: Gathered, role: ColumnRole): string | null {
  let best: { readonly name: string; readonly score: number } | null = null;
  for (const { column, roles, role: inForce } of gathered.columns) {
    const guess = roles.find((one) => one.role === role);
    if (!guess || guess.score < 0.6 || (inForce !== role && inForce !== 'key' && inForce !== 'outcome'))
      continue;
    if (best === null || guess.score > best.score) best = { name: column.name, score: guess.score };
  }
  return best?.name ?? null;
}

/** Age from a date of birth and tenure from a date of joining, where nothing better tells them. */
function fromDates(gathered: Gathered, rolledUp: readonly Column[], asOf: string): readonly Column[] {
  const found: Column[] = [];
  const years = (column: Column, name: string): Column | null =>
    column.kind === 'date'
      ? {
          kind: 'number',
          name,
          unit: 'years',
          from: [column.name],
          values: column.values.map((moment) => tenureYears(moment, asOf)),
        }
      : null;
  const dates = gathered.columns.filter(({ column }) => column.kind === 'date');
  const birth = dates.find(({ column }) => meaningsOf(column.name).has('birth'));
  const hasAge = gathered.columns.some(({ role }) => role === 'age');
  if (birth && !hasAge) {
    const age = years(birth.column, 'Age_Years');
    if (age?.kind === 'number') found.push({ ...age, values: age.values.map(Math.floor) });
  }
  const started = dates.find(({ column, role }) => {
    const meanings = meaningsOf(column.name);
    return role === 'date' && meanings.has('started') && !meanings.has('birth') && !meanings.has('ended');
  });
  if (rolledUp.some(({ name }) => name === 'Tenure_Years')) return found;
  const told = gathered.columns.find(({ column }) => isTenure(column))?.column;
  const tenure = told ? ownTenure(told) : started ? years(started.column, 'Tenure_Years') : null;
  return tenure ? [...found, tenure] : found;
}

/** A tenure that the sheet itself tells, in years: months by their header, or by values no years could reach. */
function ownTenure(column: Column): Column | null {
  if (column.kind !== 'number') return null;
  const longest = column.values.reduce(
    (most, value) => (Number.isNaN(value) ? most : Math.max(value, most)),
    0,
  );
  const inMonths =
    /month|мес/i.test(column.name) || (!/year|лет|год|day|дн/i.test(column.name) && longest > 50);
  const perYear = inMonths ? 12 : /day|дн/i.test(column.name) ? 365 : 1;
  const values = column.values.map((value) => Math.round((value / perYear) * 100) / 100);
  return { kind: 'number', name: 'Tenure_Years', unit: 'years', from: [column.name], values };
}

function isTenure(column: Column): boolean {
  return column.kind === 'number' && meaningsOf(column.name).has('tenure');
}

function ownLifetimeValue(table: Table): string | null {
  const found = table.columns.find(
    ({ kind, name }) => kind === 'number' && meaningsOf(name).has('lifetime-value'),
  );
  return found?.name ?? null;
}

function occupationOf(table: Table): string | null {
  const found = table.columns.find(
    ({ kind, name }) =>
      kind === 'category' && /occupation|profession|job|професси|должност|род занятий/i.test(name),
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

function keyValues(input: InspectInput, sheet: UnderstoodSheet, table: Table): readonly string[] {
  const cells = input.workbook.sheets.find(({ name }) => name === sheet.name)?.cells ?? [];
  const positions = sheet.key.map((key) => sheet.columns.find(({ name }) => name === key)?.column ?? -1);
  return Array.from(table.sourceRows, (row) =>
    customerKey(positions.map((column) => cells[row]?.[column] ?? null)),
  );
}

function outcomeOf(
  table: Table,
  roles: ReadonlyMap<string, ColumnRole | null>,
  input: InspectInput,
  understanding: Understanding,
): Outcome | null {
  const chosen = input.settings.churn.outcome;
  const name = chosen ?? [...roles].find(([, role]) => role === 'outcome')?.[0] ?? null;
  const column = columnNamed(table, name);
  if (!column) {
    if (chosen === null) return null;
    const available = table.columns.map((one) => one.name).join(', ');
    throw new SegmentryError('input.column-missing', {
      sheet: understanding.customersSheet ?? '',
      column: chosen,
      available,
    });
  }
  const { positive } = input.settings.churn;
  const guessed = findOutcome({ ...table, columns: [column] });
  const fallback = column.kind === 'flag' ? column.labels[1] : null;
  const meant = positive === null ? (guessed ? guessed.positive : fallback) : String(positive);
  if (meant === null && column.kind !== 'date') return null;
  return {
    column: column.name,
    positive: meant ?? messages(input.locale).prepare.anyDate,
    churned: churnedOf(column, table.rows, meant),
  };
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

const currencyWords: readonly (readonly [RegExp, string])[] = [
  [/£|\bgbp\b|фунт/i, 'GBP'],
  [/\$|\busd\b|долл/i, 'USD'],
  [/€|\beur\b|евро/i, 'EUR'],
  [/₽|\brub\b|руб/i, 'RUB'],
];

/** From the settings, else from a symbol in the cells of an amount, else from a header; empty when nothing tells. */
function currencyOf(
  input: InspectInput,
  table: Table,
  transactions: Transactions | null,
  totalAmount: string | null,
): string {
  if (input.settings.currency !== null) return input.settings.currency;
  const amount = columnNamed(transactions?.table ?? table, transactions?.amount ?? totalAmount);
  const columns = [...(amount ? [amount] : []), ...table.columns];
  for (const column of columns) {
    if (column.kind === 'number' && /^[A-Z]{3}$/.test(column.unit)) return column.unit;
  }
  for (const column of columns) {
    const found =
      column.kind === 'number' ? currencyWords.find(([pattern]) => pattern.test(column.name)) : undefined;
    if (found) return found[1];
  }
  return '';
}
