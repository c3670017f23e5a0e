import type { Cell } from '../../core/index.ts';
import { SegmentryError } from '../../core/index.ts';
import type { SheetPort, SheetView } from './ports.ts';
import { cellAt, formulaAt } from './sheet-view.ts';
import { columnOf, rowOf } from './spot.ts';
import { standsAsWritten } from './stands-as-written.ts';
import { padded, type Stroke, sizeOf } from './stroke.ts';
import { noteStrokesFor, strokesFor, type Wish } from './strokes.ts';
import { firstSight, type Half, type Seen, type Unchecked, unwritten } from './unwritten.ts';
import { whereItStood } from './where-it-stood.ts';

/** What was written on each sheet and not yet checked: kept for as long as the run, whatever fails on the way. */
export type Desk = Map<number, Unchecked>;

export interface RewriteOptions {
  readonly desk: Desk;
  /** For how many rows from the top notes are read. Default: none. */
  readonly noteRows?: number;
  /** A look after which nothing was done. Default: none. */
  readonly view?: SheetView | undefined;
  /** Columns of a person that show when rows have moved. Default: none, and all is looked at again after each write. */
  readonly witnesses?: (view: SheetView) => readonly number[];
}

/** What is wished, by what the sheet would show without us; `half` tells where some of it is written already. */
export type WishFor = (view: SheetView, half: Half | null) => Wish;

type Strokes = Pick<Unchecked, 'seen' | 'strokes' | 'notes'>;

const tries = 8;

/**
 * Makes the sheet show what is wished, and leaves everything else as people have it, whatever they do meanwhile.
 *
 * A spreadsheet has no transactions: between a look and a write somebody may insert a column or sort. So each write
 * follows a look with no call between, and another look follows it: what arrived in a wrong place is taken from there,
 * what stood there is put back, and the wish is thought of anew.
 *
 * @throws `host.changed` when people change the sheet again and again.
 */
export function rewrite(
  sheet: SheetPort,
  wishFor: WishFor,
  { desk, noteRows = 0, view, witnesses = () => [] }: RewriteOptions,
): void {
  let seen = view && !desk.has(sheet.id) ? firstSight(view) : see(sheet, desk, noteRows, false);
  for (let attempt = 0; attempt < tries; attempt++) {
    let next = strokesOf(seen, wishFor);
    if (next === null) {
      desk.delete(sheet.id);
      return;
    }
    if (attempt > 0 || seen.behind.size > 0) {
      seen = see(sheet, desk, noteRows, true);
      next = strokesOf(seen, wishFor);
      if (next === null) continue;
    }
    if (!hasRoom(next)) {
      sheet.makeRoom(...sizeOf(next.strokes));
      seen = see(sheet, desk, noteRows, seen.view.formats !== null);
      continue;
    }
    writeAll(sheet, next, desk);
    const isSettled = standsAsWritten(sheet, desk.get(sheet.id)!, witnesses(seen.view));
    if (!isSettled) seen = see(sheet, desk, noteRows, false);
    if (!isSettled && !seen.isSettled) continue;
    desk.delete(sheet.id);
    return;
  }
  throw new SegmentryError('host.changed', { sheet: sheet.name() });
}

/** Stops where a cell no longer holds what it held when it was looked at. */
function writeAll(sheet: SheetPort, next: Strokes, desk: Desk): void {
  const { strokes, notes, seen } = next;
  let done = 0;
  desk.set(sheet.id, { ...next, done, isWritten: false });
  whereItStood(sheet, seen.view, () => {
    for (const stroke of strokes) {
      if (!writeAsSeen(sheet, seen.view, stroke)) return;
      desk.set(sheet.id, { ...next, done: ++done, isWritten: false });
    }
    for (const { row, column, notes: texts } of notes) sheet.writeNotes(row, column, texts);
    desk.set(sheet.id, { ...next, done, isWritten: true });
  });
}

/** Writes where the cells still hold what they held when they were looked at. What a formula gives may change. */
function writeAsSeen(sheet: SheetPort, view: SheetView, { row, column, contents }: Stroke): boolean {
  const expected = contents.map((line, i) =>
    line.map((_, j) => {
      const isFormula = formulaAt(view, row + i, column + j) !== '';
      return isFormula ? undefined : cellAt(view, row + i, column + j);
    }),
  );
  return sheet.write(row, column, contents, expected);
}

function hasRoom({ seen, strokes }: Pick<Unchecked, 'seen' | 'strokes'>): boolean {
  const [rows, columns] = sizeOf(strokes);
  return rows <= seen.view.height && columns <= seen.view.width;
}

function see(sheet: SheetPort, desk: Desk, noteRows: number, formats: boolean): Seen {
  const unchecked = desk.get(sheet.id);
  const view = sheet.look({ noteRows, formats });
  return unchecked === undefined ? firstSight(view) : unwritten(unchecked, view);
}

function strokesOf(seen: Seen, wishFor: WishFor): Strokes | null {
  const wish = wishFor(withoutUs(seen), seen.half);
  const strokes = strokesFor(seen, wish);
  const notes = noteStrokesFor(seen, wish);
  return strokes.length === 0 && notes.length === 0 ? null : { seen, strokes, notes };
}

/** The view as it would be without what we have written. */
function withoutUs({ view, behind, notesBehind }: Seen): SheetView {
  if (behind.size === 0 && notesBehind.size === 0) return view;
  let [rows, columns] = [0, 0];
  for (const at of behind.keys()) {
    rows = Math.max(rows, rowOf(at) + 1);
    columns = Math.max(columns, columnOf(at) + 1);
  }
  const cells = padded<Cell>(view.cells, null, rows, columns);
  const formulas = padded(view.formulas, '', rows, columns);
  const raw = padded<unknown>(view.raw, '', rows, columns);
  const notes = view.notes.map((row) => [...row]);
  for (const [at, original] of behind) {
    const [row, column] = [rowOf(at), columnOf(at)];
    cells[row]![column] = original.cell;
    formulas[row]![column] = original.formula;
    raw[row]![column] = original.raw;
  }
  for (const [at, note] of notesBehind) {
    const row = notes[rowOf(at)];
    if (row !== undefined) row[columnOf(at)] = note;
  }
  return { ...view, cells, formulas, raw, notes };
}
