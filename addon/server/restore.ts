import type { Outline } from './outline.ts';
import type { WorkbookPort } from './ports.ts';
import type { Journal, Written } from './records.ts';
import { restoreColumns } from './restore-columns.ts';
import { restoreReports } from './restore-reports.ts';
import type { Desk } from './rewrite.ts';

export interface Restored {
  readonly columnsRemoved: number;
  readonly columnsRestored: number;
  readonly kept: readonly string[];
}

/** A refresh that is to be taken back. */
export interface TakenBack {
  readonly journal: Journal;
  /** What the refresh wrote. */
  readonly written: Written;
  /** What had been written before it. */
  readonly base: Written;
  readonly generation: number;
  /** The document when the refresh, or this undo of it, began to write. */
  readonly outline: Outline;
  /** Was it cut off on its way, or is this undo going on where another was cut off? */
  readonly isHalf: boolean;
}

/**
 * Puts the document back to how it was before one refresh. It looks at what is there and not at what was done, so it
 * takes back a whole refresh, a half-written one, and one that it has itself half taken back; twice does no harm.
 *
 * What people typed, sorted, added or moved since then stays.
 *
 * @param desk what this run has written and not yet checked.
 */
export function restore(workbook: WorkbookPort, taken: TakenBack, desk: Desk): Restored {
  const columns = restoreColumns(workbook, taken, desk);
  const reports = restoreReports(workbook, taken, desk);
  workbook.flush();
  return { ...columns, kept: [...columns.kept, ...reports] };
}
