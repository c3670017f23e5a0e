import { describe, expect, it } from 'vitest';
import { analyseChurn } from '../../../core/analyse-churn.ts';
import { frameOf } from '../../../core/customers/frame-of.ts';
import type { Plan } from '../../../core/report/types.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import { actionPlanSheet } from '../../../core/writeback/action-plan-sheet.ts';
import { oneSegment } from '../analyses/churn/bank.ts';
import { generatedBank } from '../analyses/churn/generated-bank.ts';

const { customers } = generatedBank(4000, 7);
const plans = [null, 0, 3, 25, 700].map(
  (capacity) =>
    analyseChurn({
      frame: frameOf(customers, '2026-04-28'),
      segments: oneSegment(4000),
      settings: readSettings({ plan: { capacity } }),
      asOf: '2026-04-28',
      locale: 'en',
    })!,
);

/** The three figures of each row of the sheet, as they stand there. */
function shown(plan: Plan): readonly (readonly [number, number, number | null])[] {
  const [head, ...rows] = actionPlanSheet(plan, [], 'en').cells;
  const at = (name: string) => head!.indexOf(name);
  return rows.map((row) => [
    Number(row[at('Letters')]),
    Number(row[at('Expected saved')]),
    row[at('Letters per saved customer')] as number | null,
  ]);
}

describe('letters per saved customer', () => {
  it('are the letters of the row over the customers whom these are expected to save', () => {
    for (const { plan } of plans) {
      expect(plan!.rows.length).toBeGreaterThan(0);
      for (const { letters, expectedSaved, lettersPerSaved } of plan!.rows) {
        if (letters === 0) expect(lettersPerSaved).toBeNull();
        else expect(lettersPerSaved).toBe(letters / expectedSaved);
      }
    }
  });

  it('are on the sheet what a reader gets who divides the two figures beside them', () => {
    const seen = plans.flatMap(({ plan }) => shown(plan!));
    expect(seen.some(([letters]) => letters > 0)).toBe(true);
    for (const [letters, saved, each] of seen)
      expect(each).toBe(letters === 0 ? null : Math.round((letters / saved) * 10) / 10);
  });

  it.each([
    [10, 0.14],
    [3, 0.0449],
    [1, 0.0004],
    [7, 0.96],
    [9, 1.04],
    [999, 33.349],
  ])('divide also where %i letters save %f', (letters, expectedSaved) => {
    const row = {
      ...plans[4]!.plan!.rows[0]!,
      letters,
      expectedSaved,
      lettersPerSaved: letters / expectedSaved,
    };
    const [[, saved, each]] = shown({ ...plans[4]!.plan!, rows: [row] }) as [[number, number, number]];
    expect(saved).toBeGreaterThan(0);
    expect(Math.abs(saved / expectedSaved - 1)).toBeLessThan(0.051);
    expect(each).toBe(Math.round((letters / saved) * 10) / 10);
  });
});
