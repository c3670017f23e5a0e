import { SegmentryError } from '../../core/index.ts';
import { align } from './align.ts';
import { markOf, ownColumns } from './marks.ts';
import type { SheetPort, SheetView } from './ports.ts';
import { isBlankColumn, neighbours } from './sheet-view.ts';
import { whereItStood } from './where-it-stood.ts';

const tries = 8;

interface Place {
  /** Where the first column goes, by what the sheet shows. */
  readonly at: (view: SheetView) => number;
  /** The first row that is not to look like its neighbours. */
  readonly firstRow: (view: SheetView) => number;
  /** For how many rows from the top notes are read. Default: none. */
  readonly noteRows?: number;
}

/**
 * Gives the sheet an empty column with our mark for each id that has none.
 *
 * A mark goes to a place, and what is there may change between a look and the mark: one that has hit a column that holds
 * something is taken away again.
 *
 * @returns the sheet as it was at the last look, after which nothing was done.
 * @throws `host.changed` when people change the sheet again and again.
 */
export function addColumns(sheet: SheetPort, ids: readonly string[], place: Place): SheetView {
  const given = new Set<string>();
  let [before, first] = [null, null] as [SheetView | null, SheetView | null];
  for (let attempt = 0; attempt < tries; attempt++) {
    const view = sheet.look({ noteRows: place.noteRows ?? 0 });
    first ??= view;
    const present = ownColumns(view.marks, sheet.id);
    const filled = [...given].filter((id) => present.has(id) && !isBlankColumn(view, present.get(id)!));
    const astray = [...view.strays, ...(before ? markedBefore(before, view, filled, sheet.id) : [])];
    for (const mark of astray) sheet.changeMark(mark, null);
    before = view;
    const missing = ids.filter((id) => !present.has(id));
    if (astray.length > 0) continue;
    if (missing.length === 0) return view;
    const room = view.width - first.width - [...given].filter((id) => present.has(id)).length;
    const at = place.at(view);
    const free = freeColumns(view, at, room);
    const batch = free.length > 0 ? missing.slice(0, free.length) : missing;
    const targets = free.length > 0 ? free : batch.map((_, i) => at + i);
    whereItStood(sheet, view, () => {
      if (free.length === 0) sheet.insertColumns(at, batch.length);
      batch.forEach((id, i) => {
        given.add(id);
        sheet.markColumn(targets[i]!, markOf(id, sheet.id));
      });
      clearInherited(sheet, targets, view, place);
    });
  }
  throw new SegmentryError('host.changed', { sheet: sheet.name() });
}

/** Marks of ours that have hit a column that held something before we made room. */
function markedBefore(before: SheetView, view: SheetView, ids: readonly string[], sheet: number): string[] {
  if (ids.length === 0) return [];
  const { columns } = align(before, view, () => false);
  const present = ownColumns(view.marks, sheet);
  return ids.flatMap((id) => {
    const from = columns[present.get(id) ?? -1] ?? -1;
    const isTheirs = from >= 0 && !before.marks.has(from) && !isBlankColumn(before, from);
    return isTheirs ? [markOf(id, sheet)] : [];
  });
}

/** Empty columns that were made since and have no mark, as near to their place as there are. */
function freeColumns(view: SheetView, at: number, room: number): number[] {
  if (room <= 0) return [];
  const blank = Array.from({ length: view.width }, (_, column) => column).filter(
    (column) => !view.marks.has(column) && isBlankColumn(view, column),
  );
  return blank.sort((left, right) => Math.abs(left - at) - Math.abs(right - at)).slice(0, room);
}

/**
 * New columns take the look of their neighbours, which would show our numbers as dates. The clearing goes to a place too:
 * the formats of a column of a person that has come to stand there are given back.
 */
function clearInherited(sheet: SheetPort, columns: readonly number[], view: SheetView, place: Place): void {
  const row = place.firstRow(view);
  const rows = view.cells.length - row;
  const isFormatted = ({ at, count }: { readonly at: number; readonly count: number }) =>
    rows > 0 &&
    sheet.formatsIn({ row, column: at, rows, columns: count }).some((line) => line.some(isNoDefault));
  const groups = neighbours(columns).filter(isFormatted);
  if (groups.length === 0) return;
  const before = sheet.look({ formats: true });
  for (const { at, count } of groups) {
    const isOurs = (column: number) => before.marks.has(column) && isBlankColumn(before, column);
    const areOurs = Array.from({ length: count }, (_, i) => at + i).every(isOurs);
    if (areOurs) sheet.clearFormats(row, at, count);
  }
  giveFormatsBack(sheet, before, sheet.look({ formats: true }));
}

function isNoDefault(format: string): boolean {
  return !/^(?:|general|0\.#+)$/i.test(format);
}

/** A column of a person may have come to stand where ours stood. */
function giveFormatsBack(sheet: SheetPort, before: SheetView, after: SheetView): void {
  const { rows, columns } = align(before, after, () => false);
  columns.forEach((from, column) => {
    if (from < 0 || after.marks.has(column) || before.marks.has(from)) return;
    const formats = rows.map((row) => [before.formats?.[row]?.[from] ?? '']);
    const same = formats.every(([format], row) => format === (after.formats?.[row]?.[column] ?? ''));
    if (!same) sheet.writeFormats(0, column, formats);
  });
}
