import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, publish, type Report, type Settings } from '../../../core/index.ts';
import type { Outcome } from '../../server/api.ts';
import { openWorkbook } from '../files/open-workbook.ts';
import type { ColumnModel, Host, SheetModel, WorkbookModel } from '../host/index.ts';
import { createHost, dataSize, enterValue, shownText } from '../host/index.ts';
import { insertColumns, insertRows } from '../host/workbook.ts';
import { pushedScripts } from '../pushed-scripts.ts';
import type { HostInput } from './answer-requests.ts';
import { downloadOf } from './download.ts';
import type { CellView, HostPort, SheetView } from './host-port.ts';
import { menuView, requestOf } from './ui-view.ts';

export interface WorkbookHostOptions {
  /** An `.xlsx` file, a `.csv` file or a folder of `.csv` files. */
  readonly workbook: string;
  /** The folder of the built add-on, `dist/apps-script`. */
  readonly scripts: string;
  readonly locale: Locale;
  readonly timeZone?: string;
  /** What leaves by a download of the dashboard names single customers. */
  readonly includeCustomers?: boolean;
}

/** The host of a workbook on disk, as the page wants to have it. The files stay as they are. */
export function createWorkbookHost({ cache, show, options }: HostInput): HostPort {
  const {
    workbook: path,
    scripts,
    locale: first,
    timeZone,
    includeCustomers,
  } = options as WorkbookHostOptions;
  const { workbook, properties, render } = openWorkbook(path, {
    locale: first,
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  let language: string = first;
  const host = createHost({
    bundle: pushedScripts(scripts) ?? '',
    page: (name) => readScriptPage(scripts, name),
    workbook,
    properties,
    cache,
    language: () => language,
    show: (event) => show(requestOf(event)),
  });
  const sheetOf = (id: number): SheetModel => {
    const sheet = workbook.sheets.find((candidate) => candidate.id === id);
    if (sheet === undefined) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  };

  return {
    open: () => host.open(),
    functions: () => host.functions(),
    run: (name, args) =>
      includeCustomers === true && name === 'call' && args[0] === 'published'
        ? publishedWithCustomers(host)
        : host.run(name, ...args),
    document: () => ({
      name: workbook.name,
      locale: language,
      activeSheet: workbook.activeSheet,
      sheets: workbook.sheets.filter(({ hidden, type }) => !hidden && type === 'GRID').map(viewOf),
      menus: host.ui.menus.map(menuView),
    }),
    cells(id) {
      const sheet = sheetOf(id);
      const { rows, columns } = dataSize(sheet);
      const shown = sheet.columns.slice(0, columns);
      return Array.from({ length: rows }, (_, row) => shown.map((column) => cellView(workbook, column, row)));
    },
    edit(id, edits) {
      const sheet = sheetOf(id);
      return edits.map(({ row, column, typed }) => {
        const target = reach(workbook, sheet, row, column);
        enterValue(workbook, target, row, typed);
        return cellView(workbook, target, row);
      });
    },
    select(id, row, column) {
      const sheet = sheetOf(id);
      workbook.activeSheet = sheet.id;
      sheet.selection = { row, column, rows: 1, columns: 1 };
    },
    setLocale(next) {
      language = next;
      host.ui.menus.splice(0);
      host.open();
    },
    download: () => downloadOf(workbook.name, render()),
  };
}

/** The answer to `published` as if the settings said to name customers; the document's own settings stay. */
function publishedWithCustomers(host: Host): string {
  const [report, settings] = ['report', 'settings'].map(
    (name) => JSON.parse(String(host.run('call', name, '[]'))) as Outcome<unknown>,
  );
  if (report?.ok !== true || settings?.ok !== true || report.value === null) return JSON.stringify(report);
  const { privacyThreshold } = settings.value as Settings;
  const value = publish(report.value as Report, { privacyThreshold, publish: { customers: true } });
  return JSON.stringify({ ok: true, value } satisfies Outcome<Report>);
}

/** A page of the add-on's project by its name, without `.html`. */
function readScriptPage(scripts: string, name: string): string | null {
  if (!/^[\w-]+$/.test(name)) return null;
  try {
    return readFileSync(join(scripts, `${name}.html`), 'utf8');
  } catch {
    return null;
  }
}

function viewOf(sheet: SheetModel): SheetView {
  const { rows, columns } = dataSize(sheet);
  const notes = sheet.columns.flatMap((column, at) =>
    [...column.notes].map(([row, text]) => ({ row, column: at, text })),
  );
  return { id: sheet.id, name: sheet.name, rows, columns, frozenRows: sheet.frozenRows, notes };
}

function cellView(workbook: WorkbookModel, column: ColumnModel, row: number): CellView {
  const shown = shownText(workbook, column, row);
  const formula = column.formulas.get(row);
  if (formula !== undefined) return [shown, formula];
  const value = column.values[row] ?? null;
  return value === null || typeof value === 'string' ? shown : [shown, shown];
}

/** The column of a cell that a person types into; the grid grows when the cell lies beyond it. */
function reach(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): ColumnModel {
  const width = sheet.columns.length;
  if (column >= width) {
    insertColumns(workbook, sheet, { index: width, count: column - width + 1, beside: width - 1 });
  }
  if (row >= sheet.rows) insertRows(workbook, sheet, sheet.rows, row - sheet.rows + 1);
  const target = sheet.columns[column];
  if (target === undefined) throw new RangeError(`column ${column}`);
  return target;
}
