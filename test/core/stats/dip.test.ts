import { describe, expect, it } from 'vitest';
import { dipOf } from '../../../core/stats/dip.ts';
import { derivedRandom } from '../../../core/stats/random.ts';

describe('the dip', () => {
  it('is 1/(2n) for evenly spaced values, the least there is', () => {
    for (const n of [4, 10, 57]) {
      expect(dipOf(Float64Array.from({ length: n }, (_, at) => at))).toBeCloseTo(1 / (2 * n), 12);
    }
  });

  it('comes close to 1/4 for two equal heaps, the most there is', () => {
    const heaps = Float64Array.from({ length: 400 }, (_, at) => (at < 200 ? 0 : 1e6) + at / 1000);
    expect(dipOf(heaps)).toBeGreaterThan(0.245);
    expect(dipOf(heaps)).toBeLessThanOrEqual(0.25);
  });

  it('does not depend on place, scale or direction', () => {
    const random = derivedRandom(3);
    for (let run = 0; run < 20; run++) {
      const values = Float64Array.from({ length: 80 }, () => (random() < 0.4 ? 3 : 0) + random() + random());
      const dip = dipOf(values.slice().sort());
      expect(dipOf(values.map((value) => 7 - 3 * value).sort())).toBeCloseTo(dip, 12);
    }
  });

  it('has the published quantile for 50 uniform values: one in twenty passes .0702', () => {
    const random = derivedRandom(8);
    let over = 0;
    for (let run = 0; run < 2000; run++) {
      if (dipOf(Float64Array.from({ length: 50 }, () => random()).sort()) > 0.0702) over++;
    }
    expect(over / 2000).toBeGreaterThan(0.035);
    expect(over / 2000).toBeLessThan(0.065);
  });
});
