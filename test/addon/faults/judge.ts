import type { CellValue, ColumnModel, SheetModel, WorkbookModel } from '../../../addon/local/host/index.ts';
import { keyColumn } from './edits.ts';
import { columnNamed, customersOf, markOf, ownColumn, reportOf } from './shop.ts';
import { riskOf } from './shop-server.ts';

/** What ours must show. */
export interface Ours {
  readonly columns: readonly string[];
  /** By customer; those who are not in the sheet any more do not count. */
  readonly ages: Readonly<Record<string, number>>;
  readonly hasList: boolean;
}

/** What a person has typed into columns of ours: by id of the column, then by customer; null for a merged cell. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

const valuesOf: Readonly<Record<string, (age: number) => CellValue>> = {
  segment: (age) => (age < 40 ? 'Young' : 'Old'),
  'segment-fit': (age) => age / 8,
  'churn-risk': (age) => age % 7,
};

/**
 * All that is a person's, in an order that does not depend on where things stand among ours.
 *
 * @param sheets numbers of the sheets that are theirs; one called "Copy" is so too.
 */
export function theirs(model: WorkbookModel, sheets: ReadonlySet<number>): string {
  const seen = model.sheets
    .filter(({ id, name }) => sheets.has(id) || name === 'Copy')
    .map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      columns: sheet.columns.flatMap((column) => {
        const mark = markOf(model, column);
        const isOwn = mark !== null && (mark.endsWith(`@${sheet.id}`) || mark.includes('retired'));
        const values = trimmed(column.values);
        if (isOwn || (values.length === 0 && column.formulas.size === 0)) return [];
        const formats = values.map((value, row) =>
          value === null ? '' : (column.formats.get(row) ?? column.format),
        );
        return [{ values, formulas: ordered(column.formulas), notes: ordered(column.notes), formats }];
      }),
    }));
  return JSON.stringify(seen);
}

/** Which sheets did a person make? */
export function theirSheets(model: WorkbookModel): ReadonlySet<number> {
  const ours = model.metadata.flatMap(({ place }) => (place.type === 'SHEET' ? [place.sheet] : []));
  return new Set(model.sheets.map(({ id }) => id).filter((id) => !ours.includes(id)));
}

function ordered(map: ReadonlyMap<number, string>): readonly (readonly [number, string])[] {
  return [...map].sort(([left], [right]) => left - right);
}

function trimmed(values: readonly CellValue[]): CellValue[] {
  return values
    .slice(0, values.findLastIndex((value) => value !== null && value !== '') + 1)
    .map((value) => value ?? null);
}

/** What is wrong with our columns and the contact list? */
export function wrongInOurs(model: WorkbookModel, ours: Ours, typed: Typed, inOrder: boolean): string[] {
  const sheet = customersOf(model);
  if (sheet === undefined) return [];
  const wrong: string[] = [];
  const keys = keyColumn(sheet).values;
  const header = columnNamed(sheet, 'Age')!.values.indexOf('Age');
  for (const id of Object.keys(valuesOf)) {
    const column = ownColumn(model, sheet, id);
    if (!ours.columns.includes(id)) {
      if (column !== undefined) wrong.push(`${id} is still there`);
      continue;
    }
    if (column === undefined) {
      wrong.push(`${id} is missing`);
      continue;
    }
    for (let row = header + 1; row < sheet.rows; row++) {
      const key = keys[row] ?? null;
      const age = ours.ages[String(key)];
      const own = typed[id]?.[String(key)];
      const wanted = own === undefined ? (age === undefined ? null : valuesOf[id]!(age)) : own;
      const shown = column.formulas.get(row) ?? column.values[row] ?? null;
      if (!isSame(shown, wanted)) wrong.push(`${id} of ${key} is ${shown}, not ${wanted}`);
    }
  }
  if (ours.hasList) wrong.push(...wrongInList(model, sheet, ours, inOrder));
  return wrong;
}

