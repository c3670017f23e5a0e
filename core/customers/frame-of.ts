import { columnNamed } from '../table/access.ts';
import type { CategoryColumn, Column, NumberColumn } from '../table/types.ts';
import type { Leak } from '../understand/outcomes/leaks.ts';
import { originsOf } from './derive/lineage.ts';
import type { Frame, FrameOutcome, ModelTerm, Use, Variable } from './frame.ts';
import { columnsOf } from './in-terms/columns-of.ts';
import { readingsOf } from './in-terms/readings.ts';
import { leaksOf } from './leaks-of.ts';
import { purchasesOf } from './purchases/purchases-of.ts';
import type { Customers, Feature } from './types.ts';

const day = 86_400_000;

/**
 * How are the customers encoded for every analysis? In the order of their keys, a date as whole days before `asOf`, a flag
 * as two levels. Identifiers and texts are no variables, but for the customer's city. What a saved model has in other terms is
 * read in these as well.
 *
 * Cost: O(n · p), and O(n log n) for the order and for each number.
 *
 * @param asOf `YYYY-MM-DD`.
 * @param terms those of a saved model.
 */
export function frameOf(customers: Customers, asOf: string, terms: readonly ModelTerm[] = []): Frame {
  const { sheet, key, table, outcome, currency } = customers;
  const rowOf = orderOf(key.values);
  const features = new Map(customers.features.map((feature) => [feature.id, feature]));
  const leaks = leaksOf(customers);
  const known = { customers, rowOf, asOf, features, leaks };
  const variables = table.columns.flatMap((column) => variableOf(column, known) ?? []);
  return {
    sheet,
    size: table.rows,
    keyColumns: key.columns,
    keys: Array.from(rowOf, (row) => key.values[row]!),
    rowOf,
    variables,
    columns: columnsOf(customers),
    readings: readingsOf(customers, terms).map(({ column, values }) => ({
      column,
      variable: values && readingOf(values, known, variables),
    })),
    outcomes: outcome === null ? [] : [outcomeOf(outcome, rowOf)],
    leaks: leaks.map(({ column: id, sign }) => ({
      ...{ id, label: features.get(id)?.label ?? { kind: 'own', name: id }, sign },
    })),
    weights: null,
    meanings: {
      age: customers.age,
      city: customers.city,
      income: customers.income,
      occupation: customers.occupation,
      tenure: customers.tenure,
      lifetimeValue: customers.lifetimeValue,
      totalAmount: customers.totalAmount,
    },
    purchases: purchasesOf(customers.transactions, rowOf, asOf),
    currency,
  };
}

/** Rows by the text of their key, equal ones as they are. */
function orderOf(keys: readonly string[]): Int32Array {
  return Int32Array.from(keys.keys()).sort((a, b) =>
    keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b,
  );
}

function outcomeOf(outcome: NonNullable<Customers['outcome']>, rowOf: Int32Array): FrameOutcome {
  const { about, column, positive, churned } = outcome;
  return { id: about, column, positive, state: Uint8Array.from(rowOf, (row) => churned[row]!) };
}

interface Known {
  readonly customers: Customers;
  readonly rowOf: Int32Array;
  readonly asOf: string;
  readonly features: ReadonlyMap<string, Feature>;
  readonly leaks: readonly Leak[];
}

/** The variable itself where it is in these terms already. */
function readingOf(
  column: NumberColumn | CategoryColumn,
  known: Known,
  variables: readonly Variable[],
): Variable | null {
  const own = variables.find(({ id }) => id === column.name);
  if (own?.column === 'number' && column.kind === 'number') return own;
  if (own?.kind === 'category' && column.kind === 'category' && isSame(own.levels, column.levels)) return own;
  const read = variableOf(column, known);
  return read && { ...read, id: `${column.name}\u001f${column.kind}` };
}

function isSame(levels: readonly string[], others: readonly string[]): boolean {
  return levels.length === others.length && levels.every((level, code) => level === others[code]);
}

