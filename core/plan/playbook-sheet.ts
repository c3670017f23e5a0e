import type { Predictor } from '../analyses/churn/predictors.ts';
import type { ReportSheet } from '../analysis.ts';
import { SegmentryError } from '../errors.ts';
import { cellText } from '../table/cell-text.ts';
import { compareTexts, foldSpelling } from '../table/type/levels.ts';
import type { Cell } from '../table/types.ts';
import { formatNumber } from '../words/format.ts';
import type { Locale } from '../words/index.ts';
import { locales, messages } from '../words/index.ts';
import type { OwnPlay, Play, Playbook, PlayName } from './playbook.ts';
import { builtInPlays, playNames } from './playbook.ts';
import type { Requirement } from './requirement.ts';
import { readRequirements } from './requirement.ts';

/** The sheet on which people change the playbook, as it stands. `cells[0]` is the header. */
export interface PlaybookSheet {
  /** For messages about it. */
  readonly name: string;
  /** Row by row. */
  readonly cells: readonly (readonly Cell[])[];
}

const shownLevels = 12;

/**
 * What stands on the sheet *Playbook* before anybody changes it? One row a condition.
 *
 * @param locale language of the sheet; a changed sheet is read back in any.
 * @example
 * import { playbookSheet } from 'segmentry/core';
 *
 * console.log(playbookSheet('en').title, playbookSheet('ru').title); // Playbook Сценарии
 */
export function playbookSheet(locale: Locale): ReportSheet {
  const { playbook, playbookSheet: words } = messages(locale).churn;
  const plays = builtInPlays(locale);
  const rows = playNames.map((name): Cell[] => {
    const { cause, offer, channel, owner, days, kpi } = plays[name];
    return [playbook[name].condition, cause, offer, channel, owner === '' ? null : owner, days, kpi];
  });
  return {
    id: 'playbook',
    title: words.title,
    cells: [[...words.head], ...rows],
    rows: { key: [0], ids: [...playNames] },
    note: words.note,
  };
}

/**
 * Is this somebody's playbook? Its header says so, in any of our languages.
 *
 * @param cells a sheet; only its first row is looked at.
 * @example
 * import { isPlaybook, playbookSheet } from 'segmentry/core';
 *
 * console.log(isPlaybook(playbookSheet('ru').cells), isPlaybook([['Customer ID', 'City']])); // true false
 */
export function isPlaybook(cells: readonly (readonly Cell[])[]): boolean {
  const head = (cells[0] ?? []).map((cell) => foldSpelling(cellText(cell)));
  return locales.some((locale) => {
    const wanted = messages(locale).churn.playbookSheet.head.map(foldSpelling);
    return wanted.every((name, at) => head[at] === name);
  });
}

/**
 * What is tried with whom, as people have it? An empty cell is as it is without a sheet; a row that is not there too. A
 * remark alone in the first column is passed over.
 *
 * The rows may stand in any order: rows of one's own go by how much they ask for, then by their condition.
 *
 * @param features what customers are looked at by.
 * @throws `input.playbook-column`, `input.playbook-condition`, `input.playbook-twice`, `input.playbook-offer`,
 * `input.playbook-days` naming sheet, column, row and value.
 */
