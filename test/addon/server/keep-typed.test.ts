import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Keyed, keepTyped, keyedNow } from '../../../addon/server/keep-typed.ts';
import type { Cell } from '../../../core/index.ts';

const keyed = (cells: readonly (readonly Cell[])[], ids?: readonly string[]): Keyed => ({
  cells,
  rows: { key: [0], ids: ids ?? cells.slice(1).map((row) => String(row[0])) },
});
const last = keyed([
  ['Who', 'Offer', 'Owner'],
  ['a', 'one', null],
  ['b', 'two', null],
  ['c', 'three', null],
]);
const wanted = keyed([
  ['Who', 'Offer', 'Owner'],
  ['b', 'TWO', null],
  ['a', 'ONE', null],
  ['d', 'FOUR', null],
]);
const typed = (change: (cells: Cell[][]) => void): Cell[][] => {
  const cells = last.cells.map((row) => [...row]);
  change(cells);
  return cells;
};

describe('what stays of what a person typed', () => {
  it('is nothing where nobody typed', () => {
    expect(keepTyped(wanted, last, last.cells)).toEqual(wanted.cells);
  });

  it('is nothing where it is not known what we wrote', () => {
    expect(
      keepTyped(
        wanted,
        null,
        typed((cells) => (cells[1]![1] = 'mine')),
      ),
    ).toEqual(wanted.cells);
  });

  it('is a changed cell, in its row and column, until it is cleared', () => {
    const changed = keepTyped(
      wanted,
      last,
      typed((cells) => (cells[1]![1] = 'mine')),
    );
    expect(changed[2]).toEqual(['a', 'mine', null]);
    const cleared = keepTyped(
      wanted,
      wanted,
      changed.map((row) => row.map((cell) => (cell === 'mine' ? null : cell))),
    );
    expect(cleared).toEqual(wanted.cells);
  });

  it('is a row of their own, under the row that it stood under', () => {
    const now = typed((cells) => cells.splice(2, 0, ['mine', 'x', 'Ann']));
    expect(keepTyped(wanted, last, now)).toEqual([
      ['Who', 'Offer', 'Owner'],
      ['b', 'TWO', null],
      ['a', 'ONE', null],
      ['mine', 'x', 'Ann'],
      ['d', 'FOUR', null],
    ]);
  });

  it('is a column of their own, wherever they put it', () => {
    const note = ['Note', null, 'hot', null];
    const now = last.cells.map(([who, ...rest], at) => [who!, note[at]!, ...rest]);
    expect(keepTyped(wanted, last, now)).toEqual([
      ['Who', 'Offer', 'Owner', 'Note'],
      ['b', 'TWO', null, 'hot'],
      ['a', 'ONE', null, null],
      ['d', 'FOUR', null, null],
    ]);
  });

  it('is the name that they gave a column', () => {
    const now = typed((cells) => (cells[0]![2] = 'Responsible'));
    expect(keepTyped(wanted, last, now)[0]).toEqual(['Who', 'Offer', 'Responsible']);
  });

  it('is what they typed into a row that is no longer wanted, at the end', () => {
    const now = typed((cells) => (cells[3]![2] = 'Ann'));
    expect(keepTyped(wanted, last, now).slice(3)).toEqual([
      ['d', 'FOUR', null],
      ['c', null, 'Ann'],
    ]);
  });

  it('is found again in another language, where ids and places are the same', () => {
    const ru = keyed(
      [
        ['Кто', 'Что', 'Чьё'],
        ['а', 'раз', null],
        ['б', 'два', null],
        ['в', 'три', null],
      ],
      ['a', 'b', 'c'],
    );
    const now = typed((cells) => (cells[2]![1] = 'mine'));
    const changed = keepTyped(ru, last, now);
    expect(changed[2]).toEqual(['б', 'mine', null]);
    const before = keyedNow(now, ru, last)!;
    expect(keepTyped(before, ru, changed)).toEqual(now);
  });

  it('goes by the order of the rows when the column that tells them apart is gone', () => {
    const now = typed((cells) => (cells[2]![1] = 'mine')).map((row) => row.slice(1));
    expect(keepTyped(last, last, now)[2]).toEqual(['b', 'mine', null]);
  });

  it('brings deleted rows and columns of ours back', () => {
    const now = typed((cells) => cells.splice(1, 1)).map((row) => row.slice(0, 2));
    expect(keepTyped(last, last, now)).toEqual(last.cells);
  });

  it('is the same the second time, and no text of a person is ever lost', () => {
    const text = fc.constantFrom('p', 'q', 'r');
    const edit = fc.record({ row: fc.integer({ min: 0, max: 5 }), column: fc.nat(4), text });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), fc.boolean(), (edits, turned) => {
        const now = typed((cells) => {
          while (cells.length < 6) cells.push([]);
          for (const { row, column, text } of edits) cells[row]![column] = `${text}${row}${column}`;
          if (turned) cells.splice(1, cells.length - 1, ...cells.slice(1).reverse());
        }).map((row) => [...row]);
        const once = keepTyped(wanted, last, now);
        expect(keepTyped(wanted, wanted, once)).toEqual(once);
        const texts = new Set(once.flat());
        for (const mine of now.flat()) if (/^[pqr]\d/.test(String(mine))) expect(texts).toContain(mine);
      }),
    );
  });
});
