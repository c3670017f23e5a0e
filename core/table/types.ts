/**
 * A cell as a sheet holds it. Hosts hand dates over as ISO text (`2026-04-28`, `2026-04-28T09:30:00`) in the
 * sheet's own time zone, so that only JSON reaches the core.
 */
export type Cell = string | number | boolean | null;

/** One sheet as it is: a rectangle of cells, header and all. `cells[row][column]`. */
export interface Sheet {
  /** Unique in its workbook. */
  readonly name: string;
  /** Row by row, the header and what stands above it among them. */
  readonly cells: readonly (readonly Cell[])[];
  /** False for a tab that has no cells at all, such as one that is a chart. */
  readonly grid?: boolean;
}

/** The sheets of a document, in their order. */
export interface Workbook {
  /** What the report says it was made from. */
  readonly name: string;
  /** Customers in one, sales, products or contacts in others; whatever else there is does no harm. */
  readonly sheets: readonly Sheet[];
}

/** Where a column came from, for messages and for writing back. Rows and columns count from 0 in the sheet. */
export interface ColumnOrigin {
  readonly sheet: string;
  readonly column: number;
}

interface ColumnBase {
  /** The header as the person wrote it, trimmed. Unique within its table. */
  readonly name: string;
  readonly origin?: ColumnOrigin;
  /** Present for derived columns: the columns it was computed from. */
  readonly from?: readonly string[];
}

/** Amounts, counts and ratios. NaN is missing. */
export interface NumberColumn extends ColumnBase {
  readonly kind: 'number';
  readonly values: Float64Array;
  /** `GBP`, `%`, `days`, `years` … or empty. A percentage column holds 12 for 12 %. */
  readonly unit: string;
}

/** A few levels. Codes index `levels`; −1 is missing. Levels are sorted unless they carry their own order. */
export interface CategoryColumn extends ColumnBase {
  readonly kind: 'category';
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  /** True when the levels have an order of their own (ratings, sizes), kept in `levels`. */
  readonly ordered: boolean;
}

/** Moments in epoch milliseconds UTC; NaN is missing. */
export interface DateColumn extends ColumnBase {
  readonly kind: 'date';
  readonly values: Float64Array;
}

/** Yes or no: 1, 0; 255 is missing. `labels` are the texts seen for [no, yes]. */
export interface FlagColumn extends ColumnBase {
  readonly kind: 'flag';
  readonly values: Uint8Array;
  readonly labels: readonly [string, string];
}

/** Identifiers as text; the empty text is missing. */
export interface IdColumn extends ColumnBase {
  readonly kind: 'id';
  readonly values: readonly string[];
}

/** Free text; the empty text is missing. */
export interface TextColumn extends ColumnBase {
  readonly kind: 'text';
  readonly values: readonly string[];
}

export type Column = NumberColumn | CategoryColumn | DateColumn | FlagColumn | IdColumn | TextColumn;

/** Typed columns of equal length. */
export interface Table {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** For each row of the table, its row in the sheet (0 = first), so that findings can be pointed at. */
  readonly sourceRows: Int32Array;
}
