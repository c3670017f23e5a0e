import { isMissing, textAt } from '../../table/access.ts';
import type { Column, Table } from '../../table/types.ts';
import type { Outcome } from '../types.ts';
import { isAftermath } from './aftermath.ts';

export interface Leak {
  readonly column: string;
  readonly sign: LeakSign;
}

/** What gives the outcome away: the area under the ROC curve, or so many rows of whom nearly all left. */
export type LeakSign =
  /** The column's order, or its levels together. */
  | { readonly kind: 'area'; readonly area: number }
  /** That there is a value at all. */
  | { readonly kind: 'presence'; readonly area: number }
  | { readonly kind: 'level'; readonly value: string; readonly rows: number; readonly share: number }
  | {
      readonly kind: 'range';
      readonly from: number;
      readonly to: number;
      readonly rows: number;
      readonly share: number;
    }
  | { readonly kind: 'missing'; readonly rows: number; readonly share: number }
  /** Among the rows of its own sheet, before they were joined to the customers. */
  | { readonly kind: 'sheet' }
  /** Its header, or its sheet's name, speaks of what follows leaving. */
  | { readonly kind: 'aftermath' };

const limits = { auc: 0.95, purity: 0.98, odds: 20, rows: 100, ranges: 20, level: 3 };

/**
 * Which columns almost are the outcome? One whose order alone tells who left (AUC over .95), or that has a level,
 * "missing" included, held by at least 100 customers (or 30 % of those who left) of whom 98 % left at twenty times the odds of the others, several
 * levels together too, or a twentieth of its numbers in order with as many, or in which it tells who left that there is a value at all, such
 * as a date of leaving; and one that by its header is known only once a customer has left, such as the reason of leaving.
 *
 * This is the one answer: no explanation looks at these columns, and whatever names them says the same.
 *
 * @param accepted columns that the person wants to be looked at all the same.
 */
export function findLeaks(
  table: Table,
  { column: outcome, churned, about = 'churn' }: Pick<Outcome, 'column' | 'churned'> & Partial<Outcome>,
  accepted: ReadonlySet<string> = new Set(),
): readonly Leak[] {
  const leaks: Leak[] = [];
  for (const column of table.columns) {
    if (column.name === outcome || column.kind === 'id' || accepted.has(column.name)) continue;
    const follows = about === 'churn' && isAftermath(column, table);
    const sign = signOf(column, churned) ?? (follows ? { kind: 'aftermath' } : null);
    if (sign !== null) leaks.push({ column: column.name, sign });
  }
  return leaks;
}

interface Group {
  readonly score: number;
  /** A row that holds this value; −1 where it is not needed. */
  readonly row: number;
  /** Customers whose outcome is known, those of them who left, and customers whose outcome is not known. */
  rows: number;
  left: number;
  unknown: number;
}

function signOf(column: Column, churned: Uint8Array): LeakSign | null {
  let customers = 0;
  let leavers = 0;
  for (let row = 0; row < churned.length; row++) {
    if (churned[row] === 255) continue;
    customers++;
    leavers += churned[row]!;
  }
  if (leavers < 10 || customers - leavers < 10) return null;
  const ranked = column.kind === 'number' || column.kind === 'date';
  const groups = ranked ? groupsOfNumbers(column.values, churned) : groupsOfLevels(column, churned);
  const all = { rows: customers, left: leavers };
  const rows = Math.min(limits.rows, Math.max(20, leavers * 0.3));
  if (groups.length > 50 && column.kind === 'text') return missingness(column, churned, all, rows);
  const alone = groups.filter((group) => !ranked || Number.isNaN(group.score));
  const pure = alone.find((group) => group.rows >= rows && isPure(group, all));
  if (pure) {
    const seen = { rows: pure.rows, share: pure.left / pure.rows };
    return isMissing(column, pure.row)
      ? { kind: 'missing', ...seen }
      : { kind: 'level', value: textAt(column, pure.row), ...seen };
  }
  const range = column.kind === 'number' ? pureRange(groups, all) : null;
  if (range) return range;
  const area = ranked
    ? areaUnderCurve(groups.filter(({ score }) => !Number.isNaN(score)))
    : areaUnderCurve(
        groups.filter(({ rows }) => rows > 0).map((one) => ({ ...one, score: one.left / one.rows })),
      );
  const strength = Math.max(area, 1 - area);
  const together = sumOf(alone.filter((group) => group.rows >= limits.level && isPure(group, all)));
  return strength > limits.auc || (together.rows >= rows && isPure(together, all))
    ? { kind: 'area', area: strength }
    : missingness(column, churned, all, rows);
}

type Counts = Pick<Group, 'rows' | 'left' | 'unknown'>;
type Known = Pick<Group, 'rows' | 'left'>;

/**
 * Have nearly all left, and far more surely than all others, at any base? Who has just joined has not left, though the outcome is not
 * known.
 */
function isPure({ rows, left, unknown }: Counts, all: Known): boolean {
  const stayed = rows - left + unknown;
  const others = { left: all.left - left, stayed: all.rows - all.left - (rows - left) };
  const odds = ((left + 0.5) * (others.stayed + 0.5)) / ((stayed + 0.5) * (others.left + 0.5));
  return left / (rows + unknown) >= limits.purity && odds >= limits.odds;
}

