import { isEmpty } from './cells.ts';
import { arrangeTyped, keepTyped, keyedNow } from './keep-typed.ts';
import { markOf, ownSheet, retiredMark } from './marks.ts';
import { isOrphanSheet } from './outline.ts';
import type { SheetPort, SheetView, WorkbookPort } from './ports.ts';
import type { ReportContent, Written } from './records.ts';
import { sameCells } from './rectangle.ts';
import type { TakenBack } from './restore.ts';
import { type Desk, rewrite, type WishFor } from './rewrite.ts';
import { wholeRows } from './whole-rows.ts';
import { isKeyed, wishArranged, wishForWhole } from './wish-report.ts';

/**
 * Takes back what one refresh did to our sheets.
 *
 * @returns the names of sheets that stay because a person wrote into them.
 */
export function restoreReports(workbook: WorkbookPort, taken: TakenBack, desk: Desk): string[] {
  const { journal, written, generation, outline } = taken;
  const kept: string[] = [];
  const sheets = workbook.sheets();
  const own = new Map(sheets.map((sheet) => [ownSheet(sheet), sheet]));
  for (const before of journal.reports) {
    const sheet = own.get(before.id);
    switch (before.action) {
      case 'added':
        if (sheet === undefined) {
          sheets.find((candidate) => isOrphanSheet(candidate, outline, before.name))?.remove();
        } else if (isUntouched(sheet, written, before.id)) sheet.remove();
        else {
          sheet.markSheet(retiredMark(before.id, generation));
          kept.push(sheet.name());
        }
        break;
      case 'retired': {
        const mark = retiredMark(before.id, generation);
        const retired = sheets.find((candidate) => candidate.id === before.sheet);
        if (retired?.sheetMark() === mark) retired.markSheet(markOf(before.id, retired.id));
        break;
      }
      case 'updated':
        if (sheet !== undefined) rewrite(sheet, wishBefore(before, taken), { desk });
        break;
      case 'removed':
        putBack(workbook, sheet, before, taken, desk);
    }
  }
  return kept;
}

/** What has to stand on a sheet that the refresh has rewritten, but for what was typed since? */
function wishBefore(before: ReportContent, taken: TakenBack): WishFor {
  const { keyed, id } = before;
  const wrote = taken.written.reports.find((report) => report.id === id);
  if (keyed === undefined || wrote === undefined || !isKeyed(wrote)) {
    return (view) => wishForWhole(before.cells, wrote?.cells ?? null, view);
  }
  const last = taken.base.reports.find((report) => report.id === id);
  const after = keepTyped(wrote, last !== undefined && isKeyed(last) ? last : null, before.cells);
  return (view, half) => {
    const whole = taken.isHalf ? wholeRows(view.cells, after, keyed) : view.cells;
    const then = half && keyedNow(half.before, keyed, wrote);
    const cells = half && then ? wholeRows(whole, half.after, then) : whole;
    return wishArranged(arrangeTyped(keyed, wrote, cells, view.formulas), view, cells);
  };
}

function isUntouched(sheet: SheetPort, written: Written, id: string): boolean {
  const wrote = written.reports.find((report) => report.id === id);
  return isBlank(sheet) || (wrote !== undefined && sameCells(sheet.read(), wrote.cells));
}

function isBlank(sheet: SheetPort): boolean {
  return sheet.read().every((row) => row.every(isEmpty));
}

/** Makes a sheet again that the refresh removed, or ends what a cut-off run began. */
function putBack(
  workbook: WorkbookPort,
  present: SheetPort | undefined,
  before: ReportContent,
  { generation, outline }: TakenBack,
  desk: Desk,
): void {
  const sheets = workbook.sheets();
  const left = sheets.find((sheet) => sheet.sheetMark() === retiredMark(before.id, generation));
  if (present === undefined && left !== undefined) {
    left.markSheet(markOf(before.id, left.id));
    return;
  }
  if (present !== undefined && !isBlank(present) && present.look({ noteRows: 1 }).notes[0]?.[0]) return;
  const orphan = sheets.find((sheet) => isOrphanSheet(sheet, outline, before.name));
  const isTaken = workbook.names().includes(before.name);
  const name = isTaken ? `${before.name} (Segmentry)` : before.name;
  const sheet = present ?? orphan ?? workbook.addSheet(name, Math.min(before.position, sheets.length));
  sheet.markSheet(markOf(before.id, sheet.id));
  const note = { row: 0, column: 0, notes: [before.note] };
  const wishFor = (view: SheetView) => ({ ...wishForWhole(before.cells, [], view), notes: [note] });
  rewrite(sheet, wishFor, { desk, noteRows: 1 });
  sheet.dress();
}
