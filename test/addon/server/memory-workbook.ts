import type { Content, Ports, SheetPort, StorePort, WorkbookPort } from '../../../addon/server/ports.ts';
import { isOriginal, shownBy } from '../../../addon/server/sheet-view.ts';
import type { Cell, Progress } from '../../../core/index.ts';

/** A cell with a formula shows its value and keeps the formula. */
interface MemoryCell {
  readonly value: Cell;
  readonly formula?: string;
}

interface MemorySheet {
  readonly id: number;
  name: string;
  /** The grid: every row is `width` long. */
  rows: MemoryCell[][];
  width: number;
  notes: Map<string, string>;
  marks: (string | null)[];
  mark: string | null;
  protectedColumns: Set<number>;
  protectedWhole: boolean;
}

/** Called around every port call; throws to play a failing host. */
type Watch = (call: string, moment: 'before' | 'after') => void;

/** A document in memory: all ports, what a person can do in it, and what it holds. */
export interface MemoryDocument {
  ports: Ports;
  readonly store: Map<string, string>;
  watch: Watch;
  clock: number;
  busy: boolean;
  selection: { sheet: number; row: number } | null;
  sheet(name: string): MemorySheet;
  /** Everything that a person or the next run could see. */
  snapshot(): unknown;
  /** As `snapshot`, without what is only ours to know. */
  visible(): unknown;
  readonly published: Progress[];
}

const empty: MemoryCell = { value: null };

export function memoryDocument(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
): MemoryDocument {
  let nextId = 100;
  const list: MemorySheet[] = [];
  const make = (name: string, cells: readonly (readonly Cell[])[], width: number): MemorySheet => ({
    id: nextId++,
    name,
    rows: cells.map((row) => Array.from({ length: width }, (_, column) => ({ value: row[column] ?? null }))),
    width,
    notes: new Map(),
    marks: Array.from({ length: width }, () => null),
    mark: null,
    protectedColumns: new Set(),
    protectedWhole: false,
  });
  for (const [name, cells] of Object.entries(sheets))
    list.push(make(name, cells, Math.max(0, ...cells.map((row) => row.length)) + 2));
  const store = new Map<string, string>();
  const published: Progress[] = [];
  let cancel = false;
  const document: MemoryDocument = {
    store,
    watch: () => undefined,
    clock: Date.UTC(2026, 3, 28),
    busy: false,
    selection: null,
    published,
    sheet: (name) => list.find((sheet) => sheet.name === name)!,
    snapshot: () => ({ sheets: list.map(plain), store: Object.fromEntries([...store].sort()) }),
    visible: () => list.map((sheet) => withoutIds(plain(sheet), sheet.id)),
    ports: undefined as unknown as Ports,
  };
  const watched = <T extends object>(port: T): T =>
    guard(port, (call, moment) => document.watch(call, moment));
  const sheetPort = (sheet: MemorySheet): SheetPort => watched(memorySheetPort(sheet, list));
  const workbook: WorkbookPort = {
    name: () => 'Memory',
    names: () => list.map((sheet) => sheet.name),
    sheets: () => list.map(sheetPort),
    addSheet(name, position = list.length) {
      if (list.some((sheet) => sheet.name === name)) throw new Error(`a sheet ${name} is there already`);
      const sheet = make(name, [], 4);
      list.splice(position, 0, sheet);
      return sheetPort(sheet);
    },
    selection: () => document.selection,
    flush: () => undefined,
  };
  const storePort: StorePort = {
    keys: () => [...store.keys()],
    get: (key) => store.get(key) ?? null,
    set: (key, value) => void (value === null ? store.delete(key) : store.set(key, value)),
    keepOnly: (keys) => {
      for (const key of store.keys()) if (!keys.has(key)) store.delete(key);
    },
  };
  const ports: Ports = {
    workbook: watched(workbook),
    store: watched(storePort),
    lock: { run: (work) => (document.busy ? null : { value: work() }) },
    progress: watched({
      reset: () => {
        published.length = 0;
        cancel = false;
      },
      publish: (progress) => void published.push(progress),
      latest: () => published[published.length - 1] ?? null,
      requestCancel: () => {
        cancel = true;
      },
      cancelRequested: () => cancel,
    }),
    clock: { now: () => document.clock, today: () => new Date(document.clock).toISOString().slice(0, 10) },
    locale: () => 'en',
    openDashboard: () => undefined,
  };
  return Object.assign(document, { ports });
}

