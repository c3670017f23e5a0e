import type { Engine } from '../../../addon/server/ports.ts';
import {
  type Analysis,
  type AnalysisInput,
  type Cell,
  customerKey,
  type OwnColumn,
  type Report,
  type SegmentModel,
  SegmentryError,
} from '../../../core/index.ts';

export interface FakeOptions {
  /** Which of our columns the analysis gives. Default: segment and fit. */
  readonly columns?: readonly string[];
  readonly sheets?: readonly string[];
  readonly customersSheet?: string;
  readonly headerRow?: number;
  readonly key?: readonly string[];
}

export const customers: readonly (readonly Cell[])[] = [
  ['ID', 'Name', 'Age'],
  ['A1', 'Ann', 31],
  ['B2', 'Bob', 45],
  ['C3', 'Cyd', 62],
  ['D4', 'Dan', 28],
];

export const sales: readonly (readonly Cell[])[] = [
  ['Sale', 'ID', 'Premium'],
  ['S1', 'A1', 100],
];

/**
 * Stands in for the core: young and old customers by the column "Age" of a sheet with the key "ID".
 */
export function fakeEngine(options: FakeOptions = {}): Engine {
  return {
    analyse: (input) => analyse(input, options),
    inspect: () => {
      throw new Error('not asked for');
    },
  };
}

/** Sheets that people complete. */
const completed = ['plan', 'list'];

/** No more of a report than the use-cases look at. */
function reportOf({ asOf, generatedAt, locale }: AnalysisInput, customers: number): Report {
  const segmentation = { segments: [], map: { axes: [], points: [] } };
  return { version: 1, asOf, generatedAt, locale, source: { customers }, segmentation } as unknown as Report;
}

function analyse(input: AnalysisInput, options: FakeOptions): Analysis {
  const {
    columns = ['segment', 'segment-fit'],
    sheets = ['segments'],
    customersSheet = 'Customers',
    headerRow = 0,
    key = ['ID'],
  } = options;
  input.progress?.({ stage: 'reading', done: 0, total: 1 });
  const sheet = input.workbook.sheets.find((candidate) => candidate.name === customersSheet);
  if (!sheet) throw new SegmentryError('input.no-customers', { sheets: '', blank: '' });
  const header = sheet.cells[headerRow]!.map(String);
  const rows = sheet.cells.slice(headerRow + 1).filter((row) => row[header.indexOf('ID')] !== null);
  const keys = rows.map((row) => customerKey(key.map((name) => row[header.indexOf(name)] ?? null)));
  const repeated =
    new Set(keys).size === keys.length ? [] : keys.filter((each, index) => keys.indexOf(each) !== index);
  if (repeated.length > 0) {
    throw new SegmentryError('input.key-duplicates', {
      sheet: sheet.name,
      column: 'ID',
      count: repeated.length,
      examples: repeated.join(', '),
    });
  }
  const ages = rows.map((row) => Number(row[header.indexOf('Age')] ?? 0));
  const segments = ages.map((age) => (age < 40 ? 'Young' : 'Old'));
  const made: Record<string, OwnColumn> = {
    segment: { id: 'segment', header: 'Segment', note: `As of ${input.asOf}`, values: segments },
    'segment-fit': {
      id: 'segment-fit',
      header: 'Fit',
      note: 'How typical',
      values: ages.map((age) => age / 8),
    },
    'churn-risk': { id: 'churn-risk', header: 'Risk', note: 'Risk', values: ages.map((age) => age % 7) },
  };
  const count = (name: string) => segments.filter((segment) => segment === name).length;
  return {
    report: reportOf(input, rows.length),
    model: {
      asOf: input.asOf,
      segments: [
        { id: 's1', name: 'Young', color: 0 },
        { id: 's2', name: 'Old', color: 1 },
      ],
      members: Object.fromEntries(keys.map((key, index) => [key, segments[index] === 'Young' ? 's1' : 's2'])),
    } as unknown as SegmentModel,
    writeBack: [
      {
        sheet: sheet.name,
        headerRow,
        keyColumns: key,
        keys,
        columns: columns.map((id) => made[id]!),
      },
    ],
    sheets: sheets.map((id) => ({
      ...(completed.includes(id) && { rows: { key: [0], ids: ['s1', 's2'] } }),
      id,
      title: `Our ${id}`,
      cells: [
        ['Segment', 'Customers'],
        ['Young', count('Young')],
        ['Old', count('Old')],
      ],
    })),
  };
}
