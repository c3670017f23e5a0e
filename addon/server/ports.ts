import type {
  Analysis,
  AnalysisInput,
  Cell,
  Locale,
  Progress,
  Settings,
  UnderstandingSummary,
  Workbook,
} from '../../core/index.ts';

/** What the use-cases need of a spreadsheet. Rows, columns and positions count from 0. */
export interface WorkbookPort {
  name(): string;
  /** Names of all tabs, also of those that hold a chart and no cells. */
  names(): readonly string[];
  /** Sheets of cells in the order of their tabs, hidden ones included. */
  sheets(): readonly SheetPort[];
  /** @param position where the tab goes; at the end by default. */
  addSheet(name: string, position?: number): SheetPort;
  /** The row that the person has selected. */
  selection(): { readonly sheet: number; readonly row: number } | null;
  /** Pushes pending writes to the document. */
  flush(): void;
}

export interface SheetPort {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: number;
  name(): string;
  /** All cells up to the last that holds something; dates as ISO text in the document's time zone. */
  read(): Cell[][];
  readRow(row: number): Cell[];
  /** Every cell of the column, down to the last row of the sheet that holds something. */
  readColumn(column: number): Cell[];
  /** For each row that `readColumn` gives: does the cell hold a formula? */
  formulas(column: number): boolean[];
  /** Writes values as data: a text never becomes a formula, a number or a date. */
  write(row: number, column: number, cells: readonly (readonly Cell[])[]): void;
  /** How many columns the grid has, empty ones included. */
  width(): number;
  /**
   * Makes room for one empty column at `at`; columns from there on move right. Below `headerRow` it has no format of
   * its neighbour.
   */
  insertColumn(at: number, headerRow: number): void;
  removeColumn(column: number): void;
  note(row: number, column: number): string;
  setNote(row: number, column: number, note: string): void;
  /** Our marks by column. They move with their columns and die with them. */
  columnMarks(): ReadonlyMap<number, string>;
  /** @param mark null takes the mark away. */
  markColumn(column: number, mark: string | null): void;
  /** Our mark on the sheet; null when it is a person's. */
  sheetMark(): string | null;
  markSheet(mark: string | null): void;
  /** Makes a sheet of ours easy to read: a bold first row that stays in sight, columns as wide as what they hold. */
  dress(): void;
  remove(): void;
  /** Names of what keeps us from writing into these columns or from adding one; empty when we may. */
  protections(columns: readonly number[]): readonly string[];
}

/**
 * Texts that stay with the document: settings, model, report, journal. Values of any length. A `set` either happens
 * whole or not at all.
 */
export interface StorePort {
  keys(): readonly string[];
  get(key: string): string | null;
  set(key: string, value: string | null): void;
}

export interface LockPort {
  /** @returns null when another run holds the lock. */
  run<T>(work: () => T): { readonly value: T } | null;
}

export interface ProgressPort {
  /** Forgets earlier progress and any wish to stop. */
  reset(): void;
  publish(progress: Progress): void;
  latest(): Progress | null;
  requestCancel(): void;
  cancelRequested(): boolean;
}

export interface ClockPort {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** `YYYY-MM-DD` in the document's time zone. */
  today(): string;
}

export interface Ports {
  readonly workbook: WorkbookPort;
  readonly store: StorePort;
  readonly lock: LockPort;
  readonly progress: ProgressPort;
  readonly clock: ClockPort;
  /** The reader's language as the host names it: `en`, `ru`, `en_GB` … */
  readonly locale: () => string;
  readonly openDashboard: (locale: Locale) => void;
}

/** What the use-cases need of the core: a parameter, so that they can be tested without it. */
export interface Engine {
  readonly analyse: (input: AnalysisInput) => Analysis;
  readonly inspect: (input: {
    readonly workbook: Workbook;
    readonly settings: Settings;
    readonly asOf: string;
    readonly locale: Locale;
  }) => UnderstandingSummary;
}
