import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { drawRows } from '../../../../../../core/analyses/churn/risk/trees/draw-rows.ts';

describe('rows drawn for a tree', () => {
  it('are each drawn with the given probability, in order, none twice', () => {
    const rows = 1001;
    const draws = 400;
    const random = xoroshiro128plus(5);
    const times = new Int32Array(rows);
    let outOfOrder = 0;
    const into = new Int32Array(rows);
    for (let draw = 0; draw < draws; draw++) {
      const drawn = into.slice(0, drawRows(rows, 0.7, random, into));
      drawn.forEach((row, k) => {
        times[row]! += 1;
        if (k > 0 && row <= drawn[k - 1]!) outOfOrder++;
      });
    }
    expect(outOfOrder).toBe(0);
    const mean = times.reduce((sum, count) => sum + count, 0) / (rows * draws);
    expect(Math.abs(mean - 0.7)).toBeLessThan(0.005);
    for (const lane of [0, 1, 2, 3]) {
      const own = times.filter((_, row) => row % 4 === lane);
      const share = own.reduce((sum, count) => sum + count, 0) / (own.length * draws);
      expect(Math.abs(share - 0.7)).toBeLessThan(0.007);
    }
  });
});
