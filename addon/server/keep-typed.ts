import type { Cell, SheetRows } from '../../core/index.ts';
import { cellText, isEmpty, keyTexts, sameCell } from './cells.ts';
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

/** A cell of the sheet as it stands, which a person typed. */
export interface TypedAt {
  readonly row: number;
  readonly column: number;
}

/**
 * What does a sheet of ours show when it gets new cells and keeps all that people typed into it?
 *
 * A cell is a person's when it holds a formula or differs from what we last wrote in its row and column, and from what
 * we are about to write there; an empty one is ours. Rows and columns that a person added stay, a row under the row that it stood under, and so does what was typed
 * into a row that is no longer wanted. The rows of ours come in the order wanted.
 *
 * @param last what we wrote last; null when that is not known, so that nothing counts as typed.
 */
export function keepTyped(wanted: Keyed, last: Keyed | null, now: Cells): Cell[][] {
  return rectangle(
    arrangeTyped(wanted, last, now).map((row) =>
      row.map((cell) => (isTyped(cell) ? (now[cell.row]?.[cell.column] ?? null) : cell)),
    ),
  );
}

/**
 * As `keepTyped`, with the places of typed cells instead of what they hold.
 *
 * @param formulas of the sheet as it stands, by row. Default: none.
 */
export function arrangeTyped(
  wanted: Keyed,
  last: Keyed | null,
  now: Cells,
  formulas: readonly (readonly string[])[] = [],
): (Cell | TypedAt)[][] {
  const [head = [], ...rows] = rectangle(now);
  if (last === null) return rectangle(wanted.cells);
  const places = placesOf(head, rows, wanted, last);
  const idsNow = rowIds(places, rows, wanted, last);
  const lastRows = new Map(last.rows.ids.map((id, at) => [id, last.cells[at + 1] ?? []]));
  const wantedRows = new Map(wanted.rows.ids.map((id, at) => [id, wanted.cells[at + 1] ?? []]));
  const result = new Map<string, (Cell | TypedAt)[]>([...wantedRows].map(([id, row]) => [id, [...row]]));
  const below = new Map<string | null, (Cell | TypedAt)[][]>();
  const orphans: (Cell | TypedAt)[][] = [];
  const heading: (Cell | TypedAt)[] = [...(wanted.cells[0] ?? [])];
  const firstOf = new Map<string, readonly Cell[]>();
  const typedInto = (
    target: (Cell | TypedAt)[],
    at: number,
    before: readonly Cell[],
    then: readonly Cell[],
  ): boolean => {
    let any = false;
    places.forEach((place, column) => {
      const cell = (at === 0 ? head : rows[at - 1])?.[column] ?? null;
      const isFormula = (formulas[at]?.[column] ?? '') !== '';
      const isOurs =
        (place.last >= 0 && sameCell(cell, before[place.last] ?? null)) ||
        (place.wanted < then.length && sameCell(cell, then[place.wanted] ?? null));
      if (!isFormula && (isEmpty(cell) || isOurs)) return;
      target[place.wanted] = { row: at, column };
      any = true;
    });
    return any;
  };
  typedInto(heading, 0, last.cells[0] ?? [], wanted.cells[0] ?? []);
  let above: string | null = null;
  rows.forEach((row, index) => {
    const { id, isCopy } = idsNow[index]!;
    const own: (Cell | TypedAt)[] = [];
    if (isCopy && saysNothingNew(row, places, [firstOf.get(id!)!, lastRows.get(id!), wantedRows.get(id!)]))
      return;
    const target = id === null || isCopy ? undefined : result.get(id);
    if (id !== null && !isCopy) firstOf.set(id, row);
    if (target !== undefined) {
      typedInto(target, index + 1, lastRows.get(id!) ?? [], wantedRows.get(id!) ?? []);
      above = id;
      return;
    }
    const isOwn = id === null || isCopy;
    if (!typedInto(own, index + 1, isOwn ? [] : (lastRows.get(id) ?? []), [])) return;
    if (isOwn) below.set(above, [...(below.get(above) ?? []), own]);
    else orphans.push(withKey(own, row, places, last.rows.key));
  });
  const body = wanted.rows.ids.flatMap((id) => [result.get(id)!, ...(below.get(id) ?? [])]);
  const all = [...(below.get(null) ?? []), ...body, ...orphans];
  places.forEach((place, column) => {
    const isFilled = all.some((row) => row[place.wanted] !== undefined && row[place.wanted] !== null);
    if (isFilled && !isEmpty(head[column] ?? null)) heading[place.wanted] ??= { row: 0, column };
  });
  return rectangle([heading, ...all]);
}

