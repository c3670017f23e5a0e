import { describe, expect, it } from 'vitest';
import { align, inverse } from '../../../addon/server/align.ts';
import type { Cell } from '../../../core/index.ts';
import { viewOf } from './views.ts';

const cells: readonly (readonly Cell[])[] = [
  ['ID', 'Name', 'Age', 'Mine'],
  ['A1', 'Ann', 31, 'x'],
  ['B2', 'Bob', 45, 'y'],
  ['C3', 'Cyd', 62, 'y'],
  ['D4', 'Dan', 28, null],
];
const before = viewOf(cells);
const nowhere = () => false;
const without = (at: number) => cells.map((row) => row.filter((_, column) => column !== at));
const withColumn = (at: number, filled: readonly Cell[] = []) =>
  cells.map((row, index) => [...row.slice(0, at), filled[index] ?? null, ...row.slice(at)]);
const withRow = (at: number, row: readonly Cell[] = []) => [...cells.slice(0, at), row, ...cells.slice(at)];

describe('where rows and columns stood before', () => {
  it('is where they stand when nobody has touched the sheet, or only typed', () => {
    const typed = cells.map((row, at) => (at === 2 ? ['B2', 'Bea', 45, 'z'] : row));
    for (const now of [cells, typed]) {
      expect(align(before, viewOf(now), nowhere)).toEqual({ rows: [0, 1, 2, 3, 4], columns: [0, 1, 2, 3] });
    }
  });

  it.each([
    ['inserted at the left', withColumn(0), [-1, 0, 1, 2, 3]],
    ['inserted in the middle', withColumn(2), [0, 1, -1, 2, 3]],
    ['inserted with something in it', withColumn(1, ['New', 1, 2, 3, 4]), [0, -1, 1, 2, 3]],
    ['deleted', without(1), [0, 2, 3]],
    ['moved to the right', cells.map(([id, name, ...rest]) => [id!, ...rest, name!]), [0, 2, 3, 1]],
  ])('follows a column that was %s', (_, now, columns) => {
    expect(align(before, viewOf(now), nowhere).columns).toEqual(columns);
  });

  it.each([
    ['inserted below the header', withRow(1), [0, -1, 1, 2, 3, 4]],
    ['inserted at the top', withRow(0), [-1, 0, 1, 2, 3, 4]],
    ['inserted with something in it', withRow(3, ['E5', 'Eve', 20]), [0, 1, 2, -1, 3, 4]],
    ['deleted', cells.filter((_, at) => at !== 2), [0, 1, 3, 4]],
    ['sorted', [cells[0]!, cells[3]!, cells[1]!, cells[4]!, cells[2]!], [0, 3, 1, 4, 2]],
  ])('follows a row that was %s', (_, now, rows) => {
    expect(align(before, viewOf(now), nowhere).rows).toEqual(rows);
  });

  it('takes no empty row for the one that was deleted there', () => {
    const now = viewOf([...cells.slice(0, 4), [null, null, null, null]]);
    expect(align(before, now, nowhere).rows).toEqual([0, 1, 2, 3, -1]);
  });

  it('keeps the order of rows that read the same', () => {
    const same = viewOf([['ID'], ['x'], ['x'], ['x']]);
    expect(align(same, viewOf([['ID'], [null], ['x'], ['x'], ['x']]), nowhere).rows).toEqual([
      0, -1, 1, 2, 3,
    ]);
  });

  it('does not go by what a formula gives', () => {
    const sums = viewOf(cells.map((row, at) => [...row, at === 0 ? 'Sum' : '=C2']));
    const now = { ...sums, cells: sums.cells.map((row, at) => row.map((cell, j) => (j === 4 ? at : cell))) };
    expect(align(sums, now, nowhere).columns).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('a column that has just been overwritten', () => {
  const marked = viewOf(cells, { 3: 'ours@1' });
  const written = (now: readonly (readonly Cell[])[], at: number) =>
    now.map((row, index) => row.map((cell, column) => (column === at && index > 0 ? 'new' : cell)));
  const isWritten = (at: number) => (row: number, column: number) => column === at && row > 0;

  it('is the one of ours where nothing has moved', () => {
    const now = viewOf(written(cells, 3), { 3: 'ours@1' });
    expect(align(marked, now, isWritten(3)).columns).toEqual([0, 1, 2, 3]);
  });

  it('is the one that was pushed there by a column inserted left of it', () => {
    const now = viewOf(written(withColumn(1), 3), { 4: 'ours@1' });
    expect(align(marked, now, isWritten(3)).columns).toEqual([0, -1, 1, 2, 3]);
  });

  it('is the new one where it was inserted just there', () => {
    const now = viewOf(written(withColumn(3), 3), { 4: 'ours@1' });
    expect(align(marked, now, isWritten(3)).columns).toEqual([0, 1, 2, -1, 3]);
  });

  it('is told by our marks where nothing of it is left to be seen', () => {
    const all = viewOf(
      [
        ['ID', 'a', 'b', 'Later'],
        ['A1', 1, 2, 'later'],
      ],
      { 1: 'one@1', 2: 'two@1' },
    );
    const now = viewOf(
      [
        ['ID', 'new', 'new'],
        ['A1', 'new', 'new'],
      ],
      { 1: 'two@1' },
    );
    expect(align(all, now, (_, column) => column > 0).columns).toEqual([0, 2, 3]);
  });

  it('is the one that was moved there', () => {
    const ours = viewOf(
      cells.map((row) => [...row, 'old']),
      { 4: 'ours@1' },
    );
    const moved = cells.map(([id, name, ...rest]) => [id!, ...rest, 'old', name!]);
    const now = viewOf(
      moved.map((row) => row.map((cell, at) => (at === 4 ? 'new' : cell))),
      { 3: 'ours@1' },
    );
    expect(align(ours, now, (_, column) => column === 4).columns).toEqual([0, 2, 3, 4, 1]);
  });

  it('does not hide that rows were sorted', () => {
    const sorted = [cells[0]!, cells[4]!, cells[2]!, cells[1]!, cells[3]!];
    const now = viewOf(written(sorted, 3), { 3: 'ours@1' });
    expect(align(marked, now, isWritten(3)).rows).toEqual([0, 4, 2, 1, 3]);
  });
});

describe('the places of the earlier view', () => {
  it('are found in the later one, or are gone', () => {
    expect(inverse([0, -1, 2], 4)).toEqual([0, -1, 2, -1]);
  });
});
