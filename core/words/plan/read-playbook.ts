import { SegmentryError } from '../../errors.ts';
import type { OwnPlay, Playbook, PlayName } from '../../plan/playbook.ts';
import { playNames } from '../../plan/playbook.ts';
import type { PlaybookVariable } from '../../plan/playbook-variables.ts';
import type { Requirement } from '../../plan/requirement.ts';
import { cellText } from '../../table/cell-text.ts';
import { compareTexts, foldSpelling } from '../../table/type/levels.ts';
import type { Cell } from '../../table/types.ts';
import { labelInWords } from '../customers/label.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../index.ts';
import { locales, messages } from '../index.ts';
import { builtInPlays, type Play } from './built-in-plays.ts';
import { columnPlaces } from './column-places.ts';
import { playbookColumns } from './playbook-columns.ts';
import { type NamedVariable, readRequirements } from './read-requirements.ts';

/** The sheet on which people change the playbook, as it stands. `cells[0]` is the header. */
export interface PlaybookSheet {
  /** For messages about it. */
  readonly name: string;
  /** Row by row. */
  readonly cells: readonly (readonly Cell[])[];
}

const shownLevels = 12;

/**
 * What is tried with whom, as people have it? An empty cell is as it is without a sheet; a row that is not there too. A
 * remark alone in the first column is passed over.
 *
 * The rows may stand in any order: rows of one's own go by how much they ask for, then by their condition.
 *
 * @param variables what customers are looked at by.
 * @throws `input.playbook-column`, `input.playbook-condition`, `input.playbook-twice`, `input.playbook-offer`,
 * `input.playbook-days` naming sheet, column, row and value.
 */
export function readPlaybook(
  sheet: PlaybookSheet | null,
  variables: readonly PlaybookVariable[],
  locale: Locale,
): Playbook<Play> {
  const built = builtInPlays(locale);
  const { other } = built;
  if (sheet === null) return { own: [], built };
  const features = variables.map((one) => ({ ...one, label: labelInWords(one.variable.label, locale) }));
  const [head = [], ...body] = sheet.cells;
  const places = columnPlaces(head, playbookColumns, (words) => words.churn.playbookSheet.head);
  const column = (id: keyof typeof places) =>
    cellText(head[places[id]]) || messages(locale).churn.playbookSheet.head[id];
  const own: (OwnPlay<Play> & { readonly text: string })[] = [];
  const rowOf = new Map<string, number>();
  body.forEach((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => cellText(cell) === '')) return;
    const said = (id: keyof typeof places) => cellText(cells[places[id]]);
    const condition = said('condition');
    const place = { sheet: sheet.name, column: column('condition'), row, value: condition };
    const name = playNameOf(condition);
    if (name === null && isNote(cells, places.condition, features, locale)) return;
    const key = name ?? foldSpelling(condition);
    const before = rowOf.get(key);
    if (before !== undefined)
      throw new SegmentryError('input.playbook-twice', { ...place, rows: `${before}, ${row}` });
    rowOf.set(key, row);
    const days = daysOf(said('days'), { ...place, column: column('days') });
    const play = (otherwise: Play): Play => ({
      cause: said('cause') || otherwise.cause,
      offer: said('offer') || otherwise.offer,
      channel: said('channel') || otherwise.channel,
      owner: said('owner') || otherwise.owner,
      days: days ?? otherwise.days,
      kpi: said('kpi') || otherwise.kpi,
    });
    if (name !== null) {
      built[name] = play(built[name]);
      return;
    }
    const requirements = requirementsOf(condition, place, features, locale);
    if (!said('offer'))
      throw new SegmentryError('input.playbook-offer', { ...place, column: column('offer') });
    own.push({ text: condition, requirements, play: play({ ...other, cause: '', channel: '' }) });
  });
  return {
    own: own.sort(byParticularity).map(({ requirements, play }) => ({ requirements, play })),
    built,
  };
}

/** Words in the first column that ask for nothing and offer nothing: a person's remark. */
function isNote(
  cells: readonly Cell[],
  condition: number,
  features: readonly NamedVariable[],
  locale: Locale,
): boolean {
  const isAlone = cells.every((cell, at) => at === condition || cellText(cell) === '');
  return isAlone && 'misread' in readRequirements(cellText(cells[condition]), features, locale);
}

function playNameOf(condition: string): PlayName | null {
  const wanted = foldSpelling(condition);
  const says = (name: PlayName, locale: Locale) =>
    foldSpelling(messages(locale).churn.playbook[name].condition) === wanted;
  return playNames.find((name) => locales.some((locale) => says(name, locale))) ?? null;
}

interface Place {
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
  readonly value: string;
}

function requirementsOf(
  condition: string,
  place: Place,
  features: readonly NamedVariable[],
  locale: Locale,
): readonly Requirement[] {
  const read = readRequirements(condition, features, locale);
  if (!('misread' in read)) return read;
  const { misread: feature } = read;
  if (feature === null) {
    const available = features.map(({ label }) => label).join(', ');
    const example = exampleOf(features, locale);
    throw new SegmentryError('input.playbook-column', { ...place, available, example });
  }
  const available = valuesInWords(feature, locale);
  throw new SegmentryError('input.playbook-condition', { ...place, feature: feature.label, available });
}

function exampleOf(features: readonly NamedVariable[], locale: Locale): string {
  for (const { variable, label } of features) {
    if (variable.kind === 'category' && variable.levels.length > 2) return `${label} = ${variable.levels[0]}`;
  }
  const number = features.find(({ span }) => span !== null);
  if (number?.span) return `${number.label} >= ${formatNumber(number.span[0], locale)}`;
  const [first] = features;
  return first?.variable.kind === 'category' ? `${first.label} = ${first.variable.levels[0]}` : '';
}

function valuesInWords({ variable, span }: NamedVariable, locale: Locale): string {
  if (variable.kind === 'category') {
    const { levels } = variable;
    return levels.slice(0, shownLevels).join(', ') + (levels.length > shownLevels ? '…' : '');
  }
  const [least, most] = span ?? [];
  return `${formatNumber(least ?? Number.NaN, locale)}–${formatNumber(most ?? Number.NaN, locale)}`;
}

function daysOf(text: string, place: Omit<Place, 'value'>): number | null {
  if (text === '') return null;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > 365) throw new SegmentryError('input.playbook-days', { ...place, value: text });
  return days;
}

function byParticularity(a: OwnPlay & { text: string }, b: OwnPlay & { text: string }): number {
  const tested = ({ requirements }: OwnPlay) => requirements.filter(({ test }) => test !== null).length;
  return (
    tested(b) - tested(a) || b.requirements.length - a.requirements.length || compareTexts(a.text, b.text)
  );
}