export function readPlaybook(
  sheet: PlaybookSheet | null,
  features: readonly Predictor[],
  locale: Locale,
): Playbook {
  const built = builtInPlays(locale);
  const { other } = built;
  if (sheet === null) return { own: [], built };
  const [head = [], ...body] = sheet.cells;
  const column = (at: number) => cellText(head[at]) || messages(locale).churn.playbookSheet.head[at]!;
  const own: (OwnPlay & { readonly text: string })[] = [];
  const rowOf = new Map<string, number>();
  body.forEach((cells, index) => {
    const row = index + 2;
    const said = cells.map(cellText);
    if (said.every((text) => text === '')) return;
    const condition = said[0] ?? '';
    const cell = { sheet: sheet.name, column: column(0), row, value: condition };
    const name = playNameOf(condition);
    if (name === null && isNote(said, features, locale)) return;
    const key = name ?? foldSpelling(condition);
    const before = rowOf.get(key);
    if (before !== undefined)
      throw new SegmentryError('input.playbook-twice', { ...cell, rows: `${before}, ${row}` });
    rowOf.set(key, row);
    const days = daysOf(said[5] ?? '', { ...cell, column: column(5) });
    const play = (otherwise: Play): Play => ({
      cause: said[1] || otherwise.cause,
      offer: said[2] || otherwise.offer,
      channel: said[3] || otherwise.channel,
      owner: said[4] || otherwise.owner,
      days: days ?? otherwise.days,
      kpi: said[6] || otherwise.kpi,
    });
    if (name !== null) {
      built[name] = play(built[name]);
      return;
    }
    const requirements = requirementsOf(condition, cell, features, locale);
    if (!said[2]) throw new SegmentryError('input.playbook-offer', { ...cell, column: column(2) });
    own.push({ text: condition, requirements, play: play({ ...other, cause: '', channel: '' }) });
  });
  return { own: own.sort(byParticularity), built };
}

/** Words in the first column that ask for nothing and offer nothing: a person's remark. */
function isNote(said: readonly string[], features: readonly Predictor[], locale: Locale): boolean {
  return (
    said.slice(1).every((text) => text === '') && 'feature' in readRequirements(said[0]!, features, locale)
  );
}

function playNameOf(condition: string): PlayName | null {
  const wanted = foldSpelling(condition);
  const says = (name: PlayName, locale: Locale) =>
    foldSpelling(messages(locale).churn.playbook[name].condition) === wanted;
  return playNames.find((name) => locales.some((locale) => says(name, locale))) ?? null;
}

interface TypedCell {
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
  readonly value: string;
}

function requirementsOf(
  condition: string,
  cell: TypedCell,
  features: readonly Predictor[],
  locale: Locale,
): readonly Requirement[] {
  const read = readRequirements(condition, features, locale);
  if (!('feature' in read)) return read;
  const { feature } = read;
  if (feature === null) {
    const available = features.map(({ label }) => label).join(', ');
    throw new SegmentryError('input.playbook-column', {
      ...cell,
      available,
      example: exampleOf(features, locale),
    });
  }
  const available = valuesInWords(feature, locale);
  throw new SegmentryError('input.playbook-condition', { ...cell, feature: feature.label, available });
}

function exampleOf(features: readonly Predictor[], locale: Locale): string {
  const category = features.find(({ kind, levels }) => kind === 'category' && levels.length > 2);
  if (category !== undefined) return `${category.label} = ${category.levels[0]}`;
  const number = features.find(({ kind }) => kind === 'number') ?? features[0];
  return number === undefined ? '' : `${number.label} >= ${formatNumber(spanOf(number)[0], locale)}`;
}

function valuesInWords(feature: Predictor, locale: Locale): string {
  if (feature.kind === 'category') {
    const { levels } = feature;
    return levels.slice(0, shownLevels).join(', ') + (levels.length > shownLevels ? '…' : '');
  }
  const [least, most] = spanOf(feature);
  return `${formatNumber(least, locale)}–${formatNumber(most, locale)}`;
}

function spanOf({ values }: Predictor): readonly [number, number] {
  const stated = values.filter((value) => !Number.isNaN(value)).sort();
  return [stated[0]!, stated[stated.length - 1]!];
}

function daysOf(text: string, cell: Omit<TypedCell, 'value'>): number | null {
  if (text === '') return null;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > 365) throw new SegmentryError('input.playbook-days', { ...cell, value: text });
  return days;
}

function byParticularity(a: OwnPlay & { text: string }, b: OwnPlay & { text: string }): number {
  const tested = ({ requirements }: OwnPlay) => requirements.filter(({ test }) => test !== null).length;
  return (
    tested(b) - tested(a) || b.requirements.length - a.requirements.length || compareTexts(a.text, b.text)
  );
}
