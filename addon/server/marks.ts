import type { SheetPort } from './ports.ts';

/**
 * Which columns and sheets are ours? A mark is `<id>@<sheet>`: what we made, and in which sheet. When a person
 * duplicates a sheet, Google duplicates our marks with it; the number then tells the copy, which is theirs.
 */
export function markOf(id: string, sheet: number): string {
  return `${id}@${sheet}`;
}

/**
 * The mark of what was ours until a person typed into it: never written again, never read as data. The refresh that
 * retired it is named, so that its undo finds it.
 */
export function retiredMark(id: string, refresh: number): string {
  return `${id}@retired-${refresh}`;
}

/** Our columns of a sheet, by id. The leftmost counts where a mark occurs twice. */
export function ownColumns(marks: ReadonlyMap<number, string>, sheet: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [column, mark] of [...marks].sort((left, right) => left[0] - right[0])) {
    const id = idOf(mark, sheet);
    if (id !== null && !found.has(id)) found.set(id, column);
  }
  return found;
}

/** Every column that we made, current or not: left out when the sheet is read. */
export function markedColumns(sheet: SheetPort): ReadonlySet<number> {
  return new Set(sheet.columnMarks().keys());
}

/** The id of a report sheet of ours; null for a person's sheet and for a person's copy of ours. */
export function ownSheet(sheet: SheetPort): string | null {
  const mark = sheet.sheetMark();
  return mark === null ? null : idOf(mark, sheet.id);
}

function idOf(mark: string, sheet: number): string | null {
  const cut = mark.lastIndexOf('@');
  const id = mark.slice(0, cut);
  return cut > 0 && mark.slice(cut + 1) === String(sheet) ? id : null;
}
