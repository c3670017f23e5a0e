import { blocksFor, writeBlocks } from './blocks.ts';
import { isEmpty } from './cells.ts';
import { keepTyped } from './keep-typed.ts';
import { markOf, ownSheet, retiredMark } from './marks.ts';
import { isOrphanSheet, type Outline } from './outline.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';
import type { Journal, ReportContent, Written } from './records.ts';
import { sameCells } from './rectangle.ts';

/**
 * Takes back what one refresh did to our sheets.
 *
 * @returns the names of sheets that stay because a person wrote into them.
 */
export function restoreReports(
  workbook: WorkbookPort,
  journal: Journal,
  written: Written,
  generation: number,
  outline: Outline,
): string[] {
  const kept: string[] = [];
  for (const before of journal.reports) {
    const sheets = workbook.sheets();
    const sheet = sheets.find((candidate) => ownSheet(candidate) === before.id);
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
        if (sheet !== undefined) putCellsBack(sheet, before, written);
        break;
      case 'removed':
        if (sheet !== undefined) {
          if (isBlank(sheet)) fill(sheet, before);
          if (sheet.note(0, 0) === '') sheet.setNote(0, 0, before.note);
        } else putBack(workbook, sheets, before, outline);
    }
  }
  return kept;
}

function isUntouched(sheet: SheetPort, written: Written, id: string): boolean {
  const wrote = written.reports.find((report) => report.id === id);
  return isBlank(sheet) || (wrote !== undefined && sameCells(sheet.read(), wrote.cells));
}

function isBlank(sheet: SheetPort): boolean {
  return sheet.read().every((row) => row.every(isEmpty));
}

function putCellsBack(sheet: SheetPort, { id, cells, keyed }: ReportContent, written: Written): void {
  const now = sheet.read();
  const wrote = written.reports.find((report) => report.id === id);
  const typed = keyed !== undefined && wrote?.rows !== undefined;
  const wanted = typed ? keepTyped(keyed, { cells: wrote.cells, rows: wrote.rows }, now) : cells;
  writeBlocks(sheet, blocksFor(sheet, now, wanted));
}

function fill(sheet: SheetPort, { cells }: ReportContent): void {
  if (cells.length > 0 && cells[0]!.length > 0) sheet.write(0, 0, cells);
}

function putBack(
  workbook: WorkbookPort,
  sheets: readonly SheetPort[],
  before: ReportContent,
  outline: Outline,
): void {
  const orphan = sheets.find((sheet) => isOrphanSheet(sheet, outline, before.name));
  const taken = workbook.names().some((name) => name === before.name);
  const name = taken ? `${before.name} (Segmentry)` : before.name;
  const sheet = orphan ?? workbook.addSheet(name, Math.min(before.position, sheets.length));
  sheet.markSheet(markOf(before.id, sheet.id));
  fill(sheet, before);
  sheet.setNote(0, 0, before.note);
  sheet.dress();
}
