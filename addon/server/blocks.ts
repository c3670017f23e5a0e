import type { Cell } from '../../core/index.ts';
import { sameCell } from './cells.ts';
import type { SheetPort } from './ports.ts';
import { rectangle } from './rectangle.ts';
import type { Block, Run } from './write-plan.ts';

type Cells = readonly (readonly Cell[])[];

/**
 * What has to be written so that a sheet shows these cells? Columns that do not change are left alone, and so are
 * formulas: only people write formulas.
 */
export function blocksFor(sheet: SheetPort, now: Cells, wanted: Cells): Block[] {
  const height = Math.max(now.length, wanted.length);
  const before = rectangle(now);
  const after = rectangle(wanted);
  const width = Math.max(before[0]?.length ?? 0, after[0]?.length ?? 0);
  const blocks: Block[] = [];
  let beside: { row: number; column: number; cells: Cell[][] } | null = null;
  for (let column = 0; column < width; column++) {
    const cells = Array.from({ length: height }, (_, row) => after[row]?.[column] ?? null);
    const differs = cells.map((cell, row) => !sameCell(cell, before[row]?.[column] ?? null));
    const formulas = differs.includes(true) ? sheet.formulas(column) : [];
    const changed = differs.some((flag, row) => flag && formulas[row] !== true);
    if (!changed || formulas.includes(true)) {
      beside = null;
      if (changed) {
        blocks.push(
          ...runsWithout(formulas, cells, 0).map((run) => ({
            row: run.row,
            column,
            cells: run.cells.map((cell) => [cell]),
          })),
        );
      }
    } else if (beside === null) {
      beside = { row: 0, column, cells: cells.map((cell) => [cell]) };
      blocks.push(beside);
    } else for (const [row, line] of beside.cells.entries()) line.push(cells[row] ?? null);
  }
  return blocks;
}

export function writeBlocks(sheet: SheetPort, blocks: readonly Block[]): void {
  for (const { row, column, cells } of blocks) sheet.write(row, column, cells);
}

/**
 * The values of a column as runs around the cells that are not to be written.
 *
 * @param first the row of the first value.
 */
export function runsWithout(skipped: readonly boolean[], values: readonly Cell[], first: number): Run[] {
  const runs: { row: number; cells: Cell[] }[] = [];
  values.forEach((value, index) => {
    if (skipped[index]) return;
    const open = runs[runs.length - 1];
    if (open !== undefined && open.row + open.cells.length === first + index) open.cells.push(value);
    else runs.push({ row: first + index, cells: [value] });
  });
  return runs;
}
