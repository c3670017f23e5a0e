import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { logOddsOf } from '../../../../../core/analyses/churn/risk/log-odds-of.ts';
import { purified } from '../../../../../core/analyses/churn/risk/purified.ts';
import { scoreOfTrees } from '../../../../../core/analyses/churn/risk/score-of-trees.ts';
import { sharesOf } from '../../../../../core/analyses/churn/risk/shares-of.ts';
import { boost } from '../../../../../core/analyses/churn/risk/trees/boosting.ts';
import type { KeptTree } from '../../../../../core/analyses/churn/risk/trees/kept-tree.ts';
import { keptTree } from '../../../../../core/analyses/churn/risk/trees/kept-tree.ts';
import { placesOf } from '../../../../../core/analyses/churn/risk/trees/places.ts';
import type { AdditiveScore } from '../../../../../core/summaries/contract.ts';
import { randomFrom } from '../../../../fixtures/random.ts';

const n = 2000;
const { next } = randomFrom(4);
const axes = [
  { size: 9, ordered: 8, missing: 8 },
  { size: 5, ordered: 0, missing: -1 },
  { size: 2, ordered: 0, missing: -1 },
];
const bins = axes.map(({ size }) => Uint8Array.from({ length: n }, () => Math.floor(next() ** 2 * size)));
const [first, second, third] = bins as [Uint8Array, Uint8Array, Uint8Array];
const left = Uint8Array.from({ length: n }, (_, i) => {
  const pull = (first[i] === 8 ? 2 : first[i]! / 4) + (second[i] === 3 && third[i] === 1 ? 2 : 0) - 1.5;
  return next() < 1 / (1 + Math.exp(-pull)) ? 1 : 0;
});
const places = placesOf(axes, bins, n);
const everybody = Int32Array.from({ length: n }, (_, row) => row);

function grown(mayJoin: (a: number, b: number) => boolean) {
  const trees: KeptTree[] = [];
  let staying: Float64Array = new Float64Array();
  const options = { rounds: 80, rate: 0.2, penalty: 5, share: 0.7, random: xoroshiro128plus(2), mayJoin };
  const base = boost(places, everybody, left, options, (tree, odds) => {
    trees.push(keptTree(tree, places));
    staying = odds;
  });
  return { score: scoreOfTrees(axes, base, trees), logOdds: staying.map((odds) => -Math.log(odds)) };
}

const widest = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0);

describe('the score that trees add up to', () => {
  const { score, logOdds } = grown(() => true);
  const shares = sharesOf(places, everybody);
  const pure = purified(score, shares);

  it('gives every customer the log-odds that the trees give', () => {
    expect(widest(logOddsOf(score, bins, n), logOdds)).toBeLessThan(1e-9);
  });

  it('has one table for each pair that a tree looks at, the lower axis by rows', () => {
    const named = score.pairs.map(({ first: a, second: b }) => `${a} ${b}`);
    expect([...named].sort()).toEqual(['0 1', '0 2', '1 2']);
    for (const pair of score.pairs) {
      expect(pair.values.length).toBe(axes[pair.first]!.size * axes[pair.second]!.size);
    }
  });

  it('joins no pair that may not be joined', () => {
    const { score: alone, logOdds: odds } = grown((a, b) => a === b);
    expect(alone.pairs).toEqual([]);
    expect(widest(logOddsOf(alone, bins, n), odds)).toBeLessThan(1e-9);
  });

  it('is the same when every effect goes where it belongs', () => {
    expect(widest(logOddsOf(pure, bins, n), logOdds)).toBeLessThan(1e-9);
  });

  it('then moves the mean customer by nothing, along each axis and along both sides of each pair', () => {
    pure.mains.forEach((main, axis) => {
      expect(weighted(main, shares[axis]!)).toBeCloseTo(0, 9);
    });
    for (const { first: a, second: b, values } of pure.pairs) {
      const [rows, columns] = [shares[a]!, shares[b]!];
      for (let row = 0; row < rows.length; row++) {
        const own = values.slice(row * columns.length, (row + 1) * columns.length);
        expect(weighted(own, columns)).toBeCloseTo(0, 9);
      }
      for (let column = 0; column < columns.length; column++) {
        const own = Float64Array.from(rows, (_, row) => values[row * columns.length + column]!);
        expect(weighted(own, rows)).toBeCloseTo(0, 9);
      }
    }
  });

  it('leaves nothing to a pair whose axes only add up', () => {
    const sums: AdditiveScore = {
      base: 1,
      mains: axes.map(({ size }) => new Float64Array(size)),
      pairs: [
        {
          first: 0,
          second: 1,
          values: Float64Array.from({ length: 45 }, (_, at) => Math.floor(at / 5) + (at % 5) ** 2),
        },
      ],
    };
    const [pair] = purified(sums, shares).pairs;
    for (const value of pair!.values) expect(value).toBeCloseTo(0, 9);
  });
});

function weighted(values: Float64Array, weights: Float64Array): number {
  return values.reduce((sum, value, at) => sum + value * weights[at]!, 0);
}
