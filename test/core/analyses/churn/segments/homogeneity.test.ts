import { describe, expect, it } from 'vitest';
import { homogeneityOf } from '../../../../../core/analyses/churn/segments/homogeneity.ts';
import { randomFrom } from '../../../../fixtures/random.ts';

const size = 500;
const rows = Int32Array.from({ length: size }, (_, row) => row);
const aside = rows.filter((row) => row % 2 === 0);

describe('a hidden split', () => {
  /** A segment of everybody; `rate` says who leaves. Eight attributes of up to four levels. */
  function splitsOf(rate: (first: number) => number, times: number): number {
    let named = 0;
    const random = randomFrom(5);
    for (let time = 0; time < times; time++) {
      const axes = [2, 2, 3, 3, 4, 4, 4, 4].map((levels, at) => ({
        ...({
          variable: `a${at}`,
          size: levels,
          ordered: 0,
          cuts: [],
          cutBelongs: 'above',
          missing: -1,
        } as const),
        bins: Uint8Array.from(rows, () => Math.floor(random.next() * levels)),
      }));
      const left = Uint8Array.from(rows, (row) => (random.next() < rate(axes[0]?.bins[row] ?? 0) ? 1 : 0));
      const { split } = homogeneityOf({ axes, left, held: rows, aside });
      if (split !== null) named++;
    }
    return named;
  }

  it('is named in at most 5 of 100 groups that are of one piece', () => {
    expect(splitsOf(() => 0.5, 100)).toBeLessThanOrEqual(9);
  });

  it('is named where one part leaves twice as often', () => {
    expect(splitsOf((first) => (first === 1 ? 0.7 : 0.3), 20)).toBe(20);
  });
});
