import type { Cell } from '../../core/index.ts';
import { type Alignment, align, inverse } from './align.ts';
import { isEmpty, sameCell } from './cells.ts';
import { formulaMover } from './formula-mover.ts';
import type { Content, Grid, Original, SheetView } from './ports.ts';
import { cellAt, formulaAt, isOriginal, noteAt, nothing, originalAt, shownBy } from './sheet-view.ts';
import { columnOf, rowOf, spot } from './spot.ts';
import { cellsOf, type NoteStroke, type Stroke, withStrokes } from './stroke.ts';

/** What would stand in a cell but for us. */
export interface Behind extends Original {
  /** The formula as it must read here, should the host follow what people insert and delete. */
  readonly moved: string | null;
}

/** A sheet as it is, and as it would be without what we have just written. Cells go by `spot`. */
export interface Seen {
  readonly view: SheetView;
  readonly behind: ReadonlyMap<number, Behind>;
  readonly notesBehind: ReadonlyMap<number, string>;
  /** Cells that stay empty whatever is written, as those inside merged ones do. */
  readonly refusing: ReadonlySet<number>;
  /** Does everything that was written stand where it belongs? */
  readonly isSettled: boolean;
  /** What the sheet showed before and after strokes that arrived before people edited it; null without. */
  readonly half: Half | null;
}

export interface Half {
  readonly before: Grid<Cell>;
  readonly after: Grid<Cell>;
}

/** What was written after a look and has not been looked at since. */
export interface Unchecked {
  readonly seen: Seen;
  readonly strokes: readonly Stroke[];
  readonly notes: readonly NoteStroke[];
  /** How many of the strokes have been written for sure. */
  readonly done: number;
  /** Were all strokes and notes written? */
  readonly isWritten: boolean;
}

export function firstSight(view: SheetView): Seen {
  return {
    view,
    behind: new Map(),
    notesBehind: new Map(),
    refusing: new Set(),
    isSettled: false,
    half: null,
  };
}

/**
 * What would the sheet show now, had no write of ours arrived after people edited it? They may have inserted, deleted,
 * moved or sorted before a stroke arrived, which then stands where other things stood; or after it, and then it has
 * moved along.
 */
export function unwritten(unchecked: Unchecked, view: SheetView): Seen {
  const { seen, strokes, done } = unchecked;
  const landed = spotsOf(unchecked, view);
  const notesLanded = new Set(noteSpotsOf(unchecked.notes, view));
  const isLanded = (row: number, column: number) => landed.has(spot(row, column));
  const movedOn = strokes.slice(0, done).filter(({ row, column }) => !isLanded(row, column));
  const edited = withStrokes(seen.view, movedOn);
  const alignment = align(edited, view, isLanded);
  const isStill = stoodStill(alignment);
  if (isStill && isAllThere(unchecked, view, landed, notesLanded)) {
    return { ...firstSight(view), isSettled: true };
  }
  const then = thenAt(alignment, seen.view);
  const now = nowAt(alignment, seen.view);
  const before = (at: number): Behind => {
    const from = then(at);
    if (from < 0) return { ...nothing, moved: null };
    return seen.behind.get(from) ?? { ...originalAt(edited, rowOf(from), columnOf(from)), moved: null };
  };
  const follow = formulaMover(alignment, seen.view);
  const behind = new Map<number, Behind>();
  for (const at of landed) {
    const original = before(at);
    behind.set(at, { ...original, moved: follow(original.moved ?? original.formula, rowOf(at)) });
  }
  for (const [from, original] of seen.behind) {
    const at = now(from);
    if (at >= 0 && !landed.has(at) && isUntouched(edited, from, view, at)) behind.set(at, original);
  }
  const notesBehind = new Map<number, string>();
  const noteBefore = (at: number) => {
    const from = then(at);
    return from < 0 ? '' : (seen.notesBehind.get(from) ?? noteAt(seen.view, rowOf(from), columnOf(from)));
  };
  for (const at of notesLanded) notesBehind.set(at, noteBefore(at));
  for (const [from, note] of seen.notesBehind) {
    const at = now(from);
    const untouched =
      noteAt(seen.view, rowOf(from), columnOf(from)) === noteAt(view, rowOf(at), columnOf(at));
    if (at >= 0 && !notesLanded.has(at) && untouched) notesBehind.set(at, note);
  }
  const half =
    movedOn.length > 0 ? { before: seen.view.cells, after: withStrokes(seen.view, strokes).cells } : null;
  return { view, behind, notesBehind, refusing: refusedOf(unchecked, view, isStill), isSettled: false, half };
}

