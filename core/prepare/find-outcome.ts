import { isMissing, textAt } from '../table/access.ts';
import { compareTexts } from '../table/levels.ts';
import type { Column, FlagColumn, Table } from '../table/types.ts';
import { meaningsOf } from './role-words.ts';

/** The column that says who left, and the text in it that means so. */
export interface OutcomeFinding {
  readonly column: string;
  /** Null when any date means "left". */
  readonly positive: string | null;
  readonly score: number;
}

const left =
  /^(?:churn(?:ed)?|left|exited|exit|cancel(?:l?ed)?|closed|lost|inactive|attrited(?: customer)?|lapsed|terminated|gone|unsubscribed|defected|ушел|ушёл|ушла|ушли|отток|закрыт|закрыта|расторгнут|расторг|неактив\S*|потерян|отказ\S*|dissatisfied|neutral or dissatisfied|unhappy|недоволен|не удовлетвор[её]н\S*|неудовлетвор[её]н\S*)$/i;
const stayed =
  /^(?:stay(?:ed)?|active|retained|existing(?: customer)?|current|loyal|open|kept|остал\S*|актив\S*|действу\S*|satisfied|happy|доволен|удовлетвор[её]н\S*)$/i;

/**
 * Which column says who left? Told by its header and by its values: a flag, two or three texts of which one means
 * "left" (Churned, Stayed, Joined), or a date of leaving that most customers do not have.
 */
export function findOutcome(table: Table): OutcomeFinding | null {
  let best: OutcomeFinding | null = null;
  for (const column of table.columns) {
    const found = outcomeOf(column, table.rows);
    if (found !== null && (best === null || found.score > best.score)) best = found;
  }
  return best;
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

/** 1 left, 0 stayed, 255 unknown, one per row. Texts that mean neither (Joined) are unknown. */
export function churnedOf(column: Column, rows: number, positive: string | null): Uint8Array {
  const churned = new Uint8Array(rows);
  const wanted = positive === null ? null : sameText(positive);
  for (let row = 0; row < rows; row++) {
    if (wanted === null) churned[row] = isMissing(column, row) ? 0 : 1;
    else if (isMissing(column, row)) churned[row] = 255;
    else churned[row] = statusOf(column, row, wanted);
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
  return /^(?:joined|new|присоединил\S*|нов\S*)$/i.test(text) ? 255 : 0;
}

function flagMeaning(column: FlagColumn, wanted: string): 0 | 1 | null {
  if (sameText(column.labels[1]) === wanted || ['1', 'true', 'yes', 'да'].includes(wanted)) return 1;
  return sameText(column.labels[0]) === wanted || ['0', 'false', 'no', 'нет'].includes(wanted) ? 0 : null;
}

function outcomeOf(column: Column, rows: number): OutcomeFinding | null {
  const meanings = meaningsOf(column.name);
  const named = meanings.has('churn');
  if (column.kind === 'flag') {
    if (!named) return null;
    const stays = /\b(?:not|no|retained|active|stay)/i.test(column.name);
    return {
      column: column.name,
      positive: column.labels[stays ? 0 : 1],
      score: exact(column.name) ? 0.97 : 0.85,
    };
  }
  if (column.kind === 'date') {
    if (!meanings.has('ended') && !named) return null;
    const dated = column.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0);
    if (dated === 0 || dated > rows * 0.8) return null;
    return { column: column.name, positive: null, score: 0.7 };
  }
  if (column.kind !== 'category' || column.levels.length < 2 || column.levels.length > 4) return null;
  const leavers = column.levels.filter((level) => left.test(level));
  const stayers = column.levels.filter((level) => stayed.test(level));
  const leaver = leavers[0];
  if (leavers.length !== 1 || leaver === undefined || (!named && stayers.length === 0)) return null;
  return { column: column.name, positive: leaver, score: named ? 0.95 : 0.8 };
}

function exact(header: string): boolean {
  return /^(?:is[ _]?)?(?:churn(?:ed)?|exited|attrition|отток|ушел|ушёл)(?:[ _](?:flag|label|value))?$/i.test(
    header.trim(),
  );
}

function sameText(text: string | number | boolean): string {
  return String(text).trim().toLowerCase().replace(/\.0+$/, '');
}
