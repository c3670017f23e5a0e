import { isMissing, textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import { isRunningNumber, promisesId } from '../../table/vocabulary/header-words.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import { areNumbersDrawnApart } from './numbers-drawn-apart.ts';

/** The columns that tell a sheet's rows apart, and what speaks against them. */
export interface KeyFinding {
  readonly columns: readonly string[];
  readonly unique: boolean;
  /** Keys that occur more than once. */
  readonly repeated: readonly { readonly key: string; readonly rows: readonly number[] }[];
  readonly blankRows: readonly number[];
  /** For a composite key: repeated values of the first column alone. */
  readonly repeatedFirst: number;
}

/** What identifies people, yet changes, and should not stand for them where a number of theirs does. */
const personal = ['email', 'phone', 'name'] as const;

/** The chance that a second column separates every repeated key by accident must be below this. */
const chance = 0.01;

/**
 * Which column, or which two, identify the rows of a table? An identifier that repeats now and then is completed
 * by a second column only when that column separates every repeat and could hardly do so by chance, or is a place where
 * numbers are given apart (see `areNumbersDrawnApart`); otherwise the repeats are mistakes, and are reported as such.
 *
 * @returns null when no column identifies rows.
 */
export function findKey(table: Table): KeyFinding | null {
  const best = rankedCandidates(table)[0];
  if (!best) return numberedByBranch(table);
  const single = inspectKey(table, [best.name]);
  if (single.unique || single.repeated.length === 0) return single;
  const second = separatingColumn(table, best, single) ?? placeOfNumbers(table, best, single);
  return second === null
    ? single
    : { ...inspectKey(table, [best.name, second]), repeatedFirst: single.repeated.length };
}

/** Numbers of customers that start anew in every branch, city or shop, with the column that tells these. */
function numberedByBranch(table: Table): KeyFinding | null {
  const places = table.columns.filter(isPlace);
  for (const column of table.columns) {
    if (column.kind !== 'id' || !meaningsOf(column.name).has('customer')) continue;
    const single = inspectKey(table, [column.name]);
    for (const place of places) {
      const both = inspectKey(table, [column.name, place.name]);
      if (both.unique && chanceOfSeparating(table, place, single.repeated) < chance)
        return { ...both, repeatedFirst: single.repeated.length };
    }
  }
  return null;
}

/** The place that tells apart numbers which were given twice by accident, because each place gives its own. */
function placeOfNumbers(table: Table, key: Column, { repeated }: KeyFinding): string | null {
  const place = table.columns.find(
    (column) =>
      isPlace(column) &&
      chanceOfSeparating(table, column, repeated) < 1 &&
      areNumbersDrawnApart(table, { key, place: column }, repeated),
  );
  return place?.name ?? null;
}

function isPlace({ kind, name }: Column): boolean {
  const meanings = meaningsOf(name);
  const isNamedSo = meanings.has('city') || meanings.has('region') || meanings.has('branch');
  return kind === 'category' && isNamedSo;
}

/** Columns that other sheets may refer to, the likeliest first: those that could be the key, and are different in nearly every row. */
export function keyCandidates(table: Table): readonly string[] {
  return rankedCandidates(table)
    .slice(0, 4)
    .map(({ name }) => name);
}

function rankedCandidates(table: Table): readonly Column[] {
  return table.columns
    .map((column, index) => ({ column, score: keyScore(table, column, index) }))
    .filter(({ score }) => score > -5 && score !== 0)
    .sort((a, b) => b.score - a.score)
    .map(({ column }) => column);
}

/** Do these columns identify the rows? Column names must exist in the table. */
export function inspectKey(table: Table, names: readonly string[]): KeyFinding {
  const columns = names.flatMap((name) => table.columns.filter((column) => column.name === name));
  const rowsOf = new Map<string, number[]>();
  const blankRows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (columns.some((column) => isMissing(column, row))) {
      blankRows.push(row);
      continue;
    }
    const key = columns.map((column) => textAt(column, row)).join('\u001f');
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  }
  const repeated: { key: string; rows: readonly number[] }[] = [];
  for (const [key, rows] of rowsOf) if (rows.length > 1) repeated.push({ key, rows });
  return {
    columns: names,
    unique: repeated.length === 0 && blankRows.length === 0,
    repeated,
    blankRows,
    repeatedFirst: 0,
  };
}

function keyScore(table: Table, column: Column, index: number): number {
  if (column.kind !== 'id' && column.kind !== 'text') return 0;
  const promise = promisesId(column.name);
  const meanings = meaningsOf(column.name);
  const distinct = new Set<string>();
  let known = 0;
  for (const value of column.values) {
    if (value === '') continue;
    known++;
    distinct.add(value);
  }
  if (known < table.rows * 0.8 || distinct.size < Math.max(2, known * (table.rows < 20 ? 0.75 : 0.9)))
    return 0;
  const complete = known === table.rows && distinct.size === known;
  const titled = complete && meanings.has('product') && column.values.every((value) => value.length < 60);
  const named = meanings.has('email') || meanings.has('name') || meanings.has('customer') || titled;
  if (column.kind === 'text' && !named && promise === null) return 0;
  return (
    (complete ? 8 : 0) +
    (promise === 'strong' ? 6 : promise === 'weak' ? 1 : 0) +
    (meanings.has('customer') ? 4 : 0) +
    (column.kind === 'id' && !meanings.has('name') ? 2 : 0) +
    (isRunningNumber(column.name) ? -7 : 0) +
    (personal.some((meaning) => meanings.has(meaning)) ? -3 : 0) +
    (meanings.has('email') ? 0.6 : 0) +
    1 / (index + 2)
  );
}

function separatingColumn(table: Table, key: Column, single: KeyFinding): string | null {
  let best: string | null = null;
  let smallest = chance;
  for (const column of table.columns) {
    if (column === key || (column.kind !== 'category' && column.kind !== 'id')) continue;
    const probability = chanceOfSeparating(table, column, single.repeated);
    if (probability < smallest) {
      smallest = probability;
      best = column.name;
    }
  }
  return best;
}

/** 1 when some repeated key keeps the same text in this column, or when the column itself has gaps there. */
function chanceOfSeparating(table: Table, column: Column, repeated: KeyFinding['repeated']): number {
  const counts = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const text = textAt(column, row);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let same = 0;
  for (const count of counts.values()) same += (count / table.rows) ** 2;
  let probability = 1;
  for (const { rows } of repeated) {
    const texts = new Set(rows.map((row) => textAt(column, row)));
    if (texts.size < rows.length || texts.has('')) return 1;
    probability *= (1 - same) ** ((rows.length * (rows.length - 1)) / 2);
  }
  return probability;
}
