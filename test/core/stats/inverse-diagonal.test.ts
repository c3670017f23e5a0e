import { expect, test } from 'vitest';
import { inverseDiagonal } from '../../../core/stats/inverse-diagonal.ts';

test('the diagonal of an inverse is as by hand, whatever has to be turned', () => {
  const told = (matrix: number[][]) => Array.from(inverseDiagonal(matrix)!, (value) => value.toFixed(12));
  expect(
    told([
      [4, 7],
      [2, 6],
    ]),
  ).toEqual([0.6, 0.4].map((value) => value.toFixed(12)));
  expect(
    told([
      [0, 1],
      [1, 5],
    ]),
  ).toEqual(['-5.000000000000', '0.000000000000']);
  const three = [
    [2, 0, 1],
    [1, 3, 2],
    [1, 1, 4],
  ];
  expect(told(three)).toEqual([10 / 18, 7 / 18, 6 / 18].map((value) => value.toFixed(12)));
});

test('a matrix without an inverse has none', () => {
  expect(
    inverseDiagonal([
      [1, 2],
      [2, 4],
    ]),
  ).toBeNull();
  expect(inverseDiagonal([[0]])).toBeNull();
});
