import type { Cell, SheetRows } from '../../core/index.ts';
import type { Keyed } from './keep-typed.ts';

/** A column as we wrote it: what tells our values from what a person typed later. */
export interface WrittenColumn {
  readonly id: string;
  readonly header: string;
  readonly note: string;
  /** One value per entry of `ids`. */
  readonly values: readonly Cell[];
}

export interface WrittenSheet {
  readonly sheet: number;
  readonly headerRow: number;
  readonly keyColumns: readonly string[];
  readonly ids: readonly string[];
  readonly columns: readonly WrittenColumn[];
}

/** What we wrote on a sheet of ours, without what people typed into it. */
export interface WrittenReport {
  readonly id: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly rows?: SheetRows;
}

/** What stands in the document because of us. */
export interface Written {
  readonly sheets: readonly WrittenSheet[];
  readonly reports: readonly WrittenReport[];
}

/** How one of our columns was before the refresh. `values` follow the sheet's `ids`. */
export type ColumnBefore =
  | { readonly action: 'added'; readonly id: string }
  /** Left to the person, under a mark that undo finds again. */
  | { readonly action: 'retired'; readonly id: string; readonly mark: string }
  | ({ readonly action: 'updated' } & ColumnContent)
  | ({ readonly action: 'removed' } & ColumnContent);

interface ColumnContent {
  readonly id: string;
  readonly column: number;
  readonly header: Cell;
  readonly note: string;
  readonly values: readonly Cell[];
}

export interface SheetBefore {
  readonly sheet: number;
  readonly headerRow: number;
  readonly keyColumns: readonly string[];
  readonly ids: readonly string[];
  /** Where the first added column went. */
  readonly insertAt: number;
  readonly columns: readonly ColumnBefore[];
}

export type ReportBefore =
  | { readonly action: 'added'; readonly id: string; readonly name: string }
  | { readonly action: 'retired'; readonly id: string; readonly sheet: number }
  | ({ readonly action: 'updated' } & ReportContent)
  | ({ readonly action: 'removed' } & ReportContent);

export interface ReportContent {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly position: number;
  readonly cells: readonly (readonly Cell[])[];
  /** Only of a sheet that people complete. */
  readonly keyed?: Keyed;
}

/** Everything that puts the document back to how it was before one refresh. */
export interface Journal {
  /** When the refresh was made. */
  readonly at: string;
  /** The generation of model, report and written values before it; null before the first. */
  readonly base: number | null;
  readonly sheets: readonly SheetBefore[];
  readonly reports: readonly ReportBefore[];
}

export const nothingWritten: Written = { sheets: [], reports: [] };
