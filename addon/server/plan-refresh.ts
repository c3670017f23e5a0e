import type { Analysis, Locale } from '../../core/index.ts';
import { SegmentryError } from '../../core/index.ts';
import { serverMessages } from './messages/index.ts';
import { planColumns } from './plan-columns.ts';
import { planReports } from './plan-reports.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';
import type { Written } from './records.ts';
import type { WritePlan } from './write-plan.ts';

interface PlanInput {
  readonly workbook: WorkbookPort;
  readonly analysis: Pick<Analysis, 'writeBack' | 'sheets'>;
  /** The sheets that the analysis names, as they were read. */
  readonly sheets: ReadonlyMap<string, SheetPort>;
  readonly written: Written;
  readonly at: string;
  readonly base: number | null;
  readonly generation: number;
  readonly locale: Locale;
}

/**
 * What has to be written so that the document shows this analysis, and how is it taken back? Reads, never writes.
 *
 * @throws `host.changed` and `host.protected` before anything is touched.
 */
export function planRefresh(input: PlanInput): WritePlan {
  const { workbook, analysis, written, generation } = input;
  const recordOf = (sheet: SheetPort) => written.sheets.find((entry) => entry.sheet === sheet.id) ?? null;
  const targets = analysis.writeBack.map((writeBack) => {
    const sheet = input.sheets.get(writeBack.sheet);
    if (sheet === undefined) throw new SegmentryError('host.changed', { sheet: writeBack.sheet });
    return { sheet, writeBack };
  });
  const targeted = new Set(targets.map((target) => target.sheet.id));
  const left = workbook.sheets().flatMap((sheet) => {
    const record = recordOf(sheet);
    if (targeted.has(sheet.id) || record === null || sheet.columnMarks().size === 0) return [];
    return [{ sheet, writeBack: { ...record, keys: [], columns: [] } }];
  });
  const columns = [...targets, ...left].map(({ sheet, writeBack }) =>
    planColumns(sheet, writeBack, recordOf(sheet), generation),
  );
  const { sheetNote, completedNote } = serverMessages(input.locale);
  const reports = planReports(
    workbook,
    analysis.sheets,
    written.reports,
    (report) => report.note ?? (report.rows ? completedNote : sheetNote),
  );
  return {
    sheets: columns.map((column) => column.plan),
    reports: reports.steps,
    written: {
      sheets: columns.map((column) => column.after).filter((sheet) => sheet.columns.length > 0),
      reports: reports.after,
    },
    journal: {
      at: input.at,
      base: input.base,
      sheets: columns.map((column) => column.before),
      reports: reports.before,
    },
    cellsChanged: columns.reduce((total, column) => total + column.cellsChanged, 0),
    cellsKept: columns.reduce((total, column) => total + column.cellsKept, 0),
    kept: [...columns.flatMap((column) => column.kept), ...reports.kept],
  };
}
