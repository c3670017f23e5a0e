import { describe, expect, it } from 'vitest';
import { analyseChurn } from '../../../core/analyse-churn.ts';
import { frameOf } from '../../../core/customers/frame-of.ts';
import type { Customers } from '../../../core/customers/types.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import type { Cell } from '../../../core/table/types.ts';
import { oneSegment } from '../analyses/churn/bank.ts';
import { generatedBank } from '../analyses/churn/generated-bank.ts';

const n = 4000;

/** Two groups leave often, active customers with much money and the young with many products, and share some. */
function twoGroups(): Customers {
  const { customers, random } = generatedBank(n, 5);
  const column = (name: string) => customers.table.columns.find((each) => each.name === name)!;
  const at = (name: string, row: number) => {
    const values = column(name);
    return values.kind === 'number'
      ? values.values[row]!
      : values.kind === 'category'
        ? values.codes[row]!
        : 0;
  };
  const churned = Uint8Array.from({ length: n }, (_, row) => {
    const rich = at('active', row) === 1 && at('balance', row) >= 60;
    const young = at('products', row) >= 3 && at('age', row) < 40;
    return random() < (rich ? 0.6 : young ? 0.55 : 0.08) ? 1 : 0;
  });
  const features = customers.features.filter(({ id }) => !['closed', 'branch'].includes(id));
  return { ...customers, features, outcome: { ...customers.outcome!, churned } };
}

const customers = twoGroups();
const settings = readSettings({ churn: { maxShare: 0.6 }, plan: { capacity: 900 } });
const shared = {
  frame: frameOf(customers, '2026-04-28'),
  segments: oneSegment(n),
  settings,
  asOf: '2026-04-28',
  locale: 'en',
} as const;
const { section, plan, columns, sheets } = analyseChurn(shared)!;
const names = columns.find(({ id }) => id === 'churn-segment')!.values;
const count = (values: readonly Cell[], wanted: Cell) => values.filter((value) => value === wanted).length;

describe('a customer of several churn segments', () => {
  it('is there in these data', () => {
    expect(section.segments.some(({ overlaps }) => overlaps.length > 0)).toBe(true);
  });

  it('counts once in the column, and the report says how many it names so', () => {
    for (const segment of section.segments) {
      expect(segment.named).toBe(count(names, segment.text));
      expect(segment.named).toBeLessThanOrEqual(segment.n);
    }
    const sheet = sheets.find(({ id }) => id === 'churn-segments')!.cells;
    const at = sheet[0]!.indexOf('In the column Churn segment');
    expect(sheet.slice(1).map((row) => row[at])).toEqual(section.segments.map(({ named }) => named));
  });

  it('counts once in the plan, under the same segment as in the column and on the contact list', () => {
    const churned = customers.outcome!.churned;
    const here = names.filter((_, row) => churned[row] !== 1);
    const [head, ...list] = sheets.find(({ id }) => id === 'contact-list')!.cells;
    const listed = list.map((row) => row[head!.indexOf('Churn segment')] ?? null);
    expect(list.length).toBeGreaterThan(0);
    for (const row of plan!.rows) {
      const name = row.segment === '' ? null : row.text;
      if (name !== null) expect(row.customers).toBe(count(here, name));
      expect(row.letters).toBe(count(listed, name));
    }
    expect(plan!.rows.reduce((sum, row) => sum + row.letters, 0)).toBe(list.length);
  });
});
