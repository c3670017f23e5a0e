import type { Cell } from '../../core/index.ts';
import { SegmentryError } from '../../core/index.ts';
import { sameCell } from './cells.ts';
import { ownColumns, ownSheet } from './marks.ts';
import type { SheetPort, WorkbookPort } from './ports.ts';
import { sameCells } from './rectangle.ts';
import { readRowKeys } from './row-keys.ts';
import type { ReportStep, SheetPlan, WritePlan } from './write-plan.ts';

/**
 * Does the document now show what was planned? Reads back every cell that was written, by customer, so that a sort in
 * the meantime does no harm.
 *
 * @throws `host.changed` naming the sheet when a cell, a column or a sheet of ours is not as written.
 */
export function verifyPlan(workbook: WorkbookPort, plan: WritePlan): void {
  for (const sheet of plan.sheets) verifyColumns(sheet);
  for (const step of plan.reports) verifyReport(workbook, step);
}

function verifyColumns({ sheet, headerRow, keyColumns, rows, steps }: SheetPlan): void {
  if (steps.length === 0) return;
  const columns = ownColumns(sheet);
  const now = readRowKeys(sheet, headerRow, keyColumns);
  const rowOf = new Map(now.ids.map((id, index) => [id, now.first + index]));
  const changed = new SegmentryError('host.changed', { sheet: sheet.name() });
  for (const step of steps) {
    if (step.action === 'retire') continue;
    const column = columns.get(step.id);
    if (step.action === 'remove') {
      if (column !== undefined) throw changed;
      continue;
    }
    if (column === undefined) throw changed;
    const cells = sheet.readColumn(column);
    const arrived = (row: number, wanted: Cell): boolean => {
      const id = rows.ids[row - rows.first] ?? null;
      const current = id === null ? undefined : rowOf.get(id);
      return current === undefined || sameCell(cells[current] ?? null, wanted);
    };
    const runs = step.action === 'add' ? [{ row: rows.first, cells: step.cells }] : step.runs;
    if (step.header !== null && !sameCell(cells[headerRow] ?? null, step.header)) throw changed;
    if (!runs.every((run) => run.cells.every((cell, index) => arrived(run.row + index, cell)))) throw changed;
  }
}

function verifyReport(workbook: WorkbookPort, step: ReportStep): void {
  if (step.action === 'retire') return;
  const sheet = workbook.sheets().find((candidate) => ownSheet(candidate) === step.id);
  if (!shows(sheet, step)) throw new SegmentryError('host.changed', { sheet: sheet?.name() ?? step.id });
}

function shows(sheet: SheetPort | undefined, step: Exclude<ReportStep, { action: 'retire' }>): boolean {
  if (step.action === 'remove') return sheet === undefined;
  if (sheet === undefined) return false;
  const now = sheet.read();
  if (step.action === 'add') return sameCells(now, step.cells);
  return step.blocks.every(({ row, column, cells }) =>
    cells.every((line, i) => line.every((cell, j) => sameCell(now[row + i]?.[column + j] ?? null, cell))),
  );
}
