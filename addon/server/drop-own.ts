import type { Cell } from '../../core/index.ts';
import { dropColumns } from './drop-columns.ts';
import { markOf, ownColumns } from './marks.ts';
import type { SheetPort, SheetView } from './ports.ts';
import type { Desk } from './rewrite.ts';
import type { RowKeys } from './row-keys.ts';
import { cellAt } from './sheet-view.ts';
import { type IsOurs, readColumnNow } from './typed-cells.ts';

export interface GoneColumn {
  readonly id: string;
  readonly isOurs: IsOurs;
}

export interface Dropping {
  readonly desk: Desk;
  readonly noteRows: number;
  readonly rowsOf: (view: SheetView) => RowKeys;
  /** Done before a column is left to the person who typed into it. Default: nothing. */
  readonly beforeKeeping?: () => void;
  /** The mark of a column that stays because a person typed into it; null for none. */
  readonly keptMark: (id: string) => string | null;
}

/**
 * Removes columns of ours that are no longer wanted. One that a person has typed into stays, under another mark, and is
 * theirs.
 *
 * @returns the headers of those that stay.
 */
export function dropOwn(sheet: SheetPort, gone: readonly GoneColumn[], dropping: Dropping): string[] {
  const { desk, noteRows, rowsOf, beforeKeeping, keptMark } = dropping;
  if (gone.length === 0) return [];
  const untyped = (view: SheetView) =>
    placesOf(view, sheet.id, gone).flatMap(({ isOurs, column }) =>
      readColumnNow(view, column, rowsOf(view), isOurs).typed.includes(true) ? [] : [column],
    );
  dropColumns(sheet, untyped, desk, noteRows);
  const left = ownColumns(sheet.columnMarks(), sheet.id);
  if (!gone.some(({ id }) => left.has(id))) return [];
  beforeKeeping?.();
  const view = sheet.look();
  return placesOf(view, sheet.id, gone).map(({ id, column }) => {
    sheet.changeMark(markOf(id, sheet.id), keptMark(id));
    const header: Cell = cellAt(view, rowsOf(view).first - 1, column);
    return String(header ?? id);
  });
}

function placesOf(view: SheetView, sheet: number, gone: readonly GoneColumn[]) {
  const places = ownColumns(view.marks, sheet);
  return gone.flatMap(({ id, isOurs }) => {
    const column = places.get(id);
    return column === undefined ? [] : [{ id, isOurs, column }];
  });
}