function sumOf(groups: readonly Group[]): Counts {
  const add = (pick: (group: Group) => number) => groups.reduce((sum, group) => sum + pick(group), 0);
  return { rows: add((one) => one.rows), left: add((one) => one.left), unknown: add((one) => one.unknown) };
}

/** About a twentieth of the customers, by their numbers in order, nearly all of whom left. */
function pureRange(groups: readonly Group[], all: Known): LeakSign | null {
  const least = Math.max(limits.rows, all.rows / limits.ranges);
  let from = Number.NaN;
  let sum = { rows: 0, left: 0, unknown: 0 };
  for (const { score, rows, left, unknown } of groups) {
    if (Number.isNaN(score)) break;
    if (sum.rows + sum.unknown === 0) from = score;
    sum = { rows: sum.rows + rows, left: sum.left + left, unknown: sum.unknown + unknown };
    if (sum.rows < least) continue;
    if (isPure(sum, all))
      return { kind: 'range', from, to: score, rows: sum.rows, share: sum.left / sum.rows };
    sum = { rows: 0, left: 0, unknown: 0 };
  }
  return null;
}

/** Customers by value, ascending; those without one come last, as one group. */
function groupsOfNumbers(values: Float64Array, churned: Uint8Array): Group[] {
  const sorted = (which: (outcome: number) => boolean) =>
    values.filter((_, row) => which(churned[row]!)).sort();
  const all = sorted(() => true);
  const [stayers, leavers] = [sorted((one) => one === 0), sorted((one) => one === 1)];
  const groups: Group[] = [];
  let [stayed, gone] = [0, 0];
  for (let from = 0; from < all.length; ) {
    const score = all[from]!;
    const end = (of: Float64Array, start: number) => {
      let at = start;
      while (at < of.length && Object.is(of[at], score)) at++;
      return at;
    };
    const [to, stayedTo, goneTo] = [end(all, from), end(stayers, stayed), end(leavers, gone)];
    const rows = stayedTo - stayed + goneTo - gone;
    groups.push({ score, row: -1, rows, left: goneTo - gone, unknown: to - from - rows });
    [stayed, gone] = [stayedTo, goneTo];
    from = to;
  }
  return groups;
}

function groupsOfLevels(column: Column, churned: Uint8Array): Group[] {
  const groups = new Map<number, Group>();
  const texts = new Map<string, number>();
  for (let row = 0; row < churned.length; row++) {
    const score = levelOf(column, row, texts);
    let group = groups.get(score);
    if (group === undefined) {
      group = { score, row, rows: 0, left: 0, unknown: 0 };
      groups.set(score, group);
    }
    if (churned[row] === 255) group.unknown++;
    else {
      group.rows++;
      group.left += churned[row]!;
    }
  }
  return [...groups.values()];
}

/**
 * Texts and dates as such may differ everywhere; that there is one at all may still give the outcome away: nearly always, or of enough
 * customers who have one nearly all left.
 */
function missingness(column: Column, churned: Uint8Array, all: Known, rows: number): LeakSign | null {
  const stated = { rows: 0, left: 0, unknown: 0 };
  for (let row = 0; row < churned.length; row++) {
    if (isMissing(column, row)) continue;
    if (churned[row] === 255) stated.unknown++;
    else {
      stated.rows++;
      stated.left += churned[row] as number;
    }
  }
  const stayers = all.rows - all.left;
  if (stated.rows === 0 || stated.rows === all.rows) return null;
  const area = (stated.left / all.left) * 0.5 + (1 - (stated.rows - stated.left) / stayers) * 0.5;
  const strength = Math.max(area, 1 - area);
  const isSure = stated.rows >= rows && isPure(stated, all);
  return strength > limits.auc || isSure ? { kind: 'presence', area: strength } : null;
}

function levelOf(column: Column, row: number, texts: Map<string, number>): number {
  switch (column.kind) {
    case 'number':
    case 'date':
    case 'flag':
      return column.values[row] as number;
    case 'category':
      return column.codes[row] as number;
    default: {
      const text = column.values[row] as string;
      const known = texts.get(text);
      if (known !== undefined) return known;
      texts.set(text, texts.size);
      return texts.size - 1;
    }
  }
}

/** The chance that a leaver's score is above a stayer's, ties counting half. */
function areaUnderCurve(
  groups: readonly { readonly score: number; readonly rows: number; readonly left: number }[],
): number {
  const sorted = groups.slice().sort((a, b) => a.score - b.score);
  let stayersBelow = 0;
  let pairs = 0;
  let leavers = 0;
  let index = 0;
  while (index < sorted.length) {
    const score = (sorted[index] as { score: number }).score;
    let left = 0;
    let stayed = 0;
    for (; index < sorted.length && (sorted[index] as { score: number }).score === score; index++) {
      const group = sorted[index] as { rows: number; left: number };
      left += group.left;
      stayed += group.rows - group.left;
    }
    pairs += left * (stayersBelow + stayed / 2);
    stayersBelow += stayed;
    leavers += left;
  }
  return leavers === 0 || stayersBelow === 0 ? 0.5 : pairs / (leavers * stayersBelow);
}