export function isTyped(cell: Cell | TypedAt): cell is TypedAt {
  return typeof cell === 'object' && cell !== null;
}

/** Is this second row of a customer no more than what we wrote of it, then or now, or a copy of the first? */
function saysNothingNew(
  row: readonly Cell[],
  places: readonly Place[],
  [first, last, wanted]: readonly [readonly Cell[], readonly Cell[] | undefined, readonly Cell[] | undefined],
): boolean {
  return row.every((cell, column) => {
    const place = places[column]!;
    return (
      isEmpty(cell) ||
      sameCell(cell, first[column] ?? null) ||
      (place.last >= 0 && sameCell(cell, last?.[place.last] ?? null)) ||
      (wanted !== undefined && sameCell(cell, wanted[place.wanted] ?? null))
    );
  });
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
      ids: rowIds(places, rows, wanted, last).map(({ id, isCopy }, at) =>
        id === null || isCopy ? `row ${at}` : id,
      ),
    },
    columns: places.map((place) => (place.wanted < width ? place.wanted : -1)),
  };
}

function withKey(
  own: (Cell | TypedAt)[],
  row: readonly Cell[],
  places: readonly Place[],
  key: readonly number[],
): (Cell | TypedAt)[] {
  places.forEach((place, column) => {
    if (key.includes(place.last)) own[place.wanted] = row[column] ?? null;
  });
  return own;
}

/** Columns go by their heading; one that was renamed goes by its place, when it still holds what we wrote. */
function placesOf(head: readonly Cell[], rows: Cells, wanted: Keyed, last: Keyed): Place[] {
  const [lastHead = [], ...lastRows] = last.cells;
  const wantedHead = wanted.cells[0] ?? [];
  const lastToWanted = wanted.columns
    ? lastHead.map((_, column) => wanted.columns!.indexOf(column))
    : matchPlaces(lastHead, wantedHead);
  const toLast = matchTexts(head, lastHead);
  matchTexts(head, wantedHead).forEach((at, column) => {
    const from = at === -1 ? -1 : lastToWanted.indexOf(at);
    if (from !== -1 && toLast[column] === -1 && !toLast.includes(from)) toLast[column] = from;
  });
  head.forEach((_, column) => {
    if (toLast[column] !== -1 || column >= lastHead.length || toLast.includes(column)) return;
    const written = lastRows.map((row) => row[column] ?? null).filter((cell) => !isEmpty(cell));
    const texts = new Set(written.map(cellText));
    const still = rows.some((row) => texts.has(cellText(row[column] ?? null)));
    if (written.length === 0 || still) toLast[column] = column;
  });
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

interface RowId {
  /** Null for a person's row. */
  readonly id: string | null;
  /** Is it a second row with the same key? */
  readonly isCopy: boolean;
}

/** Ids of the rows that stand there. */
function rowIds(places: readonly Place[], rows: Cells, wanted: Keyed, last: Keyed): RowId[] {
  const known = new Map([...byKey(wanted), ...byKey(last)]);
  const columns = last.rows.key.map((key) => places.findIndex((place) => place.last === key));
  if (columns.includes(-1)) return rows.map((_, at) => ({ id: last.rows.ids[at] ?? null, isCopy: false }));
  const seen = new Set<string>();
  return rows.map((row) => {
    const texts = columns.map((column) => keyTexts(row[column] ?? null));
    const id =
      known.get(texts.map(([as]) => as).join('\u001f')) ??
      known.get(texts.map(([, as]) => as).join('\u001f')) ??
      null;
    const isCopy = id !== null && seen.has(id);
    if (id !== null) seen.add(id);
    return { id, isCopy };
  });
}

function byKey({ cells, rows }: Keyed): [string, string][] {
  return rows.ids.map((id, at) => [
    rows.key.map((key) => cellText(cells[at + 1]?.[key] ?? null)).join('\u001f'),
    id,
  ]);
}