function variableOf(column: Column, known: Known): Variable | null {
  const { customers, rowOf, asOf, features } = known;
  const id = column.name;
  const groups = customers.groups ?? [];
  const shared = {
    id,
    label: features.get(id)?.label ?? { kind: 'own', name: id },
    column: column.kind,
    origins: originsOf(column, customers.table),
    group: groups.includes(id),
    missingTells: customers.missingAsLevel?.includes(id) ?? false,
    protected: customers.protected.includes(id),
    use: useOf(column, known),
  } as const;
  switch (column.kind) {
    case 'number':
      return { ...shared, kind: 'number', unit: column.unit, ...numbersOf(rowOf, column.values) };
    case 'date': {
      const today = Date.parse(`${asOf}T00:00:00Z`);
      const ages = column.values.map((moment) => Math.round((today - moment) / day));
      const label = { kind: 'days-ago', of: shared.label } as const;
      return { ...shared, kind: 'number', label, unit: 'days', ...numbersOf(rowOf, ages) };
    }
    case 'category': {
      const { levels, ordered } = column;
      return { ...shared, kind: 'category', levels, ordered, ...codesOf(rowOf, column.codes, -1) };
    }
    case 'flag': {
      const levels = column.labels;
      return { ...shared, kind: 'category', levels, ordered: false, ...codesOf(rowOf, column.values, 255) };
    }
    case 'id':
    case 'text': {
      if (id !== customers.city) return null;
      const levels = [...new Set(column.values)].filter((text) => text !== '').sort();
      const codeOf = new Map(levels.map((level, code) => [level, code]));
      const byRow = column.values.map((text) => codeOf.get(text) ?? -1);
      return { ...shared, kind: 'category', levels, ordered: false, ...codesOf(rowOf, byRow, -1) };
    }
  }
}

function useOf(column: Column, { customers, features, leaks }: Known): Use {
  const { table, restated = {}, setAside = [] } = customers;
  const { name } = column;
  const feature = features.get(name);
  const other = columnNamed(table, restated[name] ?? null);
  return {
    compared: feature?.used ?? false,
    log: feature?.log ?? false,
    reason: feature?.reason ?? null,
    explains:
      feature !== undefined && mayExplain(column, customers) && !(other && mayExplain(other, customers)),
    leak: leaks.find(({ column: leak }) => leak === name) ?? null,
    setAside: setAside.includes(name),
  };
}

function mayExplain({ name, kind }: Column, customers: Customers): boolean {
  const { outcome, key, setAside = [], groups = [] } = customers;
  const isKey = key.columns.length === 1 && key.columns[0] === name;
  const isNever = isKey || name === outcome?.column || setAside.includes(name) || groups.includes(name);
  return kind !== 'id' && kind !== 'text' && !isNever;
}

function numbersOf(rowOf: Int32Array, byRow: Float64Array) {
  const values = new Float64Array(rowOf.length);
  const known = new Float64Array(rowOf.length);
  let count = 0;
  let whole = true;
  for (let place = 0; place < values.length; place++) {
    const value = byRow[rowOf[place]!]!;
    values[place] = value;
    if (Number.isNaN(value)) continue;
    known[count++] = value;
    whole &&= Number.isInteger(value);
  }
  return { values, sorted: known.slice(0, count).sort(), whole, missing: values.length - count };
}

/** Codes by place, from those by row; `missingCode` stands for missing there. */
function codesOf(rowOf: Int32Array, byRow: ArrayLike<number>, missingCode: number) {
  const codes = new Int32Array(rowOf.length);
  let missing = 0;
  for (let place = 0; place < codes.length; place++) {
    const code = byRow[rowOf[place]!]!;
    const isMissing = code === missingCode;
    codes[place] = isMissing ? -1 : code;
    if (isMissing) missing++;
  }
  return { codes, missing };
}
