import { type Cell, isPlaybook, type Sheet, type Workbook } from '../../core/index.ts';
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
  const all = workbook.sheets().map((sheet) => ({ sheet, name: sheet.name() }));
  const theirs = all
    .filter(({ sheet }) => sheet.sheetMark() === null)
    .map(({ sheet, name }) => ({
      sheet,
      name,
      cells: withoutColumns(sheet.read(), markedColumns(sheet)),
    }))
    .filter(({ cells }) => !isPlaybook(cells));
  return {
    workbook: { name: workbook.name(), sheets: inOrderOfTabs(workbook.names(), all, theirs) },
    sheets: new Map(theirs.map(({ name, sheet }) => [name, sheet])),
  };
}

/** Their sheets, and in their places the tabs without cells, of which nothing can be read but that they are there. */
function inOrderOfTabs(
  names: readonly string[],
  all: readonly { readonly name: string }[],
  theirs: readonly Sheet[],
): readonly Sheet[] {
  const known = new Set(all.map(({ name }) => name));
  const cellsOf = new Map(theirs.map(({ name, cells }) => [name, cells]));
  return names.flatMap((name): Sheet[] => {
    const cells = cellsOf.get(name);
    if (cells !== undefined) return [{ name, cells }];
    return known.has(name) ? [] : [{ name, cells: [], grid: false }];
  });
}

function withoutColumns(cells: Cell[][], columns: ReadonlySet<number>): Cell[][] {
  return columns.size === 0 ? cells : cells.map((row) => row.filter((_, column) => !columns.has(column)));
}
