import { describe, expect, it } from 'vitest';
import { analyseChurn } from '../../../core/analyse-churn.ts';
import { frameOf } from '../../../core/customers/frame-of.ts';
import type { Customers } from '../../../core/customers/types.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import type { Cell } from '../../../core/table/types.ts';
import { oneSegment } from '../analyses/churn/bank.ts';
import { generatedBank } from '../analyses/churn/generated-bank.ts';

const n = 3000;

/** The generated bank, where the active with much money leave at `often` and all others at `seldom`. */
function planted(often: number, seldom: number): Customers {
  const { customers, random } = generatedBank(n, 21);
  const column = (name: string) => customers.table.columns.find((each) => each.name === name)!;
  const [active, balance] = [column('active'), column('balance')];
  const churned = Uint8Array.from({ length: n }, (_, row) => {
    const isRich = balance.kind === 'number' && balance.values[row]! >= 60;
    const isPlanted = isRich && active.kind === 'category' && active.codes[row] === 1;
    return random() < (isPlanted ? often : seldom) ? 1 : 0;
  });
  const features = customers.features.filter(({ id }) => !['closed', 'branch'].includes(id));
  return { ...customers, features, outcome: { ...customers.outcome!, churned } };
}

const worlds = [
  { base: 0.05, customers: planted(0.2, 0.012), plan: {} },
  {
    base: 0.3,
    customers: planted(0.75, 0.19),
    plan: { value: 'balance', costs: { contact: 0.1, offer: 0.5 } },
  },
  { base: 0.6, customers: planted(0.95, 0.51), plan: { capacity: 400 } },
];

describe.each(worlds)('the contact list where about $base leave', ({ base, customers, plan }) => {
  const analysed = analyseChurn({
    ...{ frame: frameOf(customers, '2026-04-28'), segments: oneSegment(n) },
    ...{ settings: readSettings({ plan }), asOf: '2026-04-28', locale: 'en' },
  })!;
  const { rate } = analysed.section.base;
  const [head = [], ...list] = analysed.sheets.find(({ id }) => id === 'contact-list')?.cells ?? [];
  const listed = (header: string): readonly Cell[] => list.map((row) => row[head.indexOf(header)] ?? null);
  const column = (id: string) => analysed.columns.find((one) => one.id === id)?.values ?? [];

  it('stands on such customers, and holds some', () => {
    expect(Math.abs(rate - base)).toBeLessThan(0.04);
    expect(list.length).toBeGreaterThan(0);
  });

  it('holds the same customers as the column Action, with the same words', () => {
    const actions = new Map(column('churn-action').map((text, row) => [customers.key.values[row], text]));
    const offered = [...actions].filter(([, text]) => text !== null);
    const [key = ''] = customers.key.columns;
    expect(new Map(listed(key).map((one, at) => [one, listed('Action')[at]]))).toEqual(new Map(offered));
  });

  it('holds nobody who leaves less often than all, and as many as the rows of the plan have letters', () => {
    for (const risk of listed('Churn risk')) expect(Number(risk)).toBeGreaterThanOrEqual(rate - 5e-5);
    expect(column('churn-risk').some((risk) => risk !== null && Number(risk) < rate)).toBe(true);
    expect(analysed.plan!.rows.reduce((sum, { letters }) => sum + letters, 0)).toBe(list.length);
  });

  it('gives only reasons that raise the risk, and those that lower it only to others', () => {
    expect(listed('Why').filter((why) => why !== null && !String(why).startsWith('Raised by '))).toEqual([]);
    expect(listed('Why').some((why) => why !== null)).toBe(true);
    const risks = column('churn-risk');
    column('churn-why').forEach((why, row) => {
      if (String(why).startsWith('Lowered by ')) expect(Number(risks[row])).toBeLessThan(rate + 5e-5);
    });
  });
});
