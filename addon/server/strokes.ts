import { cellText, isEmpty, sameCell } from './cells.ts';
import type { Content, Original, SheetView } from './ports.ts';
import { cellAt, formulaAt, isOriginal, noteAt, shownBy } from './sheet-view.ts';
import { columnOf, rowOf, spot } from './spot.ts';
import { cellsOf, type NoteStroke, type Stroke } from './stroke.ts';
import { type Behind, firstSight, type Seen } from './unwritten.ts';

/** What cells and notes of a sheet are to hold. Undefined leaves what is there. */
export interface Wish {
  readonly cells: readonly WishedCells[];
  readonly notes: readonly WishedNotes[];
}

export interface WishedCells {
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly (Content | Behind | undefined)[])[];
}

interface WishedNotes {
  readonly row: number;
  readonly column: number;
  readonly notes: readonly (string | undefined)[];
}

/** Does the sheet show what is wished? */
export function isMet(view: SheetView, wish: Wish): boolean {
  const seen = firstSight(view);
  return strokesFor(seen, wish).length === 0 && noteStrokesFor(seen, wish).length === 0;
}

/** One column of what is to be written. */
interface Lane {
  readonly contents: (Content | undefined)[];
  readonly due: boolean[];
}

/** Rows of one column that may be written in one piece. */
interface Run {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What has to be written so that the sheet shows what is wished, and all else what it would show without us? Columns side
 * by side go in one piece; a formula that is right is never written again.
 */
export function strokesFor(seen: Seen, wish: Wish): Stroke[] {
  const lanes = lanesOf(seen, wish);
  const runs = [...lanes].flatMap(([column, lane]) => runsOf(column, lane));
  runs.sort((left, right) => left.from - right.from || left.to - right.to || left.column - right.column);
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const beside = last?.from === run.from && last.to === run.to && last.column + 1 === run.column;
    if (beside) group!.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) => trimmed(group, lanes));
}

export function noteStrokesFor({ view, notesBehind }: Seen, wish: Wish): NoteStroke[] {
  const wanted = new Map(notesBehind);
  for (const { row, column, notes } of wish.notes) {
    notes.forEach((note, j) => {
      if (note !== undefined) wanted.set(spot(row, column + j), note);
    });
  }
  const due = [...wanted].filter(([at, note]) => noteAt(view, rowOf(at), columnOf(at)) !== note);
  const strokes: { row: number; column: number; notes: string[] }[] = [];
  for (const [at, note] of due.sort(([left], [right]) => left - right)) {
    const open = strokes[strokes.length - 1];
    if (open?.row === rowOf(at) && open.column + open.notes.length === columnOf(at)) open.notes.push(note);
    else strokes.push({ row: rowOf(at), column: columnOf(at), notes: [note] });
  }
  return strokes;
}

function lanesOf(seen: Seen, wish: Wish): ReadonlyMap<number, Lane> {
  const lanes = new Map<number, Lane>();
  const put = (row: number, column: number, wanted: Content | Behind, alsoWhenRight: boolean) => {
    const { content, due } = written(seen, row, column, wanted);
    const lane = lanes.get(column) ?? { contents: [], due: [] };
    lanes.set(column, lane);
    lane.contents[row] = due || (alsoWhenRight && !isFormula(content)) ? content : undefined;
    lane.due[row] = due;
  };
  for (const [at, behind] of seen.behind) put(rowOf(at), columnOf(at), behind, false);
  for (const { row, column, content } of cellsOf(wish.cells)) {
    if (content !== undefined) put(row, column, content, true);
  }
  return lanes;
}

function isFormula(content: Content): content is Original {
  return isOriginal(content) && content.formula !== '';
}

function isDue({ view, refusing }: Seen, row: number, column: number, content: Content): boolean {
  const [now, formula] = [cellAt(view, row, column), formulaAt(view, row, column)];
  if (isOriginal(content) && content.formula !== '') return formula !== content.formula;
  if (formula !== '') return true;
  const shown = shownBy(content);
  if (isEmpty(now) && refusing.has(spot(row, column))) return false;
  return typeof shown === 'string' ? cellText(now) !== shown : !sameCell(now, shown);
}

/**
 * What is to be written for it, and is it not there yet? A formula is tried as it must read where the host moves
 * references along, and as it was where that gives another value.
 */
function written(
  seen: Seen,
  row: number,
  column: number,
  wanted: Content | Behind,
): { readonly content: Content; readonly due: boolean } {
  if (!isFormula(wanted) || !('moved' in wanted)) {
    return { content: escaped(seen, row, column, wanted), due: isDue(seen, row, column, wanted) };
  }
  const { moved, ...original } = wanted;
  const [now, gives] = [formulaAt(seen.view, row, column), cellAt(seen.view, row, column)];
  const tried = moved !== null && now === moved;
  const right = tried && !isEmpty(gives) && sameCell(gives, original.cell);
  const isTried = moved !== null && moved !== original.formula && !tried;
  const formula = isTried ? moved : original.formula;
  return { content: { ...original, formula, isTried }, due: !right && now !== original.formula };
}

function escaped({ view }: Seen, row: number, column: number, content: Content): Content {
  const shown = isOriginal(content) && content.formula === '' ? content.raw : content;
  const plain = typeof shown === 'string' && view.formats?.[row]?.[column] === '@' && !shown.startsWith('=');
  return plain ? { plain: shown } : content;
}

function runsOf(column: number, { contents }: Lane): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < contents.length; ) {
    let to = from;
    while (to < contents.length && contents[to] !== undefined) to++;
    if (to > from) runs.push({ column, from, to });
    from = Math.max(to, from + 1);
  }
  return runs;
}

/** The rectangle of these runs without the rows and columns at its edges that are right already. */
function trimmed(group: readonly Run[], lanes: ReadonlyMap<number, Lane>): Stroke[] {
  const { from, to } = group[0]!;
  const isDue = (run: Run, row: number) => lanes.get(run.column)!.due[row] === true;
  const isDueRun = (run: Run) => lanes.get(run.column)!.due.slice(from, to).includes(true);
  const isDueRow = (row: number) => group.some((run) => isDue(run, row));
  const left = group.findIndex(isDueRun);
  if (left < 0) return [];
  let right = group.length;
  while (!isDueRun(group[right - 1]!)) right--;
  const runs = group.slice(left, right);
  let [first, end] = [from, to];
  while (!isDueRow(first)) first++;
  while (!isDueRow(end - 1)) end--;
  const contents = Array.from({ length: end - first }, (_, i) =>
    runs.map((run) => lanes.get(run.column)!.contents[first + i] as Content),
  );
  return [{ row: first, column: runs[0]!.column, contents }];
}
