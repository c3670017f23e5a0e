import { describe, expect, test } from 'vitest';
import { columnNamed } from '../../../../core/table/access.ts';
import { readTable } from '../../../../core/table/read/read-table.ts';

function column(header: string, texts: readonly string[]) {
  const cells = Array.from({ length: 60 }, (_, row) => [`C${100 + row}`, texts[row % texts.length] ?? null]);
  return columnNamed(readTable({ name: 'S', cells: [['Customer ID', header], ...cells] }).table, header);
}

describe('periods', () => {
  test.each([
    ['Jan-25', 'Feb-25', 'Dec-24'],
    ['янв 2025', 'февраль 2025', 'дек. 2024'],
    ['enero 2025', 'février 2025', 'dez 2024'],
    ['2025年1月', '2025年2月', '2024年12月'],
  ])('months with their year, as %s, are first days', (...texts) => {
    const found = column('Month', texts);
    const iso =
      found?.kind === 'date' && [...found.values.slice(0, 3)].map((at) => new Date(at).toISOString());
    expect(iso).toEqual(['2025-01', '2025-02', '2024-12'].map((month) => `${month}-01T00:00:00.000Z`));
  });

  test.each([
    ['2024-Q3', '2023-Q4', '2024-Q1'],
    ['Q3 2024', 'Q4 2023', 'Q1 2024'],
    ['3 кв. 2024', '4 кв. 2023', '1 кв. 2024'],
  ])('quarters, as %s, stand in the order of time', (third, last, first) => {
    expect(column('Period', [third, last, first])).toMatchObject({
      kind: 'category',
      ordered: true,
      levels: [last, first, third],
    });
  });
});

describe('spans of time', () => {
  test('are minutes, though they are longer than a day', () => {
    const found = column('Usage', ['37:30:00', '0:02:30', '1:00:00', '100:15']);
    expect(found).toMatchObject({ kind: 'number', unit: 'minutes' });
    expect(found?.kind === 'number' && [...found.values.slice(0, 4)]).toEqual([2250, 2.5, 60, 6015]);
  });

  test('are told from times of the day by the header', () => {
    expect(column('Talk duration', ['00:02:23', '00:04:10'])).toMatchObject({
      kind: 'number',
      unit: 'minutes',
    });
    expect(column('Opens at', ['09:30', '10:00'])?.kind).not.toBe('number');
  });
});
