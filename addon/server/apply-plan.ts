import { writeBlocks } from './blocks.ts';
import { markOf, retiredMark } from './marks.ts';
import type { WorkbookPort } from './ports.ts';
import type { ColumnStep, ReportStep, SheetPlan, WritePlan } from './write-plan.ts';

/**
 * Writes what was planned: updates first, while positions hold, then removals from the right, then new columns. Each
 * column goes in one piece, but for cells that a person typed into.
 */
export function applyPlan(workbook: WorkbookPort, plan: WritePlan, generation: number): void {
  for (const sheet of plan.sheets) writeColumns(sheet);
  for (const report of plan.reports) writeReport(workbook, report, generation);
  workbook.flush();
}

function writeColumns({ sheet, headerRow, insertAt, steps }: SheetPlan): void {
  for (const step of steps) {
    if (step.action === 'retire') sheet.markColumn(step.column, step.mark);
    if (step.action !== 'update') continue;
    if (step.header !== null) sheet.write(headerRow, step.column, [[step.header]]);
    if (step.note !== null) sheet.setNote(headerRow, step.column, step.note);
    for (const run of step.runs) {
      sheet.write(
        run.row,
        step.column,
        run.cells.map((cell) => [cell]),
      );
    }
  }
  const removals = steps.filter((step) => step.action === 'remove');
  for (const step of removals.sort((left, right) => right.column - left.column))
    sheet.removeColumn(step.column);
  const additions = steps.filter(
    (step): step is Extract<ColumnStep, { action: 'add' }> => step.action === 'add',
  );
  additions.forEach((step, index) => {
    const column = insertAt + index;
    sheet.insertColumn(column, headerRow);
    sheet.markColumn(column, markOf(step.id, sheet.id));
    sheet.write(headerRow, column, [[step.header], ...step.cells.map((cell) => [cell])]);
    sheet.setNote(headerRow, column, step.note);
  });
}

function writeReport(workbook: WorkbookPort, step: ReportStep, generation: number): void {
  switch (step.action) {
    case 'add': {
      const sheet = workbook.addSheet(step.name);
      sheet.markSheet(markOf(step.id, sheet.id));
      sheet.write(0, 0, step.cells);
      sheet.setNote(0, 0, step.note);
      sheet.dress();
      return;
    }
    case 'update':
      writeBlocks(step.sheet, step.blocks);
      return;
    case 'retire':
      step.sheet.markSheet(retiredMark(step.id, generation));
      return;
    case 'remove':
      step.sheet.remove();
  }
}
