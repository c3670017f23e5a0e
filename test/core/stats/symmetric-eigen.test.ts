import { describe, expect, test } from 'vitest';
import { symmetricEigen, symmetricInverse } from '../../../core/stats/symmetric-eigen.ts';
import { randomFrom } from '../../fixtures/random.ts';

function symmetric(n: number, seed: number): Float64Array {
  const { normal } = randomFrom(seed);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = normal();
  }
  return matrix;
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

describe('directions of a symmetric matrix', () => {
  test('of two columns are known', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect(values[0]).toBeCloseTo(1, 14);
    expect(values[1]).toBeCloseTo(3, 14);
    expect(Math.abs(dot(vectors[1]!, Float64Array.of(Math.SQRT1_2, Math.SQRT1_2)))).toBeCloseTo(1, 14);
  });

  test.each([1, 2, 3, 7, 14, 28])(
    'of %i columns are of length 1, at right angles, and only stretched',
    (n) => {
      const matrix = symmetric(n, 3000 + n);
      const before = Float64Array.from(matrix);
      const { values, vectors } = symmetricEigen(matrix, n);
      expect(matrix).toEqual(before);
      vectors.forEach((own, k) => {
        vectors.forEach((other, l) => {
          expect(dot(own, other)).toBeCloseTo(k === l ? 1 : 0, 12);
        });
        for (let i = 0; i < n; i++) {
          expect(dot(matrix.subarray(i * n, i * n + n), own)).toBeCloseTo(values[k]! * own[i]!, 11);
        }
      });
      expect([...values]).toEqual([...values].sort((a, b) => a - b));
    },
  );

  test('of columns that are apart are the columns', () => {
    const { values } = symmetricEigen(Float64Array.of(3, 0, 0, 0, 1, 0, 0, 0, 2), 3);
    expect([...values]).toEqual([1, 2, 3]);
  });

  test('make the inverse, and nothing along a direction that is not there', () => {
    const inverse = symmetricInverse(Float64Array.of(2, 1, 1, 2), 2);
    [2 / 3, -1 / 3, -1 / 3, 2 / 3].forEach((value, at) => {
      expect(inverse[at]).toBeCloseTo(value, 13);
    });
    symmetricInverse(Float64Array.of(1, 1, 1, 1), 2).forEach((value) => {
      expect(value).toBeCloseTo(0.25, 13);
    });
  });
});
