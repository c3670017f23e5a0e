import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../core/table/types.ts';
import { locales } from '../../../core/words/index.ts';
import { actionPlanSheet } from '../../../core/writeback/action-plan-sheet.ts';
import { planAsTyped } from '../../../core/writeback/plan-as-typed.ts';
import { planned, worded } from '../plan/planned.ts';

const made = planned({
  risk: Float64Array.from({ length: 40 }, (_, at) => at / 40),
  assigned: Int32Array.from({ length: 40 }, (_, at) => (at < 30 ? 0 : -1)),
  segments: [{ id: 'h1', priority: 100, play: { built: 'age' } }],
  capacity: 30,
});

describe.each(locales)('the plan as people completed it, in %s', (locale) => {
  const plan = worded(made, locale);
  const [head = [], first = [], ...rest] = actionPlanSheet(plan, [], locale).cells;
  const typed = first.with(10, 'Ann').with(11, '2026-06-01').with(12, 'Fewer calls');
  const told = { owner: 'Ann', due: '2026-06-01', kpi: 'Fewer calls' };

  it('tells owner, deadline and measure', () => {
    expect(planAsTyped(plan, [head, typed, ...rest]).rows[0]).toEqual({ ...plan.rows[0], ...told });
    expect(planAsTyped(plan, [head, typed, ...rest]).rows.slice(1)).toEqual(plan.rows.slice(1));
  });

  it('whatever the order of the columns, and with a person’s between them', () => {
    const moved = (cells: readonly Cell[], own: Cell) => [cells[0]!, own, ...cells.slice(1).reverse()];
    const sheet = [moved(head, 'Note'), moved(typed, 'ask Bob'), ...rest.map((row) => moved(row, null))];
    expect(planAsTyped(plan, sheet).rows[0]).toEqual({ ...plan.rows[0], ...told });
  });

  it('under headings of the other language, or renamed', () => {
    for (const other of locales) {
      const heading = actionPlanSheet(plan, [], other).cells[0]!.with(10, 'Who');
      expect(planAsTyped(plan, [heading, typed, ...rest]).rows[0]).toEqual({ ...plan.rows[0], ...told });
    }
  });

  it('but for a deadline that is no date', () => {
    const sheet = [head, typed.with(11, 'soon'), ...rest];
    expect(planAsTyped(plan, sheet).rows[0]!.due).toBe(plan.rows[0]!.due);
  });
});
