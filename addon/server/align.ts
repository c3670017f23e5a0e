import { cellText } from './cells.ts';
import type { SheetView } from './ports.ts';
import { cellAt, formulaAt, isBlankColumn } from './sheet-view.ts';

/** For each row and column of the later view its place in the earlier one; −1 for a new one. */
export interface Alignment {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Is this cell of the later view one that we have just overwritten? What it held before is not seen there. */
export type Covered = (row: number, column: number) => boolean;

/**
 * What did people insert, delete, move and sort between two looks at a sheet? Columns are told by what they hold, in any
 * order of rows, then rows by what they hold in those columns.
 *
 * Time grows with the cells, and with the square of the columns.
 */
export function align(before: SheetView, after: SheetView, covered: Covered): Alignment {
  const rows = Math.max(before.cells.length, after.cells.length);
  if (isUnmoved(before, after, covered)) return { rows: upTo(rows), columns: upTo(after.width) };
  const columns = alignColumns(before, after, covered);
  return { rows: alignRows(before, after, covered, columns), columns };
}

/** Where each place of the earlier view is in the later one; −1 for what is gone. */
export function inverse(places: readonly number[], length: number): number[] {
  const found = new Array<number>(length).fill(-1);
  places.forEach((from, at) => {
    if (from >= 0) found[from] = at;
  });
  return found;
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** A formula may give another value without anybody having touched it. */
function tokenAt(view: SheetView, row: number, column: number): string {
  return formulaAt(view, row, column) === '' ? cellText(cellAt(view, row, column)) : '\u0000=';
}

function isUnmoved(before: SheetView, after: SheetView, covered: Covered): boolean {
  if (before.height !== after.height || before.width !== after.width) return false;
  const rows = Math.max(before.cells.length, after.cells.length);
  const columns = Math.max(before.cells[0]?.length ?? 0, after.cells[0]?.length ?? 0);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (covered(row, column)) continue;
      if (tokenAt(before, row, column) !== tokenAt(after, row, column)) return false;
    }
  }
  return true;
}

interface Profile {
  readonly counts: ReadonlyMap<string, number>;
  readonly filled: number;
  readonly covered: boolean;
  readonly mark: string | undefined;
}

function profileOf(view: SheetView, column: number, covered: Covered): Profile {
  const counts = new Map<string, number>();
  let filled = 0;
  let any = false;
  for (let row = 0; row < view.cells.length; row++) {
    if (covered(row, column)) {
      any = true;
      continue;
    }
    const token = tokenAt(view, row, column);
    if (token === '') continue;
    filled++;
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return { counts, filled, covered: any, mark: view.marks.get(column) };
}

/** How surely a column that we have written is another: by its mark, or by its place alone. */
const unseen = { marked: 0.9, unmarked: 0.4, otherwise: 0.05 };
const bothBlank = 0.3;

/** How surely is the one column the other? 0 for surely not. */
function likeness(before: Profile, after: Profile): number {
  if (after.filled === 0 && after.covered) {
    if (before.mark !== after.mark) return unseen.otherwise;
    return after.mark === undefined ? unseen.unmarked : unseen.marked;
  }
  if (after.filled === 0) return before.filled === 0 ? bothBlank : 0;
  let shared = 0;
  for (const [token, count] of after.counts) shared += Math.min(count, before.counts.get(token) ?? 0);
  if (after.mark !== undefined && after.mark === before.mark) return unseen.marked;
  const share = after.covered ? (0.9 * shared) / after.filled : (2 * shared) / (before.filled + after.filled);
  return share >= 0.5 ? share : 0;
}

function alignColumns(before: SheetView, after: SheetView, covered: Covered): number[] {
  const old = upTo(before.width).map((column) => profileOf(before, column, () => false));
  const now = upTo(after.width).map((column) => profileOf(after, column, covered));
  const like = old.map((left) => now.map((right) => likeness(left, right)));
  const best = bestInOrder(like);
  const places = best.slice();
  const taken = new Set(places);
  for (const least of [0.8, unseen.unmarked]) {
    places.forEach((place, column) => {
      if (place >= 0) return;
      const from = like.findIndex((row, at) => !taken.has(at) && row[column]! >= least);
      if (from < 0) return;
      places[column] = from;
      taken.add(from);
    });
  }
  return places;
}

/** The pairs that keep their order and are most alike together, for each column of the later view. */
function bestInOrder(like: readonly (readonly number[])[]): number[] {
  const [rows, columns] = [like.length, like[0]?.length ?? 0];
  const sums = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const pair = like[row]![column]!;
      const paired = pair > 0 ? pair + sums[row + 1]![column + 1]! : 0;
      sums[row]![column] = Math.max(paired, sums[row + 1]![column]!, sums[row]![column + 1]!);
    }
  }
  const places = new Array<number>(columns).fill(-1);
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const pair = like[row]![column]!;
    const best = sums[row]![column]!;
    if (pair > 0 && best === pair + sums[row + 1]![column + 1]!) places[column++] = row++;
    else if (best === sums[row]![column + 1]!) column++;
    else row++;
  }
  return places;
}

