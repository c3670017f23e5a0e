import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../core/stats/distributions/normal.ts';
import { cliffDelta } from '../../../core/stats/effects/cliff-delta.ts';
import { chiSquareTest } from '../../../core/stats/hypothesis/chi-square-test.ts';
import { fisherExact } from '../../../core/stats/hypothesis/fisher-exact.ts';
import { mannWhitney } from '../../../core/stats/hypothesis/mann-whitney.ts';
import { welchTest } from '../../../core/stats/hypothesis/welch.ts';
import { newcombeDifference } from '../../../core/stats/intervals/newcombe.ts';
import { wilsonInterval } from '../../../core/stats/intervals/wilson.ts';
import { momentsOf, twoGroupsOf } from '../../../core/stats/two-groups.ts';

const trials = 1500;
const small = 30;
const large = 150;
/** Three standard errors of a share of .05 over the trials. */
const slack = 3 * Math.sqrt((0.05 * 0.95) / trials);

const generator = xoroshiro128plus(5);
const random = () => uniformFloat64(generator);
const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));

function twoSamples(first: () => number, second: () => number) {
  const values = [...Array.from({ length: small }, first), ...Array.from({ length: large }, second)];
  const groups = twoGroupsOf(values, [...Array(small).fill(1), ...Array(large).fill(0)]);
  return {
    groups,
    first: momentsOf(groups.values, groups.first),
    second: momentsOf(groups.values, groups.second),
  };
}

function hitsOf(n: number, p: number): number {
  let hits = 0;
  for (let i = 0; i < n; i++) if (random() < p) hits++;
  return hits;
}

/** How often does something hold over the trials? */
function rateOf(holds: () => boolean): number {
  let count = 0;
  for (let trial = 0; trial < trials; trial++) if (holds()) count++;
  return count / trials;
}

describe('under the null, groups of 30 and 150', () => {
  it('Welch rejects 5 % though the small group spreads four times as wide', () => {
    const rate = rateOf(() => {
      const { first, second } = twoSamples(() => 4 * normal(), normal);
      return welchTest(first, second).p < 0.05;
    });
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack);
  });

  it('Mann–Whitney rejects 5 % with heavy ties', () => {
    const level = () => Math.floor(5 * random());
    const rate = rateOf(() => mannWhitney(twoSamples(level, level).groups).p < 0.05);
    expect(Math.abs(rate - 0.05)).toBeLessThan(slack);
  });

  it('χ² and two proportions reject about 5 %, Fisher no more', () => {
    let chi = 0;
    let exact = 0;
    for (let trial = 0; trial < trials; trial++) {
      const a = hitsOf(small, 0.3);
      const b = hitsOf(large, 0.3);
      const counts = Float64Array.of(a, small - a, b, large - b);
      if (chiSquareTest({ rows: 2, columns: 2, counts }).p < 0.05) chi++;
      if (fisherExact(a, small - a, b, large - b).twoSided < 0.05) exact++;
    }
    expect(Math.abs(chi / trials - 0.05)).toBeLessThan(slack);
    expect(exact / trials).toBeLessThan(0.05 + slack);
  });
});

describe('intervals cover at their rate, groups of 30 and 150', () => {
  it('Wilson at a share of .18', () => {
    const rate = rateOf(() => {
      const { lower, upper } = wilsonInterval(hitsOf(large, 0.18), large);
      return lower <= 0.18 && 0.18 <= upper;
    });
    expect(Math.abs(rate - 0.95)).toBeLessThan(0.02);
  });

  it('Newcombe for the difference of .4 and .2', () => {
    const rate = rateOf(() => {
      const { lower, upper } = newcombeDifference(hitsOf(small, 0.4), small, hitsOf(large, 0.2), large);
      return lower <= 0.2 && 0.2 <= upper;
    });
    expect(Math.abs(rate - 0.95)).toBeLessThan(0.02);
  });

  it('Cliff’s δ of two shifted normals of unequal spread', () => {
    const shift = 0.8;
    const delta = 2 * 0.6394 - 1;
    const rate = rateOf(() => {
      const { groups } = twoSamples(() => shift + 2 * normal(), normal);
      const { lower, upper } = cliffDelta(groups);
      return lower <= delta && delta <= upper;
    });
    expect(Math.abs(rate - 0.95)).toBeLessThan(0.025);
  });

  it('Welch for the difference of means', () => {
    const rate = rateOf(() => {
      const { first, second } = twoSamples(() => 1 + 3 * normal(), normal);
      const { lower, upper } = welchTest(first, second).difference;
      return lower <= 1 && 1 <= upper;
    });
    expect(Math.abs(rate - 0.95)).toBeLessThan(slack);
  });
});
