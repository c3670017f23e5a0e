import { binned } from '../../core/customers/binned.ts';
import { explaining } from '../../core/customers/explaining.ts';
import { fisherExact } from '../../core/stats/hypothesis/fisher-exact.ts';
import type { PlantedWorld } from '../core/analyses/churn/planted-world.ts';

interface Axis {
  readonly bins: ArrayLike<number>;
  readonly size: number;
  readonly ordered: number;
}

const depth = 3;
const learned = 0.6;
const leastLeaf = 5;
const level = 0.05;

/**
 * Does a plain classification tree find the planted segment? Grown by the Gini index to depth three on three fifths of the customers; a
 * leaf counts when an exact one-sided test on the others, corrected by Bonferroni over the leaves of more leavers than all, proves it.
 */
export function treeFinds({ frame, planted }: PlantedWorld, alike: number): boolean {
  const state = frame.outcomes[0]!.state;
  const axes = explaining(frame).map((variable) => binned(variable, { scheme: 'human', parts: 32 }));
  const cut = Math.floor(learned * frame.size);
  const rows = Array.from({ length: frame.size }, (_, row) => row);
  const order = rows.map((row) => (row * 7919) % frame.size);
  const isDistinct = new Set(order).size === frame.size;
  const shuffled = isDistinct ? order : rows;
  const train = shuffled.slice(0, cut);
  const test = shuffled.slice(cut);
  const leaves = grow(axes, state, train, [], depth);
  const base = train.reduce((sum, row) => sum + state[row]!, 0) / train.length;
  const promising = leaves.filter(({ rate }) => rate > base);
  return promising.some(({ tests }) => {
    const fits = (row: number) => tests.every((holds) => holds(row));
    const inside = test.filter(fits);
    const outside = test.filter((row) => !fits(row));
    const count = (those: readonly number[]) => those.reduce((sum, row) => sum + state[row]!, 0);
    const [k, others] = [count(inside), count(outside)];
    const { greater } = fisherExact(k, inside.length - k, others, outside.length - others);
    if (greater * promising.length >= level) return false;
    const held = rows.filter(fits);
    const both = held.filter((row) => planted[row] === 1).length;
    const all = planted.reduce((sum, is) => sum + is, 0);
    return both / (held.length + all - both) >= alike;
  });
}

interface Leaf {
  readonly rate: number;
  readonly tests: readonly ((row: number) => boolean)[];
}

function grow(
  axes: readonly Axis[],
  state: Uint8Array,
  rows: readonly number[],
  tests: Leaf['tests'],
  left: number,
): Leaf[] {
  const k = rows.reduce((sum, row) => sum + state[row]!, 0);
  const leaf = { rate: rows.length === 0 ? 0 : k / rows.length, tests };
  if (left === 0 || k === 0 || k === rows.length) return [leaf];
  let best: { gain: number; holds: (row: number) => boolean } | null = null;
  for (const { bins, size, ordered } of axes) {
    const n = new Float64Array(size);
    const gone = new Float64Array(size);
    for (const row of rows) {
      n[bins[row]!]! += 1;
      gone[bins[row]!]! += state[row]!;
    }
    const consider = (inN: number, inK: number, holds: (row: number) => boolean) => {
      const outN = rows.length - inN;
      if (inN < leastLeaf || outN < leastLeaf) return;
      const impurity = (a: number, b: number) => (a * (b - a)) / b;
      const gain = impurity(k, rows.length) - impurity(inK, inN) - impurity(k - inK, outN);
      if (gain > (best?.gain ?? 1e-9)) best = { gain, holds };
    };
    let [sumN, sumK] = [0, 0];
    for (let bin = 0; bin < ordered - 1; bin++) {
      sumN += n[bin]!;
      sumK += gone[bin]!;
      consider(sumN, sumK, (row) => bins[row]! <= bin);
    }
    for (let bin = ordered; bin < size; bin++) consider(n[bin]!, gone[bin]!, (row) => bins[row] === bin);
  }
  if (best === null) return [leaf];
  const { holds } = best as { holds: (row: number) => boolean };
  const not = (row: number) => !holds(row);
  return [
    ...grow(axes, state, rows.filter(holds), [...tests, holds], left - 1),
    ...grow(axes, state, rows.filter(not), [...tests, not], left - 1),
  ];
}
