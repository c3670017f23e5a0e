import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import type { AxisShape } from '../../../../../../core/analyses/churn/risk/trees/places.ts';
import { placesOf } from '../../../../../../core/analyses/churn/risk/trees/places.ts';
import { randomSplit } from '../../../../../../core/analyses/churn/risk/trees/random-split.ts';

/** Splits of one axis whose bins have these slopes and curvatures, as the bins that are near, over many draws. */
function splitsOf(axis: AxisShape, slopes: readonly number[], curves: readonly number[]): Set<string> {
  const places = placesOf([axis], [new Uint8Array()], 0);
  const choose = randomSplit(places, 1, xoroshiro128plus(3), () => true);
  const sums = Float64Array.from(slopes.flatMap((slope, bin) => [slope, curves[bin]!]));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const found = new Set<string>();
  for (let draw = 0; draw < 200; draw++) {
    const far = new Uint8Array(slopes.length).fill(9);
    const part = choose({ sums, slope: total(slopes), curve: total(curves), above: -1 }, far);
    if (part === null) continue;
    const near = [...far.keys()].filter((bin) => far[bin] === 0);
    expect(part.slope).toBeCloseTo(total(near.map((bin) => slopes[bin]!)), 9);
    expect(part.curve).toBeCloseTo(total(near.map((bin) => curves[bin]!)), 9);
    found.add(near.join(' '));
  }
  return found;
}

describe('a random cut', () => {
  it('goes between any two intervals of a number', () => {
    const found = splitsOf({ size: 4, ordered: 4, missing: -1 }, [5, 3, -3, -5], [9, 9, 9, 9]);
    expect([...found].sort()).toEqual(['0', '0 1', '0 1 2']);
  });

  it('takes "missing" to the side that it is like', () => {
    const found = splitsOf({ size: 4, ordered: 3, missing: 3 }, [8, 1, -9, 7], [9, 9, 9, 9]);
    expect([...found].sort()).toEqual(['0 1 3', '0 3']);
  });

  it('puts levels that lean alike on one side, and leaves out those that nobody has', () => {
    const found = splitsOf({ size: 5, ordered: 0, missing: -1 }, [6, -6, 0, 5, -5], [9, 9, 0, 9, 9]);
    expect([...found].sort()).toEqual(['1', '1 4', '1 3 4'].sort());
  });

  it('leaves at least the curvature of three on either side', () => {
    const found = splitsOf({ size: 4, ordered: 4, missing: -1 }, [5, 3, -3, -5], [2.9, 9, 9, 2.9]);
    expect([...found]).toEqual(['0 1']);
  });
});
