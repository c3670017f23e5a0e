import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../core/table/read/read-table.ts';
import type { Cell } from '../../../../core/table/types.ts';

const people = (rows: number): Cell[][] => [
  ['Customer ID', 'Plan', 'Spend'],
  ...Array.from({ length: rows }, (_, row): Cell[] => [`C${row}`, row % 2 ? 'a' : 'b', 20 + row]),
];
const goods = (rows: number): Cell[][] => [
  ['Product', 'Price', 'Stock'],
  ...Array.from({ length: rows }, (_, row): Cell[] => [`P${row}`, 5 * row, row]),
];
const read = (cells: readonly (readonly Cell[])[]) => {
  const { table, remarks } = readTable({ name: 'Sheet', cells });
  return {
    rows: table.rows,
    columns: table.columns.map(({ name }) => name),
    remarks: remarks.map(({ code, rows, details }) => [code, rows, details.row ?? details.first]),
  };
};

describe('of several tables in one sheet', () => {
  test('the one below a blank row is named by the row where it starts', () => {
    expect(read([...people(40), [null], [null], ...goods(12)])).toEqual({
      rows: 40,
      columns: ['Customer ID', 'Plan', 'Spend'],
      remarks: [['table.below', 12, 44]],
    });
  });

  test('the larger one is read though a small one stands above it', () => {
    expect(read([...goods(3), [null], ...people(40)])).toMatchObject({
      rows: 40,
      columns: ['Customer ID', 'Plan', 'Spend'],
      remarks: [
        ['table.below', 3, 1],
        ['header.below-top', 5, 6],
      ],
    });
  });

  test('the one beside it, beyond a blank column, is named by its first header', () => {
    const cells = people(40).map((row, at): Cell[] =>
      at > 8 ? row : [...row, null, at === 0 ? 'Rep' : `R${at}`, at === 0 ? 'Target' : at * 3],
    );
    expect(read(cells)).toEqual({
      rows: 40,
      columns: ['Customer ID', 'Plan', 'Spend'],
      remarks: [['table.beside', 8, 'Rep']],
    });
  });
});

describe('one table alone', () => {
  test('may have blank rows between its rows, and its header once more', () => {
    const [header = [], ...rows] = people(20);
    const cells = [
      header,
      ...rows.slice(0, 8),
      [null],
      header,
      ...rows.slice(8, 15),
      [null],
      ...rows.slice(15),
    ];
    expect(read(cells)).toMatchObject({ rows: 20, remarks: [['rows.repeated-header', 1, undefined]] });
  });

  test('may have a blank column between columns that end together', () => {
    const cells = people(20).map((row, at): Cell[] => [...row, null, at === 0 ? 'City' : 'York', at]);
    expect(read(cells).columns).toEqual(['Customer ID', 'Plan', 'Spend', 'City', '0']);
  });

  test('may have a note in words below it', () => {
    const note: Cell[][] = [[null], ['Source', 'our CRM'], ['Made by', 'the office']];
    expect(read([...people(20), ...note]).remarks).not.toContainEqual(
      expect.arrayContaining(['table.below']),
    );
  });
});
