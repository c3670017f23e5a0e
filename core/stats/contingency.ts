/** Counts of two categories against each other: row-major, `counts[row * columns + column]`. */
export interface ContingencyTable {
  readonly rows: number;
  readonly columns: number;
  readonly counts: Float64Array;
}

/** How often do two categories occur together? Codes below 0 are missing, and such pairs are not counted. */
export function contingencyOf(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  rows: number,
  columns: number,
): ContingencyTable {
  const counts = new Float64Array(rows * columns);
  for (let i = 0; i < a.length; i++) {
    const row = a[i]!;
    const column = b[i]!;
    if (row >= 0 && column >= 0) counts[row * columns + column]! += 1;
  }
  return { rows, columns, counts };
}

/** The same table without rows and columns that hold no count. */
export function withoutEmpty({ rows, columns, counts }: ContingencyTable): ContingencyTable {
  const { rowSums, columnSums } = marginsOf({ rows, columns, counts });
  const keptRows = indicesWithCount(rowSums);
  const keptColumns = indicesWithCount(columnSums);
  const kept = keptRows.flatMap((row) => keptColumns.map((column) => counts[row * columns + column]!));
  return { rows: keptRows.length, columns: keptColumns.length, counts: Float64Array.from(kept) };
}

export interface Margins {
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
  readonly total: number;
}

export function marginsOf({ rows, columns, counts }: ContingencyTable): Margins {
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const count = counts[row * columns + column]!;
      rowSums[row]! += count;
      columnSums[column]! += count;
      total += count;
    }
  }
  return { rowSums, columnSums, total };
}

function indicesWithCount(sums: Float64Array): number[] {
  return Array.from(sums.keys()).filter((index) => sums[index]! > 0);
}
