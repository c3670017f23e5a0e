import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { pairsWorthTrying } from '../../../../../core/analyses/churn/risk/pairs-worth-trying.ts';
import { placesOf } from '../../../../../core/analyses/churn/risk/trees/places.ts';
import { randomFrom } from '../../../../fixtures/random.ts';

const n = 3000;

/** Customers of whom axes 3 and 7 tell something only together, and axis 0 tells something alone. */
function mayJoinAmong(width: number) {
  const { next } = randomFrom(8);
  const axes = Array.from({ length: width }, () => ({ size: 4, ordered: 4, missing: -1 }));
  const bins = axes.map(() => Uint8Array.from({ length: n }, () => Math.floor(4 * next())));
  const left = Uint8Array.from({ length: n }, (_, row) => {
    const together = bins[3]![row]! < 2 === bins[7]![row]! < 2 ? 0.4 : 0.1;
    return next() < together + 0.1 * bins[0]![row]! ? 1 : 0;
  });
  const rows = Int32Array.from({ length: n }, (_, row) => row);
  const options = { rate: 0.25, penalty: 5, share: 0.7, random: xoroshiro128plus(1) };
  const mayJoin = pairsWorthTrying(placesOf(axes, bins, n), rows, left, options);
  const joined: string[] = [];
  for (let a = 0; a < width; a++)
    for (let b = a + 1; b < width; b++) if (mayJoin(a, b)) joined.push(`${a} ${b}`);
  return { mayJoin, joined };
}

describe('pairs worth trying', () => {
  it('are all of them up to twelve axes', () => {
    expect(mayJoinAmong(12).joined).toHaveLength(66);
  });

  it('are at most 66 where there are more, and those that act together are among them', () => {
    const { mayJoin, joined } = mayJoinAmong(20);
    expect(joined.length).toBeLessThanOrEqual(66);
    expect(joined).toContain('3 7');
    expect(mayJoin(7, 3)).toBe(true);
    expect(mayJoin(19, 19)).toBe(true);
  });
});
