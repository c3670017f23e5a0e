import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

export interface SymmetricEigen {
  readonly values: readonly number[];
  /** Row j, column k at `j · p + k`: what the k-th direction has of the j-th column. */
  readonly vectors: Float64Array;
}

/** In which directions does a symmetric matrix, p × p row by row, stretch, and how far? O(p³). */
export function symmetricEigen(matrix: Float64Array, p: number): SymmetricEigen {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    Matrix.from1DArray(p, p, matrix),
    { assumeSymmetric: true },
  );
  return { values: realEigenvalues, vectors: Float64Array.from(eigenvectorMatrix.to1DArray()) };
}

/** Directions that are shorter than this part of the longest are none. */
export const shortest = 1e-10;

/** The inverse of a symmetric matrix of no negative direction, and 0 along those in which it does not stretch. */
export function symmetricInverse(matrix: Float64Array, p: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrix, p);
  const least = shortest * Math.max(...values);
  const inverse = new Float64Array(p * p);
  values.forEach((value, k) => {
    if (value <= least) return;
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) inverse[i * p + j]! += (vectors[i * p + k]! * vectors[j * p + k]!) / value;
    }
  });
  return inverse;
}
