/** Counts, sums and products of columns: `count`, then the sums, then the products of each column with itself and those after it. */
export type Sums = Float64Array;

/** How many figures are the sums of so many columns? */
export function sumsWidth(columns: number): number {
  return 1 + columns + (columns * (columns + 1)) / 2;
}

export interface Correlations {
  readonly n: number;
  readonly columns: number;
  readonly means: Float64Array;
  /** Standard deviations over n. */
  readonly deviations: Float64Array;
  /** Row by row; 0 with a column that does not vary, 1 on the diagonal. */
  readonly matrix: Float64Array;
}

/** Which means, deviations and correlations do these sums make? O(columns²). */
export function correlationsOf(sums: Sums, columns: number): Correlations {
  const n = sums[0]!;
  const means = Float64Array.from({ length: columns }, (_, at) => sums[1 + at]! / n);
  const covariances = new Float64Array(columns * columns);
  let from = 1 + columns;
  for (let i = 0; i < columns; i++) {
    for (let j = i; j < columns; j++) {
      const value = (sums[from++]! - sums[1 + i]! * means[j]!) / n;
      covariances[i * columns + j] = value;
      covariances[j * columns + i] = value;
    }
  }
  const deviations = Float64Array.from({ length: columns }, (_, at) => {
    const variance = covariances[at * columns + at]!;
    return variance > 1e-12 * means[at]! ** 2 && variance > 0 ? Math.sqrt(variance) : 0;
  });
  const matrix = covariances.map((value, at) => {
    const row = Math.floor(at / columns);
    const scale = deviations[row]! * deviations[at % columns]!;
    if (row === at % columns) return 1;
    return scale === 0 ? 0 : Math.max(-1, Math.min(1, value / scale));
  });
  return { n, columns, means, deviations, matrix };
}

/** Those of some columns, in this order. */
export function correlationsAmong(
  { matrix, columns }: Pick<Correlations, 'matrix' | 'columns'>,
  chosen: readonly number[],
): Float64Array {
  const among = new Float64Array(chosen.length ** 2);
  chosen.forEach((row, i) => {
    chosen.forEach((column, j) => {
      among[i * chosen.length + j] = matrix[row * columns + column]!;
    });
  });
  return among;
}
