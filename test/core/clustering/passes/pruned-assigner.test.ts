import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagOf } from '../../../../core/clustering/distance/nearest-two.ts';
import { assignPlainly } from '../../../../core/clustering/passes/assign-plainly.ts';
import { batchPasses } from '../../../../core/clustering/passes/batch.ts';
import { createPrunedAssigner } from '../../../../core/clustering/passes/pruned-assigner.ts';
import { runBatch } from '../../../../core/clustering/passes/run-batch.ts';
import { totalNorm } from '../../../../core/clustering/passes/total-norm.ts';
import { collapseRows } from '../../../../core/clustering/quantise/collapse.ts';
import { layOutRows } from '../../../../core/clustering/quantise/lay-out-rows.ts';
import type { QuantisedRows } from '../../../../core/clustering/quantise/rows.ts';
import { rowsAsPrototypes } from '../../../../core/clustering/quantise/rows-as-prototypes.ts';
import type { KPrototypesRequest, Prototypes } from '../../../../core/summaries/contract.ts';
import { createPlainAssigner, summariseLabels } from '../plain-assigner.ts';
import { quantisedRows } from '../quantised.ts';

/** Small integers, so that ties of distance are common; some values missing. */
const rowsOf = (least: number, most: number) =>
  fc
    .record({
      n: fc.integer({ min: least, max: most }),
      p: fc.integer({ min: 0, max: 18 }),
      c: fc.integer({ min: 0, max: 7 }),
      gamma: fc.integer({ min: 0, max: 30 }),
      seed: fc.integer({ min: 1, max: 1e9 }),
      missing: fc.constantFrom(0, 0, 0.15),
    })
    .filter(({ p, c }) => p + c > 0)
    .map(({ n, p, c, gamma, seed, missing }) => {
      let state = seed;
      const draw = (below: number) => {
        state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
        return Math.floor((state / 0x80000000) * below);
      };
      const gone = () => draw(1000) < missing * 1000;
      return layOutRows({
        rows: n,
        numbers: Array.from({ length: p }, () =>
          Float64Array.from({ length: n }, () => (gone() ? Number.NaN : draw(9))),
        ),
        categories: Array.from({ length: c }, () => ({
          codes: Int32Array.from({ length: n }, () => (gone() ? -1 : draw(4))),
          levels: 4,
          gamma,
        })),
      });
    });

const anyRows = rowsOf(2, 60);

function startOf(rows: QuantisedRows, k: number) {
  return rowsAsPrototypes(
    rows,
    Array.from({ length: k }, (_, j) => Math.floor((j * rows.rows) / k)),
  );
}

/** Squared differences of the known numbers, and γ for each level that is not the prototype's. */
function plainDistance(rows: QuantisedRows, row: number, prototypes: Prototypes, j: number): number {
  let distance = 0;
  const known = new Array<boolean>(rows.numbers).fill(true);
  rows.groups.forEach(({ categories, digits, absent }, group) => {
    const code = rows.joint[row * rows.groups.length + group]!;
    categories.forEach((category, position) => {
      const level = digits[code * categories.length + position]!;
      const own = prototypes.categories[j * rows.categories.length + category]!;
      if (level < 0 || level !== own) distance += rows.categories[category]!.gamma;
    });
    if (absent !== null) {
      known.forEach((_, f) => {
        known[f] = absent[code * rows.numbers + f] === 0;
      });
    }
  });
  known.forEach((isKnown, f) => {
    if (isKnown)
      distance += (rows.values[row * rows.numbers + f]! - prototypes.numbers[j * rows.numbers + f]!) ** 2;
  });
  return distance;
}

