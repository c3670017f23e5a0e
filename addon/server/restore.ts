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
 * @param interrupted whether the refresh itself was cut off, so that empty columns and sheets may be left of it.
 */
export function restore(
  workbook: WorkbookPort,
  journal: Journal,
  written: Written,
  generation: number,
  interrupted: boolean,
): Restored {
  const columns = restoreColumns(workbook, journal, written, generation, interrupted);
  const reports = restoreReports(workbook, journal, written, generation, interrupted);
  workbook.flush();
  return { ...columns, kept: [...columns.kept, ...reports] };
}
