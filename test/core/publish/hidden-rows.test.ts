import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenRows } from '../../../core/publish/hide/hidden-rows.ts';
import type { Tally } from '../../../core/publish/hide/tallies.ts';

const tally = (whole: number, counts: Readonly<Record<string, number>>): Tally => ({
  whole,
  counts: new Map(Object.entries(counts)),
});
const hide = (tallies: readonly Tally[], hidden: readonly string[] = []) =>
  [
    ...hiddenRows(
      [...new Set(tallies.flatMap(({ counts }) => [...counts.keys()]))],
      tallies,
      10,
      new Set(hidden),
    ),
  ].sort();

describe('hiddenRows', () => {
  it('hides nothing where all rows are large and add up to the whole', () => {
    expect(hide([tally(60, { a: 40, b: 20 })])).toEqual([]);
  });

  it('hides a small row with the smallest large one, or the rest of the whole would be the small one', () => {
    expect(hide([tally(83, { a: 40, b: 20, c: 20, d: 3 })])).toEqual(['b', 'd']);
  });

  it('hides small rows alone where they come to the threshold together', () => {
    expect(hide([tally(72, { a: 60, b: 5, c: 7 })])).toEqual(['b', 'c']);
  });

  it('hides a row with customers of whom the table does not speak, where these are few', () => {
    expect(hide([tally(64, { a: 40, b: 20 })])).toEqual(['b']);
    expect(hide([tally(75, { a: 40, b: 20 })])).toEqual([]);
  });

  it('hides a row that is small in any of the columns, and covers it in that column', () => {
    const columns = [tally(100, { a: 50, b: 30, c: 20 }), tally(50, { a: 30, b: 16, c: 4 })];
    expect(hide(columns)).toEqual(['b', 'c']);
  });

  it('hides all where nothing less will do', () => {
    expect(hide([tally(14, { a: 11, b: 3 })])).toEqual(['a', 'b']);
  });

  it('takes a count that is not told for a small one, and keeps what is hidden anyway', () => {
    expect(hide([tally(60, { a: 30, b: 20, c: Number.NaN })])).toEqual(['c']);
    expect(hide([tally(60, { a: 30, b: 30 })], ['b'])).toEqual(['b']);
  });

  it('never leaves a small row, nor a small rest, in any column', () => {
    const cells = fc.array(fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(cells, fc.integer({ min: 2, max: 25 }), fc.nat(15), (rows, threshold, more) => {
        const names = rows.map((_, at) => `r${at}`);
        const tallies = [0, 1, 2].map((column) => ({
          whole: rows.reduce((sum, row) => sum + row[column]!, more),
          counts: new Map(rows.map((row, at) => [`r${at}`, row[column]!])),
        }));
        const hidden = hiddenRows(names, tallies, threshold);
        if (hidden.size === names.length) return;
        for (const { whole, counts } of tallies) {
          const told = names.filter((name) => !hidden.has(name)).map((name) => counts.get(name)!);
          const rest = told.reduce((left, n) => left - n, whole);
          for (const n of [...told, rest]) expect(n > 0 && n < threshold).toBe(false);
        }
      }),
    );
  });
});