function memorySheetPort(sheet: MemorySheet, list: MemorySheet[]): SheetPort {
  const filledRows = () => sheet.rows.findLastIndex((row) => row.some((cell) => cell.value !== null)) + 1;
  const filledColumns = () =>
    Math.max(0, ...sheet.rows.map((row) => row.findLastIndex((cell) => cell.value !== null) + 1));
  const noteKey = (row: number, column: number) => `${row},${column}`;
  const moveNotes = (from: number, by: number) => {
    sheet.notes = new Map(
      [...sheet.notes].flatMap(([key, note]) => {
        const [row = 0, column = 0] = key.split(',').map(Number);
        if (by < 0 && column >= from && column < from - by) return [];
        return [[noteKey(row, column >= from ? column + by : column), note] as const];
      }),
    );
  };
  return {
    id: sheet.id,
    name: () => sheet.name,
    read: () =>
      sheet.rows.slice(0, filledRows()).map((row) => row.slice(0, filledColumns()).map((cell) => cell.value)),
    readRow: (row) =>
      row < filledRows() ? sheet.rows[row]!.slice(0, filledColumns()).map((cell) => cell.value) : [],
    look({ noteRows = 0, formats = false } = {}) {
      const rows = sheet.rows.slice(0, Math.max(1, filledRows()));
      const columns = Math.max(1, filledColumns());
      const each = <T>(read: (cell: MemoryCell) => T) =>
        rows.map((row) => Array.from({ length: columns }, (_, column) => read(row[column] ?? empty)));
      return {
        cells: each((cell) => cell.value),
        formulas: each((cell) => cell.formula ?? ''),
        raw: each((cell) => cell.value),
        notes: Array.from({ length: noteRows }, (_, row) =>
          Array.from({ length: sheet.width }, (_, column) => sheet.notes.get(noteKey(row, column)) ?? ''),
        ),
        formats: formats ? rows.map(() => Array.from({ length: sheet.width }, () => '')) : null,
        marks: marksOf(sheet),
        strays: [],
        height: sheet.rows.length,
        width: sheet.width,
      };
    },
    write(row, column, contents, expected) {
      const holds = (cell: Cell | undefined, i: number, j: number) =>
        cell === undefined || (sheet.rows[row + i]?.[column + j]?.value ?? null) === cell;
      if (!expected.every((line, i) => line.every((cell, j) => holds(cell, i, j)))) return false;
      contents.forEach((line, i) => {
        line.forEach((content, j) => {
          sheet.rows[row + i]![column + j] = cellOf(content);
        });
      });
      return true;
    },
    makeRoom(rows, columns) {
      while (sheet.rows.length < rows) sheet.rows.push(Array.from({ length: sheet.width }, () => empty));
      while (sheet.width < columns) {
        sheet.width++;
        sheet.marks.push(null);
        for (const each of sheet.rows) each.push(empty);
      }
    },
    glance: () => ({ marks: marksOf(sheet), strays: [], height: sheet.rows.length, width: sheet.width }),
    cellsIn: ({ row, column, rows, columns }) =>
      Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_, j) => sheet.rows[row + i]?.[column + j]?.value ?? null),
      ),
    notesIn: ({ row, column, rows, columns }) =>
      Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_, j) => sheet.notes.get(noteKey(row + i, column + j)) ?? ''),
      ),
    formatsIn: ({ rows, columns }) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')),
    insertColumns(at, count) {
      sheet.width += count;
      const blank = Array.from({ length: count }, () => empty);
      for (const row of sheet.rows) row.splice(at, 0, ...blank);
      sheet.marks.splice(at, 0, ...blank.map(() => null));
      moveNotes(at, count);
    },
    removeColumns(at, count, expected) {
      const holds = (cell: Cell, i: number, j: number) => (sheet.rows[i]?.[at + j]?.value ?? null) === cell;
      if (!expected.every((line, i) => line.every((cell, j) => holds(cell, i, j)))) return false;
      sheet.width -= count;
      for (const row of sheet.rows) row.splice(at, count);
      sheet.marks.splice(at, count);
      moveNotes(at, -count);
      return true;
    },
    clearFormats: () => undefined,
    writeFormats: () => undefined,
    writeNotes(row, column, notes) {
      notes.forEach((note, j) => {
        if (note === '') sheet.notes.delete(noteKey(row, column + j));
        else sheet.notes.set(noteKey(row, column + j), note);
      });
    },
    columnMarks: () => marksOf(sheet),
    markColumn(column, mark) {
      sheet.marks[column] = mark;
    },
    changeMark(from, to) {
      sheet.marks = sheet.marks.map((mark) => (mark === from ? to : mark));
    },
    sheetMark: () => sheet.mark,
    markSheet(mark) {
      sheet.mark = mark;
    },
    dress: () => undefined,
    remove: () => void list.splice(list.indexOf(sheet), 1),
    protections: (columns) => {
      if (sheet.protectedWhole) return [sheet.name];
      return columns
        .filter((column) => sheet.protectedColumns.has(column))
        .map((column) => `column ${column}`);
    },
  };
}

function marksOf({ marks }: MemorySheet): ReadonlyMap<number, string> {
  return new Map(marks.flatMap((mark, column) => (mark === null ? [] : [[column, mark] as const])));
}

function cellOf(content: Content): MemoryCell {
  const shown = shownBy(content);
  const formula = isOriginal(content) && content.formula !== '' ? { formula: content.formula } : {};
  return { value: shown === '' ? null : shown, ...formula };
}

function plain(sheet: MemorySheet) {
  const rows = sheet.rows.slice(
    0,
    sheet.rows.findLastIndex((row) => row.some((cell) => cell.value !== null)) + 1,
  );
  return {
    ...sheet,
    rows,
    id: sheet.id,
    notes: Object.fromEntries(sheet.notes),
    protectedColumns: undefined,
  };
}

/** A sheet that was deleted and made again has another number, which nobody sees. */
function withoutIds(sheet: ReturnType<typeof plain>, id: number) {
  const neutral = (mark: string | null) => mark?.replace(`@${id}`, '@own') ?? null;
  return { ...sheet, id: undefined, mark: neutral(sheet.mark), marks: sheet.marks.map(neutral) };
}

function guard<T extends object>(port: T, watch: Watch): T {
  const guarded = Object.entries(port).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member];
    return [
      name,
      (...args: unknown[]) => {
        watch(name, 'before');
        const result: unknown = member(...args);
        watch(name, 'after');
        return result;
      },
    ];
  });
  return Object.fromEntries(guarded) as T;
}
