import type { Report, UnderstandingSummary } from '../../../core/index.ts';

const column = (name: string, at: number, kind: 'number' | 'category' | 'id' | 'date', role: string) => ({
  name,
  column: at,
  kind,
  missing: 0,
  distinct: 10,
  examples: ['a', 'b'],
  roles: [{ role, score: 0.9, reason: `the header says ${name}`, chosen: false }],
});

/** A small understanding with one problem, in the shape that the server gives. */
export function fakeUnderstanding(rows: number): UnderstandingSummary {
  const role = (name: string) => ({ role: name, score: 0.9, reason: 'the headers fit', chosen: false });
  return {
    customersSheet: 'customers',
    joins: [
      {
        from: { sheet: 'sales', column: 'Customer_ID' },
        to: { sheet: 'customers', column: 'Customer_ID' },
        matched: 1,
        orphans: 0,
      },
    ],
    quality: [
      {
        code: 'dates-contradict',
        severity: 'warning',
        sheet: 'sales',
        column: 'Purchase_Date',
        rows: 3,
        examples: [{ row: 12, value: '14/04/2007' }],
        message:
          'Sheet “sales”, column “Purchase_Date”: 3 dates contradict month/day. They are read as empty.',
      },
    ],
    features: [
      { id: 'Age', label: 'Age', kind: 'number', unit: 'years', from: ['Age'], used: true, reason: null },
      { id: 'City', label: 'City', kind: 'category', unit: '', from: ['City'], used: true, reason: null },
      { id: 'Name', label: 'Name', kind: 'text', unit: '', from: ['Name'], used: false, reason: 'free text' },
    ],
    sheets: [
      {
        name: 'customers',
        headerRow: 0,
        rows,
        role: role('customers'),
        key: ['Customer_ID'],
        columns: [
          column('Customer_ID', 0, 'id', 'key'),
          column('Age', 1, 'number', 'age'),
          column('City', 2, 'category', 'city'),
        ],
      },
      {
        name: 'sales',
        headerRow: 0,
        rows: rows * 2,
        role: role('sales'),
        key: [],
        columns: [column('Customer_ID', 0, 'id', 'customer-key'), column('Purchase_Date', 1, 'date', 'date')],
      },
    ],
  } as unknown as UnderstandingSummary;
}

/** A report with two segments; only what the sidebar reads. */
export function fakeReport(rows: number): Report {
  const segment = (id: string, name: string, color: number, size: number) => ({
    id,
    name,
    description: `${name}, in short.`,
    color,
    size,
    share: size / rows,
    profile: [],
    rule: null,
    value: null,
  });
  const young = Math.round(rows * 0.4);
  return {
    version: 1,
    asOf: '2026-04-28',
    source: { workbook: 'Fake customers', sheets: [], customers: rows },
    segmentation: {
      segments: [segment('s1', 'Loyal families', 0, rows - young), segment('s2', 'Young starters', 1, young)],
      changes: null,
    },
  } as unknown as Report;
}
