import { describe, expect, it } from 'vitest';
import { describePorts } from '../server/port-contract.ts';
import { googleDocument } from './google-document.ts';

describePorts("Google's services in the local host", googleDocument);

describe('protections', () => {
  const opened = () => {
    const document = googleDocument({ Customers: [['ID', 'Name', 'Age']] });
    const { protections } = document.model.sheets[0]!;
    const base = { unprotected: [], warningOnly: false, canEdit: false };
    return { sheet: document.workbook.sheets()[0]!, protections, base };
  };

  it('name the sheet when all of it is closed to this person', () => {
    const { sheet, protections, base } = opened();
    protections.push({ ...base, id: 1, area: null, description: '' });
    expect(sheet.protections([])).toEqual(['Customers']);
  });

  it('name a range that covers one of the columns, and no other', () => {
    const { sheet, protections, base } = opened();
    protections.push({
      ...base,
      id: 1,
      area: { row: 0, column: 1, rows: 1, columns: 1 },
      description: 'Names',
    });
    protections.push({ ...base, id: 2, area: { row: 0, column: 0, rows: 1, columns: 1 }, description: '' });
    expect([sheet.protections([]), sheet.protections([1]), sheet.protections([0, 2])]).toEqual([
      [],
      ['Names'],
      ['A1'],
    ]);
  });

  it('do not hinder when they only warn, or when this person may edit', () => {
    const { sheet, protections, base } = opened();
    protections.push({ ...base, id: 1, area: null, description: '', warningOnly: true });
    protections.push({ ...base, id: 2, area: null, description: '', canEdit: true });
    expect(sheet.protections([0])).toEqual([]);
  });
});
