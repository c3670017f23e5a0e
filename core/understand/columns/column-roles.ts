import type { Column, Table } from '../../table/types.ts';
import { headerWords } from '../../table/vocabulary/header-words.ts';
import { isUnitPrice, type Meaning, meaningsOf } from '../../table/vocabulary/meanings.ts';
import type { OutcomeFinding } from '../outcomes/find-outcome.ts';
import type { ColumnGuess, ColumnRole, Join, SheetRole } from '../types.ts';
import { personalData } from './personal-data.ts';

export interface ColumnContext {
  readonly table: Table;
  readonly sheetRole: SheetRole;
  readonly key: readonly string[];
  readonly joins: readonly Join[];
  readonly sheetRoles: ReadonlyMap<string, SheetRole>;
  readonly outcome: OutcomeFinding | null;
}

type Rule = readonly [ColumnRole, Meaning, readonly Column['kind'][], number];

const aboutPeople: readonly Rule[] = [
  ['age', 'age', ['number'], 0.95],
  ['age', 'age', ['category'], 0.6],
  ['income', 'income', ['number', 'category'], 0.9],
  ['gender', 'gender', ['category', 'flag'], 0.95],
  ['city', 'city', ['category', 'text'], 0.95],
  ['city', 'region', ['category'], 0.62],
  ['satisfaction', 'satisfaction', ['number', 'category'], 0.8],
  ['amount', 'amount', ['number'], 0.7],
];
const rules: Readonly<Record<SheetRole, readonly Rule[]>> = {
  customers: aboutPeople,
  sales: [
    ['coverage', 'coverage', ['number'], 0.95],
    ['amount', 'amount', ['number'], 0.9],
    ['product-name', 'product-name', ['category', 'text'], 0.6],
    ['product-type', 'product-type', ['category'], 0.6],
    ['product-category', 'product-category', ['category'], 0.6],
    ...aboutPeople,
  ],
  products: [
    ['product-category', 'product-category', ['category', 'text'], 0.9],
    ['product-type', 'product-type', ['category', 'text'], 0.9],
    ['product-name', 'product-name', ['category', 'text', 'id'], 0.9],
    ['amount', 'amount', ['number'], 0.6],
  ],
  interactions: [['satisfaction', 'satisfaction', ['number', 'category'], 0.9]],
  other: aboutPeople,
};

/**
 * What is each column to the analysis, most likely first, and why?
 *
 * @param texts how many different texts its cells hold.
 */
export function guessColumnRoles(
  column: Column,
  texts: number,
  context: ColumnContext,
): readonly ColumnGuess[] {
  const { table, sheetRole, key, joins, sheetRoles, outcome } = context;
  const guesses: ColumnGuess[] = [];
  const add = (
    role: ColumnRole,
    score: number,
    code: ColumnGuess['reason']['code'],
    details: ColumnGuess['reason']['details'] = {},
  ) => {
    if (guesses.some((guess) => guess.role === role)) return;
    guesses.push({ role, score, reason: { code, details }, chosen: false });
  };
  if (key.includes(column.name)) add('key', 0.95, 'key');
  for (const join of joins) {
    if (join.from.sheet !== table.name || join.from.column !== column.name) continue;
    const target = sheetRoles.get(join.to.sheet);
    const role = target === 'customers' ? 'customer-key' : target === 'products' ? 'product-key' : null;
    const said = { matched: join.matched, column: join.to.column, sheet: join.to.sheet };
    if (role) add(role, 0.9 * join.matched, 'reference', said);
    else if (target === 'sales') add('ignored', 0.9 * join.matched, 'reference', said);
  }
  if (outcome?.column === column.name) {
    const { positive } = outcome;
    if (positive === null) add('outcome', 0.92, 'outcomeDate');
    else add('outcome', outcome.score, outcome.about === 'churn' ? 'outcome' : 'dissatisfied', { positive });
  }
  const personal = guesses.length === 0 ? personalData(column) : null;
  if (personal) add('personal', 0.9, 'personal');
  const meanings = meaningsOf(column.name);
  for (const [role, meaning, kinds, score] of personal ? [] : rules[sheetRole]) {
    if (!meanings.has(meaning) || !kinds.includes(column.kind)) continue;
    if (role === 'amount' && (meanings.has('counted') || meanings.has('refund') || isMeasured(column)))
      continue;
    if (sheetRole === 'sales' && isLoose(role, column.name, meanings)) continue;
    const apart = role !== 'amount' ? 0 : meanings.has('total') ? 0.05 : isUnitPrice(column.name) ? -0.1 : 0;
    add(role, score + apart, 'header');
  }
  const isMoney = column.kind === 'number' && /^[A-Z]{3}$/.test(column.unit);
  if (sheetRole === 'sales' && isMoney && !meanings.has('refund')) {
    add('amount', 0.85, 'currency', { currency: column.unit });
  }
  if (column.kind === 'date') add('date', 0.9, 'dates');
  const distinct = texts > 50 ? texts : distinctValues(column);
  if (distinct === 0) add('ignored', 0.9, 'empty');
  else if (distinct === 1) add('ignored', 0.8, 'constant');
  else if (column.kind === 'id') add('ignored', 0.8, 'identifier');
  else if (column.kind === 'text') add('ignored', 0.6, 'text');
  else if (column.kind !== 'date') add('feature', 0.6, 'compared', { distinct });
  return guesses.sort((a, b) => b.score - a.score);
}

/** In hours, per cent or another unit that is no currency. */
function isMeasured(column: Column): boolean {
  return column.kind === 'number' && column.unit !== '' && !/^[A-Z]{3}$/.test(column.unit);
}

/** `Payment type` on a sale is no type of product; `Type` alone, or `Product type`, is. */
function isLoose(role: ColumnRole, header: string, meanings: ReadonlySet<Meaning>): boolean {
  const kindOfProduct = role === 'product-type' || role === 'product-category';
  return kindOfProduct && headerWords(header).length > 1 && !meanings.has('product');
}

function distinctValues(column: Column): number {
  if (column.kind === 'category') return column.levels.length;
  const seen = new Set<string | number>();
  for (const value of column.values) {
    if (value === '' || Number.isNaN(value) || (column.kind === 'flag' && value === 255)) continue;
    seen.add(value);
  }
  return seen.size;
}
