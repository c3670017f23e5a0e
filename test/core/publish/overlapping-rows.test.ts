import { describe, expect, it } from 'vitest';
import { exposedBlocks, hiddenOverlapping } from '../../../core/publish/churn/overlapping-rows.ts';

const rows = (
  counts: Readonly<Record<string, readonly number[]>>,
  block: (key: string) => string = () => '*',
) => Object.entries(counts).map(([key, own]) => ({ key, counts: own, block: block(key) }));
const hide = (...args: Parameters<typeof hiddenOverlapping>) => [...hiddenOverlapping(...args)].sort();

describe('hiddenOverlapping', () => {
  it('hides a small row with the smallest large one: two small ones may be the same customers', () => {
    expect(hide(rows({ a: [90], b: [30], c: [7], d: [6] }), 10)).toEqual(['b', 'c', 'd']);
  });

  it('hides nothing where no row is small', () => {
    expect(hide(rows({ a: [90], b: [30] }), 10)).toEqual([]);
  });

  it('covers each column that a hidden row counts in', () => {
    const table = rows({ a: [60, 50], b: [40, 0], c: [5, 20], d: [0, 30] });
    expect(hide(table, 10)).toEqual(['b', 'c']);
    expect(hide(rows({ a: [60, 50], b: [40, 0], c: [5, 3] }), 10)).toEqual(['a', 'b', 'c']);
  });

  it('covers each block by a row of its own', () => {
    const byType = rows({ a: [90], b: [30], c: [7], d: [40], e: [20] }, (key) =>
      'abc'.includes(key) ? 'x' : 'y',
    );
    expect(hide(byType, 10)).toEqual(['b', 'c']);
  });

  it('hides a large row with what stands in no row, where that is told to be open', () => {
    expect(hide(rows({ a: [90], b: [30] }), 10, new Set(), new Set(['*']))).toEqual(['b']);
  });

  it('says where a block shows the sum of small rows alone', () => {
    const small = rows({ a: [90], b: [7], c: [5] }, (key) => (key === 'a' ? 'x' : 'y'));
    expect(exposedBlocks(small, hiddenOverlapping(small, 10), 10)).toBe(true);
    const covered = rows({ a: [90], b: [7], c: [50] }, (key) => (key === 'a' ? 'x' : 'y'));
    expect(exposedBlocks(covered, hiddenOverlapping(covered, 10), 10)).toBe(false);
  });
});
