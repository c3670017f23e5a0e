/**
 * What stands on the diagonal of a square matrix's inverse? By elimination with the largest pivot of each column; null where the
 * matrix has no inverse. O(n³).
 *
 * @see Golub & Van Loan (2013), Matrix Computations, 3.4
 */
export function inverseDiagonal(matrix: readonly (readonly number[])[]): Float64Array | null {
  const n = matrix.length;
  const lu = matrix.map((row) => Float64Array.from(row));
  const order = Array.from(matrix.keys());
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = 0; k < Math.min(i, j); k++) sum += lu[i]![k]! * lu[k]![j]!;
      lu[i]![j]! -= sum;
    }
    let pivot = j;
    for (let i = j + 1; i < n; i++) if (Math.abs(lu[i]![j]!) > Math.abs(lu[pivot]![j]!)) pivot = i;
    [lu[j], lu[pivot]] = [lu[pivot]!, lu[j]!];
    [order[j], order[pivot]] = [order[pivot]!, order[j]!];
    if (lu[j]![j] === 0) return null;
    for (let i = j + 1; i < n; i++) lu[i]![j]! /= lu[j]![j]!;
  }
  return Float64Array.from(matrix, (_, column) => {
    const solved = Float64Array.from(order, (row) => (row === column ? 1 : 0));
    for (let k = 0; k < n; k++) {
      for (let i = k + 1; i < n; i++) solved[i]! -= solved[k]! * lu[i]![k]!;
    }
    for (let k = n - 1; k >= 0; k--) {
      solved[k]! /= lu[k]![k]!;
      for (let i = 0; i < k; i++) solved[i]! -= solved[k]! * lu[i]![k]!;
    }
    return solved[column]!;
  });
}
