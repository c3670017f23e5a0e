import { isMissing, textAt } from '../../table/access.ts';
import { compareTexts } from '../../table/type/levels.ts';
import type { Column, FlagColumn, Table } from '../../table/types.ts';
import { answerOf, type Standing, standingOf } from '../../table/vocabulary/level-words.ts';
import { meaningsOf } from '../../table/vocabulary/meanings.ts';
import type { Outcome } from '../types.ts';

/** The column that says who left, or who is dissatisfied, and the text in it that means so. */
export interface OutcomeFinding {
  readonly column: string;
  readonly about: Outcome['about'];
  /** Null when any date means "left". */
  readonly positive: string | null;
  readonly score: number;
}

/**
 * Which column says who left? Told by its header and by its values: a flag, two or three texts of which one means
 * "left" (Churned, Stayed, Joined), or a date of leaving that most customers do not have. Where none does, the column
 * whose texts say who is dissatisfied.
 */
export function findOutcome(table: Table): OutcomeFinding | null {
  let best: OutcomeFinding | null = null;
  for (const column of table.columns) {
    if (isOfMail(column.name, table)) continue;
    const found = outcomeOf(column, table.rows);
    if (found !== null && (best === null || rank(found) > rank(best))) best = found;
  }
  return best;
}

/** Nobody leaves who no longer wants the newsletter. */
function isOfMail(header: string, { columns }: Table): boolean {
  if (!meaningsOf(header).has('unsubscribed')) return false;
  return columns.some(({ name }) => meaningsOf(name).has('mailing'));
}

function rank({ about, score }: OutcomeFinding): number {
  return score + (about === 'churn' ? 1 : 0);
}

/**
 * Which text of an outcome column means "left"? The one the person chose, else the one that says so, else the rarest
 * of two or three; null for a date, and where nothing tells.
 */
export function positiveOf(
  column: Column,
  rows: number,
  chosen: string | number | boolean | null,
): string | null {
  if (chosen !== null) return String(chosen);
  const guessed = outcomeOf(column, rows);
  if (guessed) return guessed.positive;
  return column.kind === 'flag' ? column.labels[1] : rarestText(column, rows);
}

/** Does a column that nobody named tell who left, or who is dissatisfied? */
export function aboutOf(column: Column, rows: number): Outcome['about'] {
  return outcomeOf(column, rows)?.about ?? 'churn';
}

function rarestText(column: Column, rows: number): string | null {
  if (column.kind !== 'category' && column.kind !== 'number') return null;
  const counts = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const text = textAt(column, row);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > 3) return null;
  }
  const ranked = [...counts].sort((a, b) => a[1] - b[1] || compareTexts(a[0], b[0]));
  return ranked.length < 2 ? null : (ranked[0]?.[0] ?? null);
}

/** 1 left, 0 not, 255 unknown, one per row. Who has just joined, tries or pauses has not left; a blank tells nothing. */
export function churnedOf(column: Column, rows: number, positive: string | null): Uint8Array {
  const churned = new Uint8Array(rows);
  const wanted = positive === null ? null : sameText(positive);
  const statuses = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    if (wanted === null) churned[row] = isMissing(column, row) ? 0 : 1;
    else if (isMissing(column, row)) churned[row] = 255;
    else {
      const text = textAt(column, row);
      const status = statuses.get(text) ?? statusOf(column, row, wanted);
      statuses.set(text, status);
      churned[row] = status;
    }
  }
  return churned;
}

function statusOf(column: Column, row: number, wanted: string): number {
  if (column.kind === 'flag') {
    const meaning = flagMeaning(column, wanted);
    return meaning === null
      ? 0
      : meaning === 1
        ? (column.values[row] as number)
        : 1 - (column.values[row] as number);
  }
  const text = textAt(column, row);
  if (sameText(text) === wanted) return 1;
  return 0;
}

function flagMeaning(column: FlagColumn, wanted: string): 0 | 1 | null {
  if (sameText(column.labels[1]) === wanted || answerOf(wanted) === 'yes') return 1;
  return sameText(column.labels[0]) === wanted || answerOf(wanted) === 'no' ? 0 : null;
}

function outcomeOf(column: Column, rows: number): OutcomeFinding | null {
  const meanings = meaningsOf(column.name);
  const named = meanings.has('churn');
  if (column.kind === 'flag') {
    if (!named) return null;
    return {
      column: column.name,
      about: 'churn',
      positive: column.labels[meanings.has('staying') ? 0 : 1],
      score: meanings.has('churn-itself') ? 0.97 : 0.85,
    };
  }
  if (column.kind === 'date') {
    if (!meanings.has('ended') && !named) return null;
    const dated = column.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
    if (dated === 0 || dated > rows * 0.8) return null;
    return { column: column.name, about: 'churn', positive: null, score: 0.7 };
  }
  if (column.kind !== 'category' || column.levels.length < 2 || column.levels.length > 6) return null;
  const { name, levels } = column;
  const leaver = onlyOne(levels, 'left');
  if (leaver !== null && (named || levels.some((level) => standingOf(level) === 'stayed'))) {
    return { column: name, about: 'churn', positive: leaver, score: named ? 0.95 : 0.8 };
  }
  const unhappy = onlyOne(levels, 'dissatisfied');
  if (unhappy === null || !levels.some((level) => standingOf(level) === 'satisfied')) return null;
  return { column: name, about: named ? 'churn' : 'satisfaction', positive: unhappy, score: 0.8 };
}

function onlyOne(levels: readonly string[], standing: Standing): string | null {
  const found = levels.filter((level) => standingOf(level) === standing);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function sameText(text: string | number | boolean): string {
  return String(text).trim().toLowerCase().replace(/\.0+$/, '');
}
