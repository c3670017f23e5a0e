import type { ColumnRegular } from '@revolist/revogrid';
import type { CellEdit, CellView, SheetView } from '../serve/host-port.ts';
import { columnLetters } from './cell-address.ts';
import {
  columnWidth,
  type EditDetail,
  editsOf,
  type GridRow,
  looksNumeric,
  rowModel,
  shownOf,
  typedOf,
} from './grid-rows.ts';

export interface GridEvents {
  readonly edited: (edits: readonly CellEdit[]) => Promise<readonly CellView[]>;
  readonly selected: (row: number, column: number, typed: string) => void;
  readonly label: (sheet: string) => string;
  readonly cornerLabel: () => string;
  readonly help: () => string;
  /** The person leaves the grid by keyboard. */
  readonly left: () => void;
}

export interface SheetGrid {
  show(sheet: SheetView, cells: CellView[][]): void;
  /** Puts cells that changed elsewhere. */
  patch(edits: readonly CellEdit[], views: readonly CellView[]): void;
  typed(row: number, column: number): string;
  focus(): void;
}

const emptyRows = 30;
const leastColumns = 20;
const leastRows = 60;

/** A spreadsheet's cells over RevoGrid: letters above, numbers beside, the header row held, notes in corners. */
export function createGrid(element: HTMLRevoGridElement, events: GridEvents): SheetGrid {
  let rows: GridRow[] = [];
  let notes = new Map<string, string>();
  let own = new Set<number>();
  let frozen = 1;
  let filled = 0;
  let shownSheet: number | null = null;
  let shownColumns = 0;
  let at = { row: 0, column: 0 };

  Object.assign(element, {
    range: true,
    resize: true,
    rowHeaders: {
      size: 50,
      cellProperties: () => ({ role: 'rowheader' }),
      columnProperties: () => ({ role: 'columnheader' }),
      columnTemplate: (create: Create) => create('span', { class: 'hidden-text' }, events.cornerLabel()),
    },
    canFocus: true,
    useClipboard: true,
    hideAttribution: true,
    applyOnClose: true,
    filter: false,
    theme: 'compact',
    rowSize: 26,
    colSize: 112,
    frameSize: 4,
  });

  element.addEventListener('aftergridrender', () => labelParts(element));
  element.addEventListener('afterheaderrender', () => labelParts(element));
  element.parentElement?.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape' && !(target instanceof HTMLInputElement)) events.left();
  });
  element.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('.vertical-inner')) focusCell();
  });

  function focusCell(): void {
    const pinned = at.row < frozen;
    void element.setCellsFocus(
      { x: at.column, y: pinned ? at.row : at.row - frozen },
      undefined,
      'rgCol',
      pinned ? 'rowPinStart' : 'rgRow',
    );
  }

  /** Scrolls no further than it takes to see the whole column. */
  function reveal(column: number): void {
    const view = element.querySelector('revogr-viewport-scroll.rgCol');
    if (view === null) return;
    const sizes = element.columns.map((one) => ('size' in one ? Number(one.size) : 0));
    const right = sizes.slice(0, column + 1).reduce((sum, size) => sum + size, 0);
    const x = right - view.clientWidth;
    if (x > view.scrollLeft) void element.scrollToCoordinate({ x });
  }

  function columnsFor(cells: readonly (readonly CellView[])[], width: number): ColumnRegular[] {
    return Array.from({ length: width }, (_, column) => ({
      prop: column,
      name: columnLetters(column),
      size: columnWidth(cells, column),
      cellProperties: ({ rowIndex, type }: { rowIndex: number; type: string }) => {
        const row = rowOf(type, rowIndex);
        const cell = rows[row]?.cells[column];
        const note = notes.get(`${row}:${column}`);
        return {
          'aria-rowindex': String(row + 2),
          class: {
            number: Array.isArray(cell) || looksNumeric(cell),
            header: row < frozen && typedOf(cell) !== '',
            noted: note !== undefined,
            own: row >= frozen && row < filled && own.has(column),
          },
          ...(note === undefined ? {} : { title: note, 'aria-description': note }),
        };
      },
      cellTemplate: (_: unknown, { rowIndex, type }: { rowIndex: number; type: string }) =>
        shownOf(rows[rowOf(type, rowIndex)]?.cells[column]),
    }));
  }

  const rowOf = (type: string, index: number) => (type === 'rowPinStart' ? index : index + frozen);

  element.addEventListener('afterfocus', (event) => {
    const { rowIndex, rowType, column } = (event as CustomEvent<FocusDetail>).detail;
    const row = rowOf(rowType, rowIndex);
    at = { row, column: Number(column?.prop ?? 0) };
    events.selected(at.row, at.column, typedOf(rows[at.row]?.cells[at.column]));
  });
  element.addEventListener('afteredit', (event) => {
    const detail = (event as CustomEvent<EditDetail>).detail;
    void save(editsOf(detail, rowOf));
  });

  async function save(edits: readonly CellEdit[]): Promise<void> {
    if (edits.length === 0) return;
    try {
      patch(edits, await events.edited(edits));
    } catch {
      for (const { row, column } of edits) {
        const model = rows[row];
        if (model) model[column] = typedOf(model.cells[column]);
      }
      void element.refresh();
    }
  }

  function patch(edits: readonly CellEdit[], views: readonly CellView[]): void {
    edits.forEach(({ row, column }, index) => {
      const model = rows[row];
      if (model === undefined) return;
      model.cells[column] = views[index];
      model[column] = typedOf(views[index]);
    });
    void element.refresh();
  }

  return {
    show(sheet, cells) {
      const first = shownSheet !== sheet.id;
      const grown = !first && sheet.columns > shownColumns;
      shownColumns = sheet.columns;
      shownSheet = sheet.id;
      frozen = Math.max(1, sheet.frozenRows);
      notes = new Map(sheet.notes.map((note) => [`${note.row}:${note.column}`, note.text]));
      own = new Set(sheet.notes.filter((note) => note.row < frozen).map((note) => note.column));
      filled = cells.length;
      const width = Math.max(leastColumns, sheet.columns + 3);
      rows = Array.from({ length: Math.max(cells.length + emptyRows, leastRows) }, (_, row) =>
        rowModel(cells[row] ?? []),
      );
      if (first || width !== element.columns.length || grown) element.columns = columnsFor(cells, width);
      element.pinnedTopSource = rows.slice(0, frozen);
      element.source = rows.slice(frozen);
      element.setAttribute('aria-label', events.label(sheet.name));
      element.setAttribute('aria-description', events.help());
      if (first) {
        at = { row: 0, column: 0 };
        void element.scrollToCoordinate({ x: 0, y: 0 });
      }
      if (grown) reveal(sheet.columns - 1);
    },
    patch,
    typed: (row, column) => typedOf(rows[row]?.cells[column]),
    focus: focusCell,
  };
}

/** Roles that the library leaves out: rows of headings, and the scrolled part as one group with one tab stop. */
function labelParts(element: HTMLElement): void {
  element.setAttribute('role', 'grid');
  element.setAttribute('tabindex', '-1');
  for (const row of element.querySelectorAll('.header-rgRow.actual-rgRow')) row.setAttribute('role', 'row');
  for (const part of element.querySelectorAll('.vertical-inner')) part.setAttribute('role', 'rowgroup');
  element.querySelector('.rgCol .vertical-inner')?.setAttribute('tabindex', '0');
}

type Create = (tag: string, attributes: Readonly<Record<string, unknown>>, text: string) => unknown;

interface FocusDetail {
  readonly rowIndex: number;
  readonly rowType: string;
  readonly column?: { readonly prop: string | number };
}