describe('pruned passes', () => {
  it('label every customer as the plain loop does, pass after pass', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('far', 'near'),
        (rows, k, from) => {
          const input = { start: startOf(rows, k), norm: totalNorm(rows), limit: 40 };
          const plain = createPlainAssigner(rows);
          const pruned = createPrunedAssigner(rows, from);
          const slow = runBatch(rows, plain, input);
          const fast = runBatch(rows, pruned, input);
          expect(fast.costs).toEqual(slow.costs);
          expect(fast.prototypes).toEqual(slow.prototypes);
          expect(fast.summary).toEqual(slow.summary);
          expect([...pruned.labels]).toEqual([...plain.labels]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('label as the plain loop does over several blocks of rows', () => {
    fc.assert(
      fc.property(
        rowsOf(250, 1100),
        fc.integer({ min: 2, max: 9 }),
        fc.constantFrom('far', 'near'),
        (rows, k, from) => {
          const input = { start: startOf(rows, k), norm: totalNorm(rows) };
          const plain = createPlainAssigner(rows);
          const pruned = createPrunedAssigner(rows, from);
          expect(runBatch(rows, pruned, input)).toEqual(runBatch(rows, plain, input));
          expect(pruned.labels.every((label, row) => label === plain.labels[row])).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('know nothing of the fit before in the same memory', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('far' as const, 'near' as const)), {
          minLength: 2,
          maxLength: 4,
        }),
        (rows, fits) => {
          const pruned = createPrunedAssigner(rows);
          for (const [k, from] of fits) {
            const plain = createPlainAssigner(rows);
            const input = { start: startOf(rows, k), norm: totalNorm(rows), limit: 40 };
            pruned.begin(from);
            expect(runBatch(rows, pruned, input)).toEqual(runBatch(rows, plain, input));
            expect([...pruned.labels]).toEqual([...plain.labels]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('label as a loop over plain differences does', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 7 }), (rows, k) => {
        const prototypes = startOf(rows, k);
        const labels = Array.from({ length: rows.rows }, (_, row) => {
          const distances = Array.from({ length: k }, (__, j) => plainDistance(rows, row, prototypes, j));
          return distances.indexOf(Math.min(...distances));
        });
        expect([...assignPlainly(rows, prototypes)]).toEqual(labels);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['far', 'near'] as const)(
    'hold when a score leaves no room for an index, from a %s start',
    (from) => {
      const rows = quantisedRows({
        numbers: [[0], [3], [4], [9], [2], [7]],
        categories: [[0], [1], [0], [1], [2], [2]],
        gamma: 2 ** 49,
        quantum: 1,
      });
      const input = { start: startOf(rows, 3), norm: totalNorm(rows) };
      expect(tagOf(rows, 3)).toBe(1);
      expect(tagOf({ ...rows, categories: [] }, 3)).toBe(4);
      const plain = createPlainAssigner(rows);
      const pruned = createPrunedAssigner(rows, from);
      expect(runBatch(rows, pruned, input)).toEqual(runBatch(rows, plain, input));
      expect([...pruned.labels]).toEqual([...plain.labels]);
    },
  );

  it('never raise the cost', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 5 }), (rows, k) => {
        const distinctRows = new Set(
          Array.from({ length: rows.rows }, (_, row) =>
            [
              ...rows.values.subarray(row * rows.numbers, (row + 1) * rows.numbers),
              ...rows.joint.subarray(row * rows.groups.length, (row + 1) * rows.groups.length),
            ].join(),
          ),
        );
        fc.pre(distinctRows.size > 3 * k);
        const { costs } = runBatch(rows, createPrunedAssigner(rows), {
          start: startOf(rows, k),
          norm: totalNorm(rows),
          limit: 40,
        });
        const rounding = rows.rows * Math.max(1, rows.numbers);
        for (let pass = 1; pass < costs.length; pass++) {
          expect(costs[pass]!).toBeLessThanOrEqual(costs[pass - 1]! + rounding);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('count a customer of weight 3 as three customers', () => {
    const numbers = [[10], [20], [90], [130]];
    const categories = [[0], [1], [1], [0]];
    const weights = [3, 1, 2, 1];
    const copies = <T>(rows: readonly T[]) => rows.flatMap((row, at) => new Array<T>(weights[at]!).fill(row));
    const weighted = quantisedRows({ numbers, categories, gamma: 50, quantum: 1, weights });
    const repeated = quantisedRows({
      numbers: copies(numbers),
      categories: copies(categories),
      gamma: 50,
      quantum: 1,
    });
    const start = rowsAsPrototypes(weighted, [0, 3]);
    const one = runBatch(weighted, createPrunedAssigner(weighted), { start, norm: totalNorm(weighted) });
    const other = runBatch(repeated, createPrunedAssigner(repeated), { start, norm: totalNorm(repeated) });
    expect(one.prototypes).toEqual(other.prototypes);
    expect(one.summary.counts).toEqual(other.summary.counts);
    expect(one.costs).toEqual(other.costs);
  });

  it('leave a missing number out of distance and mean', () => {
    const rows = layOutRows({
      rows: 4,
      numbers: [Float64Array.of(0, 10, 100, Number.NaN), Float64Array.of(0, 0, 50, 50)],
      categories: [],
    });
    const { prototypes } = runBatch(rows, createPrunedAssigner(rows), {
      start: rowsAsPrototypes(rows, [0, 2]),
      norm: totalNorm(rows),
    });
    expect([...prototypes.numbers]).toEqual([5, 0, 100, 50]);
    expect([...assignPlainly(rows, prototypes)]).toEqual([0, 0, 1, 1]);
  });

  it('give a tie to the prototype of the lowest index', () => {
    const rows = quantisedRows({ numbers: [[0], [5], [10]], categories: [], gamma: 0, quantum: 1 });
    expect([...assignPlainly(rows, rowsAsPrototypes(rows, [2, 0]))]).toEqual([1, 0, 0]);
  });

  it('put an empty cluster on the customer farthest from its prototype', () => {
    const rows = quantisedRows({ numbers: [[0], [1], [2], [50]], categories: [], gamma: 0, quantum: 1 });
    const { prototypes } = runBatch(rows, createPrunedAssigner(rows), {
      start: { k: 2, numbers: Float64Array.of(1, 1), categories: new Int32Array(0) },
      norm: totalNorm(rows),
    });
    expect([...prototypes.numbers]).toEqual([1, 50]);
  });

  it('can be answered by whoever holds the rows, one request at a time', () => {
    const rows = quantisedRows({ numbers: [[0], [4], [90], [95]], categories: [], gamma: 0, quantum: 1 });
    const input = { start: rowsAsPrototypes(rows, [0, 1]), norm: totalNorm(rows) };
    const holder = createPlainAssigner(rows);
    const asked: KPrototypesRequest['kind'][] = [];
    const passes = batchPasses({ ...input, shape: rows });
    let step = passes.next();
    while (!step.done) {
      asked.push(step.value.kind);
      if (step.value.kind !== 'pass') break;
      step = passes.next(holder.pass(step.value.prototypes));
    }
    expect(step.value).toEqual(runBatch(rows, createPrunedAssigner(rows), input));
    expect(asked).toEqual(['pass', 'pass', 'pass']);
  });
});

describe('equal customers collapsed to weights', () => {
  it('come back in their places, and cost the same', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 5 }), (rows, k) => {
        const { rows: distinct, of } = collapseRows(rows);
        expect(distinct.weights!.reduce((sum, weight) => sum + weight, 0)).toBe(rows.rows);
        const start = startOf(rows, k);
        const whole = assignPlainly(rows, start);
        const few = assignPlainly(distinct, start);
        expect(Array.from(of, (place) => few[place])).toEqual([...whole]);
        const all = summariseLabels(rows, whole, k);
        const weighted = summariseLabels(distinct, few, k);
        expect(weighted).toEqual(all);
        expect(totalNorm(distinct)).toBe(totalNorm(rows));
      }),
      { numRuns: 200 },
    );
  });

  it('are found however many there are', () => {
    const rows = quantisedRows({
      numbers: Array.from({ length: 500 }, (_, row) => [row % 3, (row % 2) * 5]),
      categories: [],
      gamma: 0,
      quantum: 1,
    });
    expect(collapseRows(rows).rows.rows).toBe(6);
  });
});
