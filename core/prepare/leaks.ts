import { isMissing } from '../table/access.ts';
import type { Column, Table } from '../table/types.ts';
import type { Outcome } from './types.ts';

export interface Leak {
  readonly column: string;
  /** The area under the ROC curve, or the share that left, of the telltale value. */
  readonly strength: number;
}

const limits = { auc: 0.95, purity: 0.98, rows: 100 };

/**
 * Which columns almost are the outcome? One whose order alone tells who left (AUC over .95), or that has a level,
 * "missing" included, held by at least 100 customers (or 30 % of those who left) of whom 98 % left, or in which it tells
 * who left that there is a value at all, such as a date of leaving.
 */
export function findLeaks(table: Table, outcome: Outcome): readonly Leak[] {
  const leaks: Leak[] = [];
  for (const column of table.columns) {
    if (column.name === outcome.column || column.kind === 'id') continue;
    const strength = strengthOf(column, outcome.churned);
    if (strength !== null) leaks.push({ column: column.name, strength });
  }
  return leaks;
}

interface Group {
  readonly score: number;
  rows: number;
  left: number;
}

function strengthOf(column: Column, churned: Uint8Array): number | null {
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
  if (groups.length > 50 && column.kind === 'text') return missingness(column, churned, leavers, customers);
  const rows = Math.min(limits.rows, Math.max(20, leavers * 0.3));
  const pure = groups.find(
    (group) =>
      (!ranked || Number.isNaN(group.score)) &&
      group.rows >= rows &&
      group.left / group.rows >= limits.purity,
  );
  if (pure) return pure.left / pure.rows;
  const area = ranked
    ? areaUnderCurve(groups.filter(({ score }) => !Number.isNaN(score)))
    : areaUnderCurve(groups.map((group) => ({ ...group, score: group.left / group.rows })));
  const strength = Math.max(area, 1 - area);
  return strength > limits.auc ? strength : missingness(column, churned, leavers, customers);
}

/** Customers by value, ascending; those without one come last, as one group. */
function groupsOfNumbers(values: Float64Array, churned: Uint8Array): Group[] {
  const leavers = values.filter((_, row) => churned[row] === 1).sort();
  const known = values.filter((_, row) => churned[row] !== 255).sort();
  const groups: Group[] = [];
  let gone = 0;
  for (let from = 0; from < known.length; ) {
    const score = known[from]!;
    const same = (value: number) => (Number.isNaN(score) ? Number.isNaN(value) : value === score);
    let to = from;
    while (to < known.length && same(known[to]!)) to++;
    let left = 0;
    while (gone < leavers.length && same(leavers[gone]!)) {
      gone++;
      left++;
    }
    groups.push({ score, rows: to - from, left });
    from = to;
  }
  return groups;
}

function groupsOfLevels(column: Column, churned: Uint8Array): Group[] {
  const groups = new Map<number, Group>();
  const texts = new Map<string, number>();
  for (let row = 0; row < churned.length; row++) {
    if (churned[row] === 255) continue;
    const score = levelOf(column, row, texts);
    let group = groups.get(score);
    if (group === undefined) {
      group = { score, rows: 0, left: 0 };
      groups.set(score, group);
    }
    group.rows++;
    group.left += churned[row]!;
  }
  return [...groups.values()];
}

/** Texts and dates as such may differ everywhere; that there is one at all may still give the outcome away. */
function missingness(column: Column, churned: Uint8Array, leavers: number, customers: number): number | null {
  let withText = 0;
  let left = 0;
  for (let row = 0; row < churned.length; row++) {
    if (churned[row] === 255 || isMissing(column, row)) continue;
    withText++;
    left += churned[row] as number;
  }
  const stayers = customers - leavers;
  if (withText === 0 || withText === customers) return null;
  const area = (left / leavers) * 0.5 + (1 - (withText - left) / stayers) * 0.5;
  const strength = Math.max(area, 1 - area);
  return strength > limits.auc ? strength : null;
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
