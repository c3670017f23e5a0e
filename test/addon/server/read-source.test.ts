import { describe, expect, it } from 'vitest';
import { readSource } from '../../../addon/server/read-source.ts';
import { memoryDocument } from './memory-workbook.ts';

describe('tabs without cells', () => {
  const { workbook } = memoryDocument({ Blank: [], Customers: [['ID'], ['A1']], Ours: [['x']] }).ports;
  workbook.sheets()[2]?.markSheet('segments@1');
  const named = (...names: string[]) =>
    readSource({ ...workbook, names: () => names }).workbook.sheets.map(({ name, cells, grid }) => [
      name,
      cells.length,
      grid ?? true,
    ]);

  it('are told in their places, and sheets of ours are not', () => {
    expect(named('Chart', 'Blank', 'Ours', 'Figure', 'Customers', 'Last')).toEqual([
      ['Chart', 0, false],
      ['Blank', 0, true],
      ['Figure', 0, false],
      ['Customers', 2, true],
      ['Last', 0, false],
    ]);
  });

  it('are none where every tab is a sheet of cells', () => {
    expect(named('Blank', 'Customers', 'Ours')).toEqual([
      ['Blank', 0, true],
      ['Customers', 2, true],
    ]);
  });
});
