import type { Cell } from '../../core/index.ts';
import { isEmpty } from './cells.ts';
import { ownColumns } from './marks.ts';
import type { Content, SheetView } from './ports.ts';
import type { RowKeys } from './row-keys.ts';
import { neighbours } from './sheet-view.ts';
import type { Wish, WishedCells } from './strokes.ts';
import { type IsOurs, readColumnNow } from './typed-cells.ts';

/** What one of our columns is to show. */
export interface ColumnGoal {
  readonly id: string;
  readonly header: Cell;
  readonly note: string;
  /** Headers and notes of ours: what else stands there is a person's. */
  readonly ourHeaders: readonly Cell[];
  readonly ourNotes: readonly string[];
  readonly isOurs: IsOurs;
  /** By customer as `RowKeys` tells them apart; undefined leaves what is there. */
  readonly valueFor: (id: string | null) => Cell | undefined;
}

/** What has to stand in our columns of this sheet? All but what people typed there. */
export function wishForColumns(
  view: SheetView,
  sheet: number,
  rows: RowKeys,
  goals: readonly ColumnGoal[],
): Wish {
  const places = ownColumns(view.marks, sheet);
  const present = goals.flatMap((goal) => {
    const column = places.get(goal.id);
    return column === undefined ? [] : [{ goal, column }];
  });
  const cells = present.map(({ goal, column }) => wishForColumn(view, rows, goal, column));
  const header = rows.first - 1;
  const noteOf = new Map(present.map(({ goal, column }) => [column, noteFor(view, header, goal, column)]));
  const notes = neighbours([...noteOf.keys()]).map(({ at, count }) => ({
    row: header,
    column: at,
    notes: Array.from({ length: count }, (_, i) => noteOf.get(at + i)),
  }));
  return { cells, notes };
}

function wishForColumn(view: SheetView, rows: RowKeys, goal: ColumnGoal, column: number): WishedCells {
  const now = readColumnNow(view, column, rows, goal.isOurs);
  const isOurHeader = isEmpty(now.header) || goal.ourHeaders.includes(now.header);
  const values = rows.ids.map((id, index): Content | undefined => {
    if (now.typed[index]) return undefined;
    const value = goal.valueFor(id);
    return value === undefined ? (now.cells[index] ?? null) : value;
  });
  return {
    row: rows.first - 1,
    column,
    contents: [[isOurHeader ? goal.header : undefined], ...values.map((value) => [value])],
  };
}

function noteFor(view: SheetView, header: number, goal: ColumnGoal, column: number): string | undefined {
  const now = view.notes[header]?.[column] ?? '';
  return now === '' || goal.ourNotes.includes(now) ? goal.note : undefined;
}
