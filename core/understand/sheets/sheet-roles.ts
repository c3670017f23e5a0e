import type { Table } from '../../table/types.ts';
import { promisesId } from '../../table/vocabulary/header-words.ts';
import { type Meaning, meaningsOf, namesCustomersOnly } from '../../table/vocabulary/meanings.ts';
import { sheetNameSpeaksOf } from '../../table/vocabulary/sheet-names.ts';
import type { KeyFinding } from '../joins/find-key.ts';
import type { Evidence, Join, SheetGuess, SheetRole } from '../types.ts';

interface SheetEvidence {
  readonly table: Table;
  readonly key: KeyFinding | null;
  readonly joins: readonly Join[];
}

type Told = Exclude<SheetRole, 'other'>;
const told: readonly Told[] = ['customers', 'sales', 'products', 'interactions'];

const speaking: Readonly<Record<Told, readonly Meaning[]>> = {
  customers: [
    'age',
    'birth',
    'income',
    'gender',
    'person',
    'city',
    'churn',
    'tenure',
    'lifetime-value',
    'origin',
    'preference',
  ],
  sales: ['amount', 'coverage'],
  products: ['product-name', 'product-type', 'product-category'],
  interactions: ['interaction', 'contact', 'satisfaction'],
};

/** What is each sheet, most likely, and why? Scores run from 0 to 1; below a third a sheet is `other`. */
export function guessSheetRole(evidence: SheetEvidence): SheetGuess {
  const scored = told.map((role) => ({ role, ...scoreOf(role, evidence) }));
  const best = scored.reduce((top, entry) => (entry.points > top.points ? entry : top));
  if (best.points < 2)
    return { role: 'other', score: 0.5, reason: { code: 'other', details: {} }, chosen: false };
  const details = { key: evidence.key?.columns.join(' + ') ?? '', evidence: best.because };
  return {
    role: best.role,
    score: Math.min(0.99, best.points / (best.points + 2)),
    reason: { code: best.role, details },
    chosen: false,
  };
}

/** How strongly does a sheet look like a list of customers? For choosing among several. */
export function customerPoints(evidence: SheetEvidence): number {
  return scoreOf('customers', evidence).points;
}

function scoreOf(
  role: Told,
  { table, key, joins }: SheetEvidence,
): { readonly points: number; readonly because: readonly Evidence[] } {
  const because: Evidence[] = [];
  const add = (code: Evidence['code'], details: Evidence['details']) => because.push({ code, details });
  let points = 0;
  const named = sheetNameSpeaksOf(table.name);
  if (named.has(role)) {
    points += named.size === 1 ? 3 : 1.5;
    add('name', {});
  }
  const words = speaking[role];
  const columns = table.columns.filter((column) => {
    const meanings = meaningsOf(column.name);
    return words.some((word) => meanings.has(word)) && isOfUse(role, column.kind);
  });
  if (columns.length > 0) {
    points += Math.min(4, columns.length);
    add('columns', { columns: columns.slice(0, 3).map(({ name }) => name) });
  }
  const own = key?.columns.length === 1 ? key.columns[0] : undefined;
  const shared = joins.filter(({ from }) => from.sheet === table.name && from.column === own);
  const inward = joins.filter(({ to }) => to.sheet === table.name);
  const outward = joins.filter((join) => join.from.sheet === table.name && !shared.includes(join));
  const keyMeanings = meaningsOf(key?.columns[0] ?? '');
  if (role === 'customers') {
    if (key === null) return { points: 0, because };
    if (keyMeanings.has('customer')) points += 2;
    else if (keyMeanings.has('email') || keyMeanings.has('phone')) points += 2;
    if (keyMeanings.has('product')) points -= 3;
    if (inward.length > 0) points += 1;
    if (shared.length > 0) points += 2;
    points -= outward.length * 1.5;
    if (namesCustomersRepeatedly(table, key)) points -= 4;
  } else if (role === 'products') {
    const about = keyMeanings.has('product') || inward.length > 0 || named.has('products');
    const goods = table.columns.some((column) => meaningsOf(column.name).has('product'));
    if (key === null || !(about || goods) || describesPeople(table)) return { points: 0, because };
    if (keyMeanings.has('product')) points += 2;
    if (keyMeanings.has('customer')) points -= 4;
    if (inward.length > 0) points += 1;
  } else {
    const dated = table.columns.some((column) => column.kind === 'date');
    const priced = table.columns.some(
      (column) => column.kind === 'number' && (column.unit !== '' || column.values.some(isFraction)),
    );
    points += dated ? 1 : -1.5;
    if (columns.length === 0 && !named.has(role) && !priced) points -= 1.5;
    if (role === 'sales' && dated && priced && outward.length > 0) points += 1;
    points += Math.min(2, outward.length) * 1.5;
    if (shared.length > 0) points -= 3;
    const isSummary =
      key?.unique === true && key.columns.length === 1 && isCustomerNumber(key.columns[0] ?? '');
    if (keyMeanings.has('customer') && outward.length === 0) points -= isSummary ? 5 : 2;
  }
  if (inward.length > 0 && (role === 'customers' || role === 'products')) {
    add('referenced', { sheets: [...new Set(inward.map(({ from }) => from.sheet))] });
  }
  if (outward.length > 0 && (role === 'sales' || role === 'interactions')) {
    add('refers', { sheets: [...new Set(outward.map(({ to }) => to.sheet))] });
  }
  if (because.length === 0 && key) add('key', { key: key.columns.join(' + ') });
  return { points, because };
}

/** A customer column that repeats: the rows are events of customers, not customers. */
export function namesCustomersRepeatedly(table: Table, key: KeyFinding | null): boolean {
  const isTold = key?.unique === true && key.columns.some(isCustomerNumber);
  return table.columns.some((column) => {
    if (key?.columns.includes(column.name)) return false;
    if (isTold && promisesId(column.name) === null) return false;
    if (column.kind === 'category') return namesCustomersOnly(column.name) && column.levels.length >= 10;
    if (column.kind !== 'id' && column.kind !== 'text') return false;
    if (!meaningsOf(column.name).has('customer')) return false;
    const known = column.values.filter((value) => value !== '');
    return new Set(known).size < known.length;
  });
}

/** `Customer ID`, and not `Customer name`, which two people may share. */
function isCustomerNumber(name: string): boolean {
  return meaningsOf(name).has('customer') && promisesId(name) === 'strong';
}

/** Does the key name an event rather than a customer, with nothing else about people? */
export function isRowUnit(table: Table, key: KeyFinding | null): boolean {
  return meaningsOf(key?.columns[0] ?? '').has('event') && !describesPeople(table);
}

function describesPeople(table: Table): boolean {
  const people = ['age', 'birth', 'income', 'gender', 'person'] as const;
  const told = table.columns.filter((column) => {
    const meanings = meaningsOf(column.name);
    return people.some((one) => meanings.has(one));
  });
  return told.length >= 2;
}

function isFraction(value: number): boolean {
  return !Number.isNaN(value) && !Number.isInteger(value);
}

function isOfUse(role: Told, kind: string): boolean {
  if (role === 'sales') return kind === 'number';
  return kind !== 'id';
}
