import type { ReportBrief } from '../../../addon/server/api.ts';
import type { UnderstandingSummary } from '../../../core/index.ts';

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

/** What the sidebar shows of a report with two segments, whose two measures disagree. */
export function fakeBrief(rows: number): ReportBrief {
  const young = Math.round(rows * 0.4);
  const segment = (id: string, name: string, color: number, size: number) => ({
    ...{ id, name, color, size, description: `${name}, in short.`, share: size / rows },
    rule:
      color === 0
        ? { text: 'Age 45 or more: so are 91%, and 88% of those are theirs', precision: 0.88, recall: 0.91 }
        : null,
  });
  return {
    asOf: '2026-04-28',
    customers: rows,
    segmentation: {
      ...{ k: 2, silhouette: 0.41, stability: 0.93, changes: null },
      candidates: [
        { k: 2, cost: 900, silhouette: 0.41, stability: 0.93, smallest: 0.4 },
        { k: 3, cost: 500, silhouette: 0.38, stability: 0.9, smallest: 0.2 },
        { k: 4, cost: 450, silhouette: 0.3, stability: null, smallest: 0.05 },
      ],
      choice: { chosen: 'evidence', elbow: 3, silhouette: 2, reason: '2 segments: clearest apart.' },
      segments: [segment('s1', 'Loyal families', 0, rows - young), segment('s2', 'Young starters', 1, young)],
      map: {
        axes: [
          { label: 'Age and tenure', inertia: 0.4 },
          { label: 'City', inertia: 0.2 },
        ],
        points: Array.from({ length: 60 }, (_, at) => [at % 10, at / 7, at % 2, at % 12 === 0 ? 1 : 0]),
        of: rows,
        borderline: Math.round(rows / 12),
      },
    },
  };
}
