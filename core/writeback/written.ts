import type { Cell } from '../table/types.ts';

/** A column of ours beside the customer's own, one value per key. */
export interface OwnColumn {
  /** Stable across refreshes and languages: `segment`, `segment-fit`, `churn-risk` … */
  readonly id: string;
  /** In the language asked for. */
  readonly header: string;
  /** Shown as the header's note. */
  readonly note: string;
  /** One for each of `WriteBack.keys`; null for none. */
  readonly values: readonly Cell[];
}

/** Columns for one sheet, joined by key and never by row position. */
export interface WriteBack {
  /** The customers' own sheet. */
  readonly sheet: string;
  /** The row of the headers; the first row of the sheet is 0. */
  readonly headerRow: number;
  /** The columns that tell its rows apart. */
  readonly keyColumns: readonly string[];
  /** One key per value: the texts of the key columns as `customerKey` joins them. */
  readonly keys: readonly string[];
  /** Those of ours, in the order that they stand in. */
  readonly columns: readonly OwnColumn[];
}

/** A sheet of ours: rewritten at each refresh. `cells[0]` is the header. */
export interface ReportSheet {
  /** Stable across refreshes and languages: `segments`, `action-plan` … */
  readonly id: string;
  /** Its name in the language asked for. */
  readonly title: string;
  /** Row by row. */
  readonly cells: readonly (readonly Cell[])[];
  /** Only on a sheet that people complete: what they type stays, in the row and the column that it was typed into. */
  readonly rows?: SheetRows;
  /** What the first cell's note says beside whose the sheet is. */
  readonly note?: string;
}

/** How the rows of a sheet that people complete are told apart. */
export interface SheetRows {
  /** The columns whose texts together tell one row from another. */
  readonly key: readonly number[];
  /** One for each row below the header, the same in every language. */
  readonly ids: readonly string[];
}
