import { type Alignment, inverse } from './align.ts';
import { moveFormula } from './move-formula.ts';
import type { SheetView } from './ports.ts';

/** A formula goes on referring to the cells that it referred to, wherever they are now. */
export function formulaMover({ rows, columns }: Alignment, before: SheetView) {
  const rowNow = inverse(rows, before.height);
  const columnNow = inverse(columns, before.width);
  const sorted = rows.some((row, at) => row >= 0 && at > 0 && row < (rows[at - 1] ?? -1));
  return (formula: string, row: number): string | null => {
    if (formula === '') return null;
    const own = rows[row] ?? -1;
    return moveFormula(formula, {
      column: ({ at }) => columnNow[at] ?? at,
      row: ({ at }) => (sorted && at !== own ? at : (rowNow[at] ?? at)),
    });
  };
}
