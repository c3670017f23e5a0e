import type { ContingencyTable } from '../contingency.ts';
import { marginsOf, withoutEmpty } from '../contingency.ts';
import { hypergeometricDraw } from '../distributions/hypergeometric-draw.ts';

const draws = 9999;

/**
 * Does a category go together with one of two outcomes, also where too few are expected in a cell for χ²'s curve to hold?
 *
 * The statistic is compared with those of 9,999 random tables of the same totals, so that p is never below .0001. The order of
 * the rows does not matter. Cost: draws × rows × the spread of a row's count.
 *
 * @param table two columns.
 * @param random numbers from 0 up to, not including, 1.
 * @returns p; 1 when nothing can be compared.
 * @see Patefield 1981; Phipson & Smyth 2010 for (1 + hits) / (1 + draws)
 */
export function chiSquareMonteCarlo(table: ContingencyTable, random: () => number): number {
  const { rows, columns, counts } = withoutEmpty(table);
  if (rows < 2 || columns !== 2) return 1;
  const { rowSums, columnSums, total } = marginsOf({ rows, columns, counts });
  const order = [...rowSums.keys()].sort((a, b) => rowSums[a]! - rowSums[b]!);
  const sizes = order.map((row) => rowSums[row]!);
  const marked = columnSums[0]!;
  const expected = sizes.map((size) => (size * marked) / total);
  const part = (at: number, count: number) => (count - expected[at]!) ** 2 / expected[at]!;
  const seen = order.reduce((sum, row, at) => sum + part(at, counts[row * 2]!), 0);
  const draw = hypergeometricDraw(total, random);
  let hits = 0;
  for (let trial = 0; trial < draws; trial++) {
    let left = total;
    let markedLeft = marked;
    let sum = 0;
    sizes.forEach((size, at) => {
      const count = at === rows - 1 ? markedLeft : draw(left, markedLeft, size);
      sum += part(at, count);
      left -= size;
      markedLeft -= count;
    });
    if (sum >= seen * (1 - 1e-9)) hits++;
  }
  return (1 + hits) / (1 + draws);
}