/** Where nothing has moved, what we wrote stands where it belongs. */
function stoodStill({ rows, columns }: Alignment): boolean {
  return rows.every((from, row) => from === row) && columns.every((from, column) => from === column);
}

/**
 * Where our strokes stand as they were written. One of which a part has moved on did so as a whole; of one at which the
 * host failed, some columns may have been written and others not.
 */
function spotsOf({ strokes, done }: Unchecked, view: SheetView): ReadonlySet<number> {
  const landed = new Set<number>();
  strokes.forEach(({ row, column, contents }, index) => {
    const columns = (contents[0] ?? []).map((_, j) => j);
    const isThere = (j: number) => contents.every((line, i) => holds(view, row + i, column + j, line[j]!));
    const there = columns.filter(isThere);
    if (index < done && there.length < columns.length) return;
    for (const j of there) contents.forEach((_, i) => void landed.add(spot(row + i, column + j)));
  });
  return landed;
}

function noteSpotsOf(strokes: readonly NoteStroke[], view: SheetView): number[] {
  return strokes.flatMap(({ row, column, notes }) =>
    notes.every((note, j) => noteAt(view, row, column + j) === note)
      ? notes.map((_, j) => spot(row, column + j))
      : [],
  );
}

/** As `holds`, to the letter: an apostrophe that shows is still to be taken away, and a formula that is tried is not right yet. */
function isAllThere(
  { strokes, notes, isWritten }: Unchecked,
  view: SheetView,
  landed: ReadonlySet<number>,
  notesLanded: ReadonlySet<number>,
): boolean {
  if (!isWritten) return false;
  const areNotesThere = notes.every(({ row, column, notes: texts }) =>
    texts.every((_, j) => notesLanded.has(spot(row, column + j))),
  );
  const isThere = (row: number, column: number, content: Content) => {
    if (!landed.has(spot(row, column)) || (isOriginal(content) && content.isTried)) return false;
    const shown = shownBy(content);
    return typeof shown !== 'string' || shown === '' || cellAt(view, row, column) === shown;
  };
  if (!areNotesThere) return false;
  for (const { row, column, content } of cellsOf(strokes)) if (!isThere(row, column, content)) return false;
  return true;
}

function holds(view: SheetView, row: number, column: number, content: Content): boolean {
  const formula = formulaAt(view, row, column);
  if (isOriginal(content) && content.formula !== '') return formula === content.formula;
  return formula === '' && sameCell(cellAt(view, row, column), shownBy(content));
}

function isUntouched(before: SheetView, from: number, after: SheetView, to: number): boolean {
  const formula = formulaAt(before, rowOf(from), columnOf(from));
  if (formula !== formulaAt(after, rowOf(to), columnOf(to))) return false;
  return (
    formula !== '' ||
    sameCell(cellAt(before, rowOf(from), columnOf(from)), cellAt(after, rowOf(to), columnOf(to)))
  );
}

/** Where what is now at a spot stood in the earlier view; −1 where it is new. */
function thenAt({ rows, columns }: Alignment, before: SheetView) {
  return (at: number): number => {
    const row = rows[rowOf(at)] ?? rowOf(at);
    const column = columns[columnOf(at)] ?? -1;
    return row < 0 || column < 0 || row >= before.height ? -1 : spot(row, column);
  };
}

/** Where what stood at a spot of the earlier view is now; −1 where it is gone. */
function nowAt({ rows, columns }: Alignment, before: SheetView) {
  const rowNow = inverse(rows, before.height);
  const columnNow = inverse(columns, before.width);
  return (at: number): number => {
    const row = rowNow[rowOf(at)] ?? -1;
    const column = columnNow[columnOf(at)] ?? -1;
    return row < 0 || column < 0 ? -1 : spot(row, column);
  };
}

function refusedOf(
  { seen, strokes, isWritten }: Unchecked,
  view: SheetView,
  isStill: boolean,
): ReadonlySet<number> {
  if (!isStill) return new Set();
  const refusing = new Set(seen.refusing);
  if (!isWritten) return refusing;
  for (const { row, column, content } of cellsOf(strokes)) {
    const isBlank = isEmpty(cellAt(view, row, column)) && formulaAt(view, row, column) === '';
    if (isBlank && !isEmpty(shownBy(content))) refusing.add(spot(row, column));
  }
  return refusing;
}
