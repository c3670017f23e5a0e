const mostColumns = 20_000;

/** A cell as one number: Sheets has less than 20,000 columns. */
export function spot(row: number, column: number): number {
  return row * mostColumns + column;
}

export function rowOf(at: number): number {
  return Math.floor(at / mostColumns);
}

export function columnOf(at: number): number {
  return at % mostColumns;
}
