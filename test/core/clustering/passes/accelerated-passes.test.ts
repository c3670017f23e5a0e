import { describe, expect, it } from 'vitest';
import { acceleratedPasses } from '../../../../core/clustering/passes/accelerated-passes.ts';
import { answered } from '../../../../core/clustering/passes/answered.ts';
import { batchPasses } from '../../../../core/clustering/passes/batch.ts';
import { passesInMemory } from '../../../../core/clustering/passes/passes-in-memory.ts';
import { prototypesOf } from '../../../../core/clustering/passes/prototypes-of.ts';
import { layOutRows } from '../../../../core/clustering/quantise/lay-out-rows.ts';
import type { QuantisedRows } from '../../../../core/clustering/quantise/rows.ts';
import { rowsAsPrototypes } from '../../../../core/clustering/quantise/rows-as-prototypes.ts';
import { derivedRandom } from '../../../../core/stats/random.ts';
import { normal } from '../../analyses/segments/planted.ts';
import { quantisedRows } from '../quantised.ts';

/** One cloud of customers: nothing tells where a border should lie, so that passes take long. */
function cloud(seed: number): QuantisedRows {
  const random = derivedRandom(seed, 4);
  const rows = 4000;
  return layOutRows({
    rows,
    numbers: Array.from({ length: 4 }, () =>
      Float64Array.from({ length: rows }, () => Math.round(4096 * normal(random))),
    ),
    categories: [
      {
        codes: Int32Array.from({ length: rows }, () => Math.floor(3 * random())),
        levels: 3,
        gamma: 2 ** 21,
      },
    ],
  });
}

function both(rows: QuantisedRows, k: number, limit?: number) {
  const source = passesInMemory(rows);
  const start = rowsAsPrototypes(
    rows,
    Array.from({ length: k }, (_, j) => Math.floor((j * rows.rows) / k)),
  );
  const input = { start, shape: rows, norm: source.squares(), ...(limit === undefined ? {} : { limit }) };
  return {
    source,
    plain: answered(batchPasses(input), source),
    fast: answered(acceleratedPasses(input), source),
  };
}

const last = (costs: readonly number[]) => costs[costs.length - 1]!;

describe('accelerated passes', () => {
  it.each([1, 2, 3, 4])('end where a further pass changes nothing (cloud %i)', (seed) => {
    const rows = cloud(seed);
    const { source, fast } = both(rows, 5);
    expect(fast.converged).toBe(true);
    const summary = source.pass(fast.prototypes);
    expect(summary).toEqual(fast.summary);
    expect(prototypesOf(summary, rows, fast.prototypes)).toEqual(fast.prototypes);
  });

  it('take fewer than two thirds of the plain passes over clouds, for the same cost to a thousandth', () => {
    const fits = [1, 2, 3, 4].map((seed) => both(cloud(seed), 5));
    const passes = (which: 'plain' | 'fast') => fits.reduce((sum, fit) => sum + fit[which].costs.length, 0);
    expect(passes('fast')).toBeLessThan((passes('plain') * 2) / 3);
    for (const { plain, fast } of fits) expect(last(fast.costs)).toBeLessThan(last(plain.costs) * 1.001);
  });

  it('never raise the cost above that of the means before', () => {
    const { fast } = both(cloud(5), 6);
    expect(fast.costs.length).toBeGreaterThan(2);
    fast.costs.slice(1).forEach((cost, pass) => {
      expect(cost).toBeLessThanOrEqual(fast.costs[pass]!);
    });
  });

  it('stop at the limit, at means that no step was carried beyond', () => {
    const rows = cloud(6);
    const { fast } = both(rows, 5, 6);
    expect(fast.converged).toBe(false);
    expect(fast.costs.length).toBeLessThanOrEqual(6);
  });

  it('put an empty cluster on the customer farthest from its prototype, as plain passes do', () => {
    const rows = quantisedRows({ numbers: [[0], [1], [2], [50]], categories: [], gamma: 0, quantum: 1 });
    const start = { k: 2, numbers: Float64Array.of(1, 1), categories: new Int32Array(0) };
    const source = passesInMemory(rows);
    const fit = answered(acceleratedPasses({ start, shape: rows, norm: source.squares() }), source);
    expect([...fit.prototypes.numbers]).toEqual([1, 50]);
  });
});
