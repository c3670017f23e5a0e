import { describe, expect, it } from 'vitest';
import { dipTest } from '../../../../core/stats/hypothesis/dip-test.ts';
import { derivedRandom } from '../../../../core/stats/random.ts';

describe('the dip test', () => {
  it.each([40, 100, 700, 3000])('keeps its level for %i uniform values', (n) => {
    const random = derivedRandom(21, n);
    const runs = 400;
    const p = Array.from({ length: runs }, () => dipTest(Float64Array.from({ length: n }, () => random())));
    for (const level of [0.05, 0.25, 0.5]) {
      const share = p.filter((each) => each <= level).length / runs;
      const error = Math.sqrt((level * (1 - level)) / runs);
      expect(Math.abs(share - level)).toBeLessThan(3.5 * error);
    }
  });

  it('tells two heaps from one', () => {
    const random = derivedRandom(22);
    const bell = () => random() + random() + random() + random();
    const one = Float64Array.from({ length: 600 }, bell);
    expect(dipTest(one)).toBeGreaterThan(0.5);
    expect(dipTest(one.map((value, at) => value + (at % 2) * 3))).toBeLessThan(1e-4);
  });

  it('says nothing of fewer than 16 values', () => {
    expect(dipTest(Float64Array.from([0, 0, 0, 0, 9, 9, 9, 9]))).toBe(1);
  });
});
