import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../../core/stats/adjusted-rand.ts';

describe('the adjusted Rand index', () => {
  it('is 1 for equal clusterings under other names', () => {
    expect(adjustedRand(Int32Array.of(0, 0, 1, 2, 2), Int32Array.of(2, 2, 0, 1, 1))).toBe(1);
  });

  it('is (both − expected) / (mean − expected) by hand', () => {
    const a = Int32Array.of(0, 0, 0, 1, 1, 1);
    const b = Int32Array.of(0, 0, 1, 1, 2, 2);
    const both = 2;
    const expected = (6 * 3) / 15;
    expect(adjustedRand(a, b)).toBeCloseTo((both - expected) / ((6 + 3) / 2 - expected), 12);
  });

  it('leaves out rows without a label', () => {
    expect(adjustedRand(Int32Array.of(0, 1, -1, 0), Int32Array.of(0, 1, 1, -1))).toBe(1);
  });

  it('is about 0 for unrelated clusterings', () => {
    const n = 30_000;
    const a = Int32Array.from({ length: n }, (_, row) => row % 3);
    const b = Int32Array.from({ length: n }, (_, row) => Math.floor(row / 3) % 4);
    expect(Math.abs(adjustedRand(a, b))).toBeLessThan(0.001);
  });
});
