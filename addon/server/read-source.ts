import { type Cell, isPlaybook, type Workbook } from '../../core/index.ts';
import { markedColumns } from './marks.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';

/** The person's own data, and the sheet that each name stands for. */
export interface Source {
  readonly workbook: Workbook;
  readonly sheets: ReadonlyMap<string, SheetPort>;
}

/**
 * What did people put into this workbook? Every sheet and column but those that we made and a playbook: our results must
 * not become the data of the next run.
 */
export function readSource(workbook: WorkbookPort): Source {
  const theirs = workbook
    .sheets()
    .filter((sheet) => sheet.sheetMark() === null)
    .map((sheet) => ({
      sheet,
      name: sheet.name(),
      cells: withoutColumns(sheet.read(), markedColumns(sheet)),
    }))
    .filter(({ cells }) => !isPlaybook(cells));
  return {
    workbook: { name: workbook.name(), sheets: theirs.map(({ name, cells }) => ({ name, cells })) },
    sheets: new Map(theirs.map(({ name, sheet }) => [name, sheet])),
  };
}

function withoutColumns(cells: Cell[][], columns: ReadonlySet<number>): Cell[][] {
  return columns.size === 0 ? cells : cells.map((row) => row.filter((_, column) => !columns.has(column)));
}
