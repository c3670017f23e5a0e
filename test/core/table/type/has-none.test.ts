import { expect, test } from 'vitest';
import { columnNamed } from '../../../../core/table/access.ts';
import { readTable } from '../../../../core/table/read/read-table.ts';

function read(header: string, of: (row: number) => string | number) {
  const cells = Array.from({ length: 90 }, (_, row) => [`C${100 + row}`, of(row)]);
  const { table, remarks } = readTable({ name: 'S', cells: [['Customer ID', header], ...cells] });
  return { column: columnNamed(table, header), codes: remarks.map(({ code, rows }) => `${code} ${rows}`) };
}

test.each([
  ['Offer', ['None', 'Offer A', 'Offer B']],
  ['Zusatzpaket', ['Keine', 'Musik', 'Sport']],
  ['Add-on', ['нет', 'Спорт', 'Кино']],
])('none of what “%s” holds is a level', (header, levels) => {
  const { column } = read(header, (row) => levels[row % 3] as string);
  expect(column?.kind === 'category' && [...column.levels].sort()).toEqual([...levels].sort());
});

test('that “None” was kept is said', () => {
  expect(read('Offer', (row) => ['None', 'Offer A', 'Offer B'][row % 3] as string).codes).toEqual([
    'level.none 30',
  ]);
});

test.each([
  ['City', (row: number) => ['None', 'York', 'Leeds'][row % 3] as string],
  ['Points', (row: number) => (row % 3 ? row : 'None')],
  ['Has app', (row: number) => ['None', 'yes', 'no'][row % 3] as string],
  ['Plan', (row: number) => (row === 4 ? 'None' : (['A', 'B'][row % 2] as string))],
])('“None” under “%s” is not known', (header, of) => {
  const { codes } = read(header, of);
  expect(codes.filter((code) => code.startsWith('value.placeholders'))).toHaveLength(1);
});