interface RowText {
  /** What the row holds in columns that nothing of ours covers; of all columns, where nothing covers the row. */
  readonly text: string;
  readonly open: boolean;
}

/**
 * Rows at both ends that read the same, then rows that read the same anywhere, then what lies between two of these, then
 * rows of which nothing is left to be seen. Where people have columns of their own, these tell: ours may just have been written.
 */
function alignRows(
  before: SheetView,
  after: SheetView,
  covered: Covered,
  columns: readonly number[],
): number[] {
  const all = columns.flatMap((from, column) => (from < 0 ? [] : [[from, column] as const]));
  const theirs = all.filter(([, column]) => !after.marks.has(column) && !isBlankColumn(after, column));
  const pairs = theirs.length > 0 ? theirs : all;
  const anyCovered = (column: number) => after.cells.some((_, row) => covered(row, column));
  const clear = pairs.filter(([, column]) => !anyCovered(column));
  const textOf = (view: SheetView, row: number, side: 0 | 1, among: typeof pairs) => {
    const tokens = among.map((pair) => tokenAt(view, row, pair[side]));
    return tokens.every((token) => token === '') ? '' : tokens.join('\u001f');
  };
  const old = before.cells.map(
    (_, row) => [textOf(before, row, 0, pairs), textOf(before, row, 0, clear)] as const,
  );
  const now = after.cells.map((_, row): RowText => {
    const open = !pairs.some(([, column]) => covered(row, column));
    return { open, text: textOf(after, row, 1, open ? pairs : clear) };
  });
  const oldText = (row: number, { open }: RowText) => old[row]![open ? 0 : 1];
  const places = new Array<number>(now.length).fill(-1);
  const taken = new Set<number>();
  const pair = (from: number, row: number) => {
    places[row] = from;
    taken.add(from);
  };
  const agree = (from: number, row: number) => {
    const right = now[row]!;
    if (oldText(from, right) !== right.text) return false;
    if (right.text !== '') pair(from, row);
    return true;
  };
  const least = Math.min(old.length, now.length);
  let top = 0;
  while (top < least && agree(top, top)) top++;
  for (let up = 1; up <= least - top; up++) if (!agree(old.length - up, now.length - up)) break;
  const queues = [queueOf(old, 0), queueOf(old, 1)];
  now.forEach((right, row) => {
    if (places[row] !== -1 || right.text === '') return;
    const queue = queues[right.open ? 0 : 1]!.get(right.text);
    while (queue !== undefined && taken.has(queue.rows[queue.next] ?? -1)) queue.next++;
    const from = queue?.rows[queue.next];
    if (from !== undefined) pair(from, row);
  });
  for (let row = 0; row < places.length; row++) {
    const next = (places[row - 1] ?? -1) + 1;
    if (places[row] !== -1 || (row > 0 && places[row - 1] === -1)) continue;
    if (next >= old.length || taken.has(next)) continue;
    const isLikely = (oldText(next, now[row]!) === '') === (now[row]!.text === '');
    if (isLikely) pair(next, row);
  }
  const unseenRows = old.flatMap(([text, clearText], from) =>
    text !== '' && clearText === '' && !taken.has(from) ? [from] : [],
  );
  places.forEach((from, row) => {
    const next = from === -1 && !now[row]!.open && now[row]!.text === '' ? unseenRows.shift() : undefined;
    if (next !== undefined) pair(next, row);
  });
  return places;
}

interface Queue {
  readonly rows: number[];
  next: number;
}

function queueOf(old: readonly (readonly [string, string])[], side: 0 | 1): Map<string, Queue> {
  const queues = new Map<string, Queue>();
  old.forEach((texts, row) => {
    const queue = queues.get(texts[side]);
    if (queue === undefined) queues.set(texts[side], { rows: [row], next: 0 });
    else queue.rows.push(row);
  });
  return queues;
}
