import { describe, expect, test } from 'vitest';
import { headerNames } from '../../../../core/table/read/header-names.ts';
import { readTable } from '../../../../core/table/read/read-table.ts';
import type { Cell } from '../../../../core/table/types.ts';

const _ = null;
const named = (header: readonly Cell[], above: readonly Cell[] = []) =>
  headerNames(header, above).map(({ name }) => name);

describe('columns are called', () => {
  test('by their header, trimmed, with a number where it repeats and letters where it is missing', () => {
    expect(named(['\ufeff ID ', 'City', 'City', _, 'Age'])).toEqual([
      'ID',
      'City',
      'City (2)',
      'Column D',
      'Age',
    ]);
  });

  test('by the cell above where groups stand over some columns and others are named above alone', () => {
    expect(named([_, _, 'Phone', 'E-mail'], ['ID', 'Name', 'Contact', _])).toEqual([
      'ID',
      'Name',
      'Phone',
      'E-mail',
    ]);
  });

  test('by their group and their name where the name repeats', () => {
    const above = ['ID', '2024', _, '2025', _];
    expect(named([_, 'Q1', 'Q2', 'Q1', 'Q2'], above)).toEqual([
      'ID',
      '2024 Q1',
      '2024 Q2',
      '2025 Q1',
      '2025 Q2',
    ]);
  });

  test.each([
    ['a title', ['Clients', _, _]],
    ['a title and a date', ['As of', '2026-01-01', _]],
    ['nothing', []],
  ])('without regard to %s above', (_name, above) => {
    expect(named(['ID', 'Note', 'Note'], above)).toEqual(['ID', 'Note', 'Note (2)']);
  });
});

describe('the header of a sheet', () => {
  const body: readonly (readonly Cell[])[] = [
    ['a1', 'Ann', '07911 100001', 'ann@example.org', 10, 2],
    ['a2', 'Bob', '07911 100002', 'bob@example.org', 12, 3],
  ];
  const read = (cells: readonly (readonly Cell[])[]) => {
    const { table, headerRow, remarks } = readTable({ name: 'Sheet', cells });
    return {
      headerRow,
      rows: table.rows,
      names: table.columns.map(({ name }) => name),
      codes: remarks.map(({ code }) => code),
    };
  };

  test('reaches over two rows where groups span columns', () => {
    const groups = ['ID', 'Name', 'Contact', _, 'Orders', _];
    expect(read([groups, [_, _, 'Phone', 'E-mail', 'Count', 'Sum'], ...body])).toEqual({
      headerRow: 1,
      rows: 2,
      names: ['ID', 'Name', 'Phone', 'E-mail', 'Count', 'Sum'],
      codes: [],
    });
  });

  test('is one row where the next is a customer with gaps', () => {
    const first = ['a0', 'Ann', _, 'ann@example.org', 'none', _];
    expect(read([['ID', 'Name', 'Phone', 'E-mail', _, 'Sum'], first, ...body])).toMatchObject({
      headerRow: 0,
      rows: 3,
    });
  });
});
