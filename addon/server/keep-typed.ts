import type { Cell, SheetRows } from '../../core/index.ts';
import { cellText, isEmpty, sameCell } from './cells.ts';
import { rectangle } from './rectangle.ts';

type Cells = readonly (readonly Cell[])[];

/** A sheet below whose header every row has an id. */
export interface Keyed {
  readonly cells: Cells;
  readonly rows: SheetRows;
  /** For each column the one of `last` that it is, −1 for none. Without, headings tell, and then places. */
  readonly columns?: readonly number[];
}

interface Place {
  /** Where a column of the sheet stands among the wanted ones; past their end for a column that a person added. */
  readonly wanted: number;
  /** Where it stood among ours when we last wrote; −1 for a person's. */
  readonly last: number;
}

/**
 * What does a sheet of ours show when it gets new cells and keeps all that people typed into it?
 *
 * A cell is a person's when it differs from what we last wrote in its row and column; an empty one is ours. Rows and
 * columns that a person added stay, a row under the row that it stood under, and so does what was typed into a row that
 * is no longer wanted. The rows of ours come in the order wanted.
 *
 * @param last what we wrote last; null when that is not known, so that nothing counts as typed.
 */
export function keepTyped(wanted: Keyed, last: Keyed | null, now: Cells): Cell[][] {
  const [head = [], ...rows] = rectangle(now);
  if (last === null) return rectangle(wanted.cells);
  const places = placesOf(head, rows, wanted, last);
  const idsNow = rowIds(places, rows, wanted, last);
  const lastRows = new Map(last.rows.ids.map((id, at) => [id, last.cells[at + 1] ?? []]));
  const result = new Map(wanted.rows.ids.map((id, at) => [id, [...(wanted.cells[at + 1] ?? [])]]));
  const below = new Map<string | null, Cell[][]>();
  const orphans: Cell[][] = [];
  const heading: Cell[] = [...(wanted.cells[0] ?? [])];
  typedInto(heading, head, places, last.cells[0] ?? []);
  let above: string | null = null;
  rows.forEach((row, at) => {
    const id = idsNow[at]!;
    const target = id === null ? undefined : result.get(id);
    if (target !== undefined) {
      typedInto(target, row, places, lastRows.get(id!) ?? []);
      above = id;
      return;
    }
    const own: Cell[] = [];
    const typed = typedInto(own, row, places, id === null ? [] : (lastRows.get(id) ?? []));
    if (!typed) return;
    if (id === null) below.set(above, [...(below.get(above) ?? []), own]);
    else orphans.push(withKey(own, row, places, last.rows.key));
  });
  const body = wanted.rows.ids.flatMap((id) => [result.get(id)!, ...(below.get(id) ?? [])]);
  const all = [...(below.get(null) ?? []), ...body, ...orphans];
  places.forEach((place, column) => {
    if (all.some((row) => !isEmpty(row[place.wanted] ?? null)))
      heading[place.wanted] ??= head[column] ?? null;
  });
  return rectangle([heading, ...all]);
}

/** The sheet as it stands with the ids of its rows, so that a refresh that rewrites it can be taken back. */
export function keyedNow(now: Cells, wanted: Keyed, last: Keyed | null): Keyed | null {
  if (last === null) return null;
  const [head = [], ...rows] = rectangle(now);
  const places = placesOf(head, rows, wanted, last);
  const width = wanted.cells[0]?.length ?? 0;
  return {
    cells: rectangle(now),
    rows: {
      key: last.rows.key.map((key) => places.findIndex((place) => place.last === key)),
      ids: rowIds(places, rows, wanted, last).map((id, at) => id ?? `row ${at}`),
    },
    columns: places.map((place) => (place.wanted < width ? place.wanted : -1)),
  };
}

