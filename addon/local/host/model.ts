/** What a cell stores. A date is a serial number under a date format, as in Sheets. */
export type CellValue = string | number | boolean | null;

/** A column keeps its identity when others are inserted or removed beside it, and metadata hangs on it. */
export interface ColumnModel {
  readonly id: number;
  /** By row; what lies past the end is empty. */
  readonly values: CellValue[];
  /** The number format of cells that have none of their own; empty is automatic. */
  format: string;
  readonly formats: Map<number, string>;
  readonly formulas: Map<number, string>;
  readonly notes: Map<number, string>;
  /** Other formatting by row: font weight, background and so on. */
  readonly styles: Map<number, Record<string, string>>;
  width: number | null;
  hidden: boolean;
}

/** A rectangle of cells. Rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ProtectionModel {
  readonly id: number;
  /** null protects the whole sheet. */
  area: Area | null;
  unprotected: readonly Area[];
  description: string;
  warningOnly: boolean;
  /** May the person who runs the script edit it? */
  canEdit: boolean;
}

export interface SheetModel {
  readonly id: number;
  /** A tab of cells, or one that holds a chart and none. */
  readonly type: 'GRID' | 'OBJECT';
  name: string;
  hidden: boolean;
  rows: number;
  readonly columns: ColumnModel[];
  frozenRows: number;
  frozenColumns: number;
  selection: Area;
  readonly protections: ProtectionModel[];
}

export type MetadataPlace =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheet: number }
  | { readonly type: 'COLUMN'; readonly sheet: number; readonly column: number };

export interface MetadataModel {
  readonly id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  place: MetadataPlace;
}

/** The document in memory. Services and files change it in place. */
export interface WorkbookModel {
  readonly id: string;
  name: string;
  /** `en_US`, `ru_RU` …: how typed numbers and dates are read and shown. */
  locale: string;
  timeZone: string;
  readonly sheets: SheetModel[];
  readonly metadata: MetadataModel[];
  activeSheet: number;
  nextId: number;
}

/** The most cells that a document may have. */
export const cellLimit = 10_000_000;
