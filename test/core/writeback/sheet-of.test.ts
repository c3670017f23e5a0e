import { expect, it } from 'vitest';
import { headed, sheetOf } from '../../../core/writeback/sheet-of.ts';

const columns = headed<'town' | 'count' | 'number', { town: string; count: number }>(
  { town: 'Town', count: 'Customers', number: 'No.' },
  { number: (_, at) => at + 1, town: ({ town }) => town, count: ({ count }) => count },
);
const rows = [
  { town: 'Leeds', count: 3 },
  { town: 'York', count: 2 },
];

it('a sheet has its columns in the order of their values, each under its own heading', () => {
  expect(sheetOf({ id: 'towns', title: 'Towns', columns, rows })).toEqual({
    id: 'towns',
    title: 'Towns',
    cells: [
      ['No.', 'Town', 'Customers'],
      [1, 'Leeds', 3],
      [2, 'York', 2],
    ],
  });
});

it('rows that people complete are told apart by columns named, wherever these stand', () => {
  const keyed = { by: ['town', 'number'], ids: ['a', 'b'] };
  const made = (list: typeof columns) => sheetOf({ id: 'towns', title: 'Towns', columns: list, rows, keyed });
  expect(made(columns).rows).toEqual({ key: [1, 0], ids: ['a', 'b'] });
  expect(made([...columns].reverse()).rows).toEqual({ key: [1, 2], ids: ['a', 'b'] });
});
