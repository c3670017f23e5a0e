import type {
  Analysis,
  AnalysisInput,
  Cell,
  Locale,
  Progress,
  SegmentModel,
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
  /** The sheet as it is now, as close to one moment as the host allows: the cells come last. */
  look(options?: LookOptions): SheetView;
  /** As `look`, without the cells. */
  glance(): SheetOutline;
  cellsIn(area: Area): Grid<Cell>;
  notesIn(area: Area): Grid<string>;
  /** Number formats; empty for a cell without. */
  formatsIn(area: Area): Grid<string>;
  /**
   * Writes values as data: a text never becomes a formula, a number or a date. Reads the cells first, and writes with no
   * call between.
   *
   * @param expected what the cells must hold; undefined for whatever they hold.
   * @returns false when they hold something else; then nothing is written.
   */
  write(row: number, column: number, contents: Grid<Content>, expected: Grid<Cell | undefined>): boolean;
  /** Gives the grid at least so many rows and columns. */
  makeRoom(rows: number, columns: number): void;
  /**
   * Makes room for empty columns at `at`; columns from there on move right. They have the look of the column right of
   * them, where the grid has one.
   */
  insertColumns(at: number, count: number): void;
  /**
   * @param expected what the columns must hold, by row.
   * @returns false when they hold something else; then none is removed.
   */
  removeColumns(at: number, count: number, expected: Grid<Cell>): boolean;
  /** Takes number formats, looks and rules for what may be typed from these rows of the columns. */
  clearFormats(row: number, column: number, columns: number): void;
  writeFormats(row: number, column: number, formats: readonly (readonly string[])[]): void;
  writeNotes(row: number, column: number, notes: readonly string[]): void;
  /** Our marks by column. They move with their columns and die with them. */
  columnMarks(): ReadonlyMap<number, string>;
  markColumn(column: number, mark: string): void;
  /** Puts another mark in the place of this one, wherever its column is. @param to null takes the mark away. */
  changeMark(from: string, to: string | null): void;
  /** Our mark on the sheet; null when it is a person's. */
  sheetMark(): string | null;
  markSheet(mark: string | null): void;
  /** Makes a sheet of ours easy to read: a bold first row that stays in sight, columns as wide as what they hold. */
  dress(): void;
  remove(): void;
  /** Names of what keeps us from writing into these columns or from adding one; empty when we may. */
  protections(columns: readonly number[]): readonly string[];
}

export interface LookOptions {
  /** For how many rows from the top notes are read. Default: none. */
  readonly noteRows?: number;
  /** Are number formats read? Default: no. */
  readonly formats?: boolean;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetOutline {
  /** Our marks by column. */
  readonly marks: ReadonlyMap<number, string>;
  /** Marks that a column has beside its first: they have gone astray. */
  readonly strays: readonly string[];
  /** How many rows and columns the grid has, empty ones included. */
  readonly height: number;
  readonly width: number;
}

/** A sheet at one moment. Rows have equal length and end where the last cell that holds something stands. */
export interface SheetView extends SheetOutline {
  readonly cells: Grid<Cell>;
  /** Empty for a cell without. */
  readonly formulas: Grid<string>;
  /** The values as the host has them, to put them back as they were. */
  readonly raw: Grid<unknown>;
  /** Of the first rows, as many as were asked for. */
  readonly notes: Grid<string>;
  /** Null when they were not asked for. */
  readonly formats: Grid<string> | null;
}

export type Grid<T> = readonly (readonly T[])[];

/** What goes into a cell: a value of ours, what stood there before, or a text for a cell whose format is plain text. */
export type Content = Cell | Original | { readonly plain: string };

export interface Original {
  readonly cell: Cell;
  readonly formula: string;
  readonly raw: unknown;
  /** Is the formula tried, to be checked by what it gives? */
  readonly isTried?: boolean;
}

/**
 * Texts that stay with the document: settings, model, report, journal. Values of any length. A `set` either happens
 * whole or not at all.
 */
export interface StorePort {
  keys(): readonly string[];
  get(key: string): string | null;
  set(key: string, value: string | null): void;
  /** Forgets every other text, and what is left of texts that were never finished. */
  keepOnly(keys: ReadonlySet<string>): void;
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
    readonly model: SegmentModel | null;
  }) => UnderstandingSummary;
}
