import { SegmentryError } from '../../core/index.ts';
import { addColumns } from './add-columns.ts';
import { applyReport } from './apply-report.ts';
import { dropOwn } from './drop-own.ts';
import { markOf, retiredMark } from './marks.ts';
import { noteRowsFor } from './plan-columns.ts';
import type { SheetPort, SheetView, WorkbookPort } from './ports.ts';
import { type Desk, rewrite } from './rewrite.ts';
import { findRowKeys, type RowKeys } from './row-keys.ts';
import { endOfContent } from './sheet-view.ts';
import { wishForColumns } from './wish-columns.ts';
import type { SheetPlan, WritePlan } from './write-plan.ts';

/**
 * Writes what was planned, and checks each write by what the sheet then shows.
 *
 * @param desk keeps what is not yet checked, should the host fail on the way.
 * @returns names of columns and sheets that stay against the plan, because a person typed into them meanwhile.
 * @throws `host.changed` when people change a sheet again and again.
 */
export function applyPlan(workbook: WorkbookPort, plan: WritePlan, generation: number, desk: Desk): string[] {
  const kept = [
    ...plan.sheets.flatMap((sheet) => applyColumns(sheet, generation, desk)),
    ...plan.reports.flatMap((report) => applyReport(workbook, report, generation, desk)),
  ];
  workbook.flush();
  return kept;
}

function applyColumns(plan: SheetPlan, generation: number, desk: Desk): string[] {
  const { sheet, place, goals, gone, retired, added } = plan;
  const noteRows = noteRowsFor(place.headerRow);
  const rowsOf = (view: SheetView) => rowsIn(sheet, plan, view);
  for (const id of retired) sheet.changeMark(markOf(id, sheet.id), retiredMark(id, generation));
  let view: SheetView | undefined;
  if (added.length > 0) {
    const firstRow = (seen: SheetView) => rowsOf(seen).first;
    view = addColumns(sheet, added, { at: endOfContent, firstRow, noteRows });
  }
  if (goals.length > 0) {
    const witnesses = (seen: SheetView) => rowsOf(seen).columns;
    const wishFor = (seen: SheetView) => wishForColumns(seen, sheet.id, rowsOf(seen), goals);
    rewrite(sheet, wishFor, { desk, noteRows, witnesses, view });
  }
  return dropOwn(sheet, gone, { desk, noteRows, rowsOf, keptMark: (id) => retiredMark(id, generation) });
}

function rowsIn(sheet: SheetPort, { place, known }: SheetPlan, view: SheetView): RowKeys {
  const rows = findRowKeys(view, place, known);
  const customers = new Set(known);
  const isThere = rows?.keys.some((key) => key !== null && customers.has(key)) ?? false;
  if (rows === null || (!isThere && known.length > 0))
    throw new SegmentryError('host.changed', { sheet: sheet.name() });
  return rows;
}
