import type { Outline } from './outline.ts';
import type { WorkbookPort } from './ports.ts';
import type { Journal, Written } from './records.ts';
import { restoreColumns } from './restore-columns.ts';
import { restoreReports } from './restore-reports.ts';

export interface Restored {
  readonly columnsRemoved: number;
  readonly columnsRestored: number;
  readonly kept: readonly string[];
}

/**
 * Puts the document back to how it was before one refresh. It looks at what is there and not at what was done, so it
 * takes back a whole refresh, a half-written one, and one that it has itself half taken back; twice does no harm.
 *
 * What people typed, sorted, added or moved since then stays.
 *
 * @param written what the refresh wrote.
 * @param outline the document when the refresh, or this undo of it, began to write.
 */
export function restore(
  workbook: WorkbookPort,
  journal: Journal,
  written: Written,
  generation: number,
  outline: Outline,
): Restored {
  const columns = restoreColumns(workbook, journal, written, generation, outline);
  const reports = restoreReports(workbook, journal, written, generation, outline);
  workbook.flush();
  return { ...columns, kept: [...columns.kept, ...reports] };
}
