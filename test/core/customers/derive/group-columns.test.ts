import { describe, expect, it } from 'vitest';
import { groupColumns } from '../../../../core/customers/derive/group-columns.ts';
import type { Table } from '../../../../core/table/types.ts';

const table: Table = {
  name: 'customers',
  rows: 5,
  sourceRows: Int32Array.of(1, 2, 3, 4, 5),
  columns: [
    { kind: 'number', name: 'Age', unit: '', values: Float64Array.of(17, 18, 30.9, 31, Number.NaN) },
    { kind: 'number', name: 'Tenure_Years', unit: 'years', values: Float64Array.of(0, 5, 5.01, 20, 20.01) },
  ],
};
const levelsOf = (name: string) => {
  const column = groupColumns(table, 'Age', 'Tenure_Years').find((one) => one.name === name);
  return Array.from(column?.codes ?? [], (code) => column?.levels[code] ?? null);
};

describe('groupColumns', () => {
  it('groups ages by whole years, unknown ages in no group', () => {
    expect(levelsOf('Age_Group')).toEqual(['<18', '18–30', '18–30', '31–40', null]);
  });

  it('puts a tenure on the border into the lower group', () => {
    expect(levelsOf('Tenure_Group')).toEqual(['0–5', '0–5', '5–10', '15–20', '20+']);
  });

  it('makes none where the data has neither', () => {
    expect(groupColumns(table, null, null)).toEqual([]);
  });
});