/** Puts what a person typed into a row where it belongs, and says whether there was any. */
function typedInto(
  target: Cell[],
  row: readonly Cell[],
  places: readonly Place[],
  last: readonly Cell[],
): boolean {
  let any = false;
  places.forEach((place, column) => {
    const cell = row[column] ?? null;
    if (isEmpty(cell) || (place.last >= 0 && sameCell(cell, last[place.last] ?? null))) return;
    target[place.wanted] = cell;
    any = true;
  });
  return any;
}

function withKey(
  own: Cell[],
  row: readonly Cell[],
  places: readonly Place[],
  key: readonly number[],
): Cell[] {
  places.forEach((place, column) => {
    if (key.includes(place.last)) own[place.wanted] = row[column] ?? null;
  });
  return own;
}

/** Columns go by their heading; one that was renamed goes by its place, when it still holds what we wrote. */
function placesOf(head: readonly Cell[], rows: Cells, wanted: Keyed, last: Keyed): Place[] {
  const [lastHead = [], ...lastRows] = last.cells;
  const wantedHead = wanted.cells[0] ?? [];
  const toLast = matchTexts(head, lastHead);
  head.forEach((_, column) => {
    if (toLast[column] !== -1 || column >= lastHead.length || toLast.includes(column)) return;
    const written = lastRows.map((row) => row[column] ?? null).filter((cell) => !isEmpty(cell));
    const texts = new Set(written.map(cellText));
    const still = rows.some((row) => texts.has(cellText(row[column] ?? null)));
    if (written.length === 0 || still) toLast[column] = column;
  });
  const lastToWanted = wanted.columns
    ? lastHead.map((_, column) => wanted.columns!.indexOf(column))
    : matchPlaces(lastHead, wantedHead);
  const free = wantedHead.map((cell, at) => (lastToWanted.includes(at) ? null : cell));
  const toFree = matchTexts(head, free);
  const unnamed = wantedHead.flatMap((cell, at) => (isEmpty(cell) && !lastToWanted.includes(at) ? [at] : []));
  head.forEach((cell, column) => {
    if (isEmpty(cell) && toLast[column] === -1) toFree[column] = unnamed.shift() ?? -1;
  });
  let next = wantedHead.length;
  return head.map((_, column) => {
    const at = toLast[column]!;
    const place = at >= 0 ? lastToWanted[at]! : toFree[column]!;
    return { last: at, wanted: place >= 0 ? place : next++ };
  });
}

/** In another language the headings differ and the places are the same. */
function matchPlaces(head: readonly Cell[], wanted: readonly Cell[]): number[] {
  const matched = matchTexts(head, wanted);
  const alike = head.length === wanted.length;
  return matched.map((at, column) => (at === -1 && alike && !matched.includes(column) ? column : at));
}

/** For each text the place of the same one among the others, −1 for none. */
function matchTexts(texts: readonly Cell[], others: readonly Cell[]): number[] {
  const taken = new Set<number>();
  return texts.map((text) => {
    const at = others.findIndex(
      (other, place) => !taken.has(place) && !isEmpty(other) && sameCell(text, other),
    );
    if (at >= 0) taken.add(at);
    return at;
  });
}

/** Ids of the rows that stand there; null for a person's row and for a second one with the same key. */
function rowIds(places: readonly Place[], rows: Cells, wanted: Keyed, last: Keyed): (string | null)[] {
  const known = new Map([...byKey(wanted), ...byKey(last)]);
  const columns = last.rows.key.map((key) => places.findIndex((place) => place.last === key));
  if (columns.includes(-1)) return rows.map((_, at) => last.rows.ids[at] ?? null);
  const seen = new Set<string>();
  return rows.map((row) => {
    const id = known.get(columns.map((column) => cellText(row[column] ?? null)).join('\u001f'));
    if (id === undefined || seen.has(id)) return null;
    seen.add(id);
    return id;
  });
}

function byKey({ cells, rows }: Keyed): [string, string][] {
  return rows.ids.map((id, at) => [
    rows.key.map((key) => cellText(cells[at + 1]?.[key] ?? null)).join('\u001f'),
    id,
  ]);
}
