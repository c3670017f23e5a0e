import { describe, expect, it } from 'vitest';
import { earnedParts } from '../../../../../core/analyses/churn/search/earned-parts.ts';
import { derivedRandom } from '../../../../../core/stats/random.ts';

const random = derivedRandom(3);
const rows = Int32Array.from({ length: 2000 }, (_, row) => row);
const axis = (variable: string, size: number, ordered: number) => ({
  ...({ variable, size, ordered, cuts: [], cutBelongs: 'above', missing: -1 } as const),
  bins: Uint8Array.from(rows, () => Math.floor(random() * size)),
});
const axes = [axis('plan', 3, 0), axis('calls', 10, 10), axis('town', 4, 0)];
const left = Uint8Array.from(rows, (row) =>
  random() < (axes[0]!.bins[row] === 1 && axes[1]!.bins[row]! >= 4 ? 0.6 : 0.1) ? 1 : 0,
);
const plan = { axis: 0, from: 1, to: 1 };
const calls = { axis: 1, from: 4, to: 9 };
const town = { axis: 2, from: 2, to: 2 };

describe('conditions on rows that the search did not see', () => {
  it('stay where they add to the others, and go where they do not', () => {
    expect(earnedParts([plan, calls, town], [], { axes, rows, left, ends: true })).toEqual([plan, calls]);
  });

  it('lose an end that adds nothing, where ends are asked', () => {
    const closed = { ...calls, to: 8 };
    expect(earnedParts([plan, closed], [], { axes, rows, left, ends: true })).toEqual([plan, calls]);
    expect(earnedParts([plan, closed], [], { axes, rows, left, ends: false })).toEqual([plan, closed]);
  });

  it('are kept, whatever they add, where they are the cause that the rule was found within', () => {
    expect(earnedParts([plan, calls, town], [town], { axes, rows, left, ends: true })).toEqual([
      plan,
      calls,
      town,
    ]);
  });
});
