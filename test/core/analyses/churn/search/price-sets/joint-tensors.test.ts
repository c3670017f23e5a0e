import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forEachTask,
  jointTensors,
  sumWeights,
} from '../../../../../../core/analyses/churn/search/price-sets/joint-tensors.ts';

const rowCount = 60;
const side = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    bins: fc
      .array(fc.integer({ min: 0, max: size - 1 }), { minLength: rowCount, maxLength: rowCount })
      .map((bins) => Uint8Array.from(bins)),
  }),
);

describe('tensors over shared sides', () => {
  it('hold the same sums as when each is summed alone', () => {
    fc.assert(
      fc.property(
        fc.array(side, { minLength: 3, maxLength: 7 }),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: rowCount, maxLength: rowCount }),
        (sides, weights) => {
          const tasks = sides.flatMap((a, i) =>
            sides.slice(i + 1).flatMap((b, j) => sides.slice(i + j + 2).map((c) => [a, b, c])),
          );
          const filled = new Map<number, number[]>();
          for (const joint of jointTensors(tasks, rowCount)) {
            sumWeights(joint, Float64Array.from(weights));
            forEachTask(joint, (task, tensor) => {
              filled.set(task, [...tensor]);
            });
          }
          expect([...filled.keys()].sort((a, b) => a - b)).toEqual([...tasks.keys()]);
          tasks.forEach(([a, b, c], task) => {
            const alone = new Array<number>(a!.size * b!.size * c!.size).fill(0);
            weights.forEach((weight, row) => {
              alone[(a!.bins[row]! * b!.size + b!.bins[row]!) * c!.size + c!.bins[row]!]! += weight;
            });
            expect(filled.get(task)).toEqual(alone);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
