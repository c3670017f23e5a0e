import type { Cell, Progress } from '../../core/index.ts';

/** What the use-cases need of a spreadsheet. Rows and columns count from 0. */
export interface WorkbookPort {
  name(): string;
  sheets(): readonly SheetPort[];
  sheet(name: string): SheetPort | null;
  addSheet(name: string): SheetPort;
  /** Pushes pending writes to the document. */
  flush(): void;
}

export interface SheetPort {
  readonly id: number;
  name(): string;
  /** All cells, dates as ISO text in the document's time zone. */
  read(): Cell[][];
  readColumns(columns: readonly number[]): Cell[][];
  /** Writes values as data: a text never becomes a formula. `cells[i][j]` goes to `row + i`, `column + j`. */
  write(row: number, column: number, cells: readonly (readonly Cell[])[]): void;
  /** Adds one empty column to the right of the data and returns its index. */
  addColumn(): number;
  removeColumn(column: number): void;
  setNote(row: number, column: number, note: string): void;
  /** Who wrote this column or sheet: null when a person did. */
  columnMarks(): ReadonlyMap<number, string>;
  markColumn(column: number, mark: string): void;
  sheetMark(): string | null;
  markSheet(mark: string): void;
  clear(): void;
  remove(): void;
  /** Names of what keeps us from writing into these columns; empty when we may. */
  protections(columns: readonly number[]): readonly string[];
}

/** Small texts that stay with the document: settings, model, journal. Values of any length. */
export interface StorePort {
  get(key: string): string | null;
  set(key: string, value: string | null): void;
}

export interface LockPort {
  /** @returns null when another run holds the lock. */
  run<T>(work: () => T): T | null;
}

export interface ProgressPort {
  publish(progress: Progress): void;
  latest(): Progress | null;
  cancelRequested(): boolean;
}

export interface ClockPort {
  now(): Date;
  /** `YYYY-MM-DD` in the document's time zone. */
  today(): string;
}

export interface Ports {
  readonly workbook: WorkbookPort;
  readonly store: StorePort;
  readonly lock: LockPort;
  readonly progress: ProgressPort;
  readonly clock: ClockPort;
  readonly locale: () => string;
}