function isSame(shown: CellValue, wanted: CellValue): boolean {
  return shown === wanted || (typeof wanted === 'number' && String(wanted) === shown);
}

function wrongInList(
  model: WorkbookModel,
  customers: SheetModel,
  { ages }: Ours,
  inOrder: boolean,
): string[] {
  const sheet = reportOf(model, 'contact-list');
  if (sheet === undefined) return ['no contact list'];
  const present = keyColumn(customers)
    .values.map(String)
    .filter((key) => ages[key] !== undefined);
  const wanted = present.sort((left, right) => ages[right]! - ages[left]!).slice(0, 9);
  const [id, risk] = ['ID', 'Risk'].map((header) => columnNamed(sheet, header));
  if (id === undefined || risk === undefined) return ['no column of the contact list'];
  const shown = trimmed(id.values).slice(1).map(String);
  const wrong = shown.flatMap((key, at) => {
    const age = ages[key];
    const stands = risk.values[at + 1] ?? null;
    return age === undefined || stands === null || stands === riskOf(age)
      ? []
      : [`risk of ${key} is ${stands}, not ${riskOf(age)}`];
  });
  const ours = shown.filter((key) => wanted.includes(key));
  if (!inOrder) {
    ours.sort();
    wanted.sort();
  }
  const quoted = sheet.columns.flatMap(({ values }) =>
    values.filter((value) => String(value).startsWith("'")),
  );
  if (quoted.length > 0) wrong.push(`apostrophes show: ${quoted.join()}`);
  if (ours.join() !== wanted.join()) wrong.push(`the list is ${shown.join()}, not ${wanted.join()}`);
  return wrong;
}

/** Which texts of a person are no longer beside the customer that they were typed for? */
export function lostTyped(model: WorkbookModel, typed: Typed, ages: Ours['ages']): string[] {
  const sheet = customersOf(model);
  if (sheet === undefined) return [];
  const keys = keyColumn(sheet).values;
  const marked = sheet.columns.filter((column) => markOf(model, column) !== null);
  return Object.entries(typed).flatMap(([id, cells]) =>
    Object.entries(cells).flatMap(([key, content]) => {
      const row = keys.indexOf(key);
      const stands = (column: ColumnModel) =>
        column.values[row] === content || column.formulas.get(row) === content;
      return content === null || row < 0 || ages[key] === undefined || marked.some(stands)
        ? []
        : [`${content} in ${id} of ${key} is lost`];
    }),
  );
}

/** Notes that a person keeps on the contact list: a column, a reason and a row of their own. */
export interface ListNotes {
  readonly called: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly own: readonly string[];
}

/** What is missing of them, or stands beside somebody else? */
export function wrongNotes(model: WorkbookModel, notes: ListNotes): string[] {
  const sheet = reportOf(model, 'contact-list');
  if (sheet === undefined) return [];
  const cells = sheet.columns.map(({ values }) => values);
  const rowOf = (key: string) => columnNamed(sheet, 'ID')?.values.indexOf(key) ?? -1;
  const called = columnNamed(sheet, 'Called')?.values ?? [];
  const yes = called.flatMap((value, row) => (value === 'yes' ? [row] : []));
  const wrong: string[] = [];
  const marks = notes.called.map(rowOf).sort((left, right) => left - right);
  if (yes.join() !== marks.join()) wrong.push(`called stands in rows ${yes.join()}, not ${marks.join()}`);
  for (const [key, reason] of Object.entries(notes.reasons)) {
    const stands = ({ values, formulas }: ColumnModel) =>
      values[rowOf(key)] === reason || formulas.get(rowOf(key)) === reason;
    if (!sheet.columns.some(stands)) wrong.push(`the reason of ${key} is lost`);
  }
  for (const text of notes.own) {
    const times = cells.flat().filter((value) => value === text).length;
    if (times !== 1) wrong.push(`${text} stands ${times} times`);
  }
  return wrong;
}
