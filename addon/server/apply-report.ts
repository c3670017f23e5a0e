import { markOf, retiredMark } from './marks.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';
import type { WrittenReport } from './records.ts';
import { sameCells } from './rectangle.ts';
import { type Desk, rewrite, type WishFor } from './rewrite.ts';
import { wishForReport } from './wish-report.ts';
import type { ReportStep } from './write-plan.ts';

/**
 * Makes, rewrites or takes away one of our sheets.
 *
 * @returns the name of a sheet that stays against the plan, because a person wrote into it meanwhile.
 */
export function applyReport(
  workbook: WorkbookPort,
  step: ReportStep,
  generation: number,
  desk: Desk,
): string[] {
  switch (step.action) {
    case 'add': {
      const sheet = workbook.addSheet(step.name);
      sheet.markSheet(markOf(step.id, sheet.id));
      const note = { row: 0, column: 0, notes: [step.note] };
      const wishFor: WishFor = (view, half) => {
        return { ...wishForReport(step.wanted, step.wanted, view, half), notes: [note] };
      };
      rewrite(sheet, wishFor, { desk, noteRows: 1 });
      sheet.dress();
      return [];
    }
    case 'update':
      rewrite(step.sheet, (view, half) => wishForReport(step.wanted, step.last, view, half, step.seen), {
        desk,
      });
      return [];
    case 'retire':
      step.sheet.markSheet(retiredMark(step.id, generation));
      return [];
    case 'remove':
      return removeUntouched(step.sheet, step.id, step.last, generation);
  }
}

function removeUntouched(sheet: SheetPort, id: string, last: WrittenReport, generation: number): string[] {
  if (sameCells(sheet.read(), last.cells)) {
    sheet.remove();
    return [];
  }
  sheet.markSheet(retiredMark(id, generation));
  return [sheet.name()];
}
