import type { Plan } from '../report/types.ts';
import { cellText } from '../table/cell-text.ts';
import type { Cell } from '../table/types.ts';
import { locales, type Messages, messages } from '../words/index.ts';
import { columnPlaces } from '../words/plan/column-places.ts';
import { actionPlanColumns } from './action-plan-columns.ts';

/**
 * Who acts by when, and how is it measured, as people completed the sheet *Action plan*? Columns go by their heading, in any
 * language, rows by the segment's text; a deadline counts when it is a date.
 *
 * @param plan a report's plan.
 * @param cells the sheet as `Analysis.sheets` has it, our columns first, with what people typed.
 * @returns the plan with those owners, deadlines and measures; rows that nobody completed are as they were.
 * @example
 * import type { Cell, Report } from 'segmentry/core';
 * import { planAsTyped } from 'segmentry/core';
 *
 * export function completed(report: Report, actionPlan: readonly (readonly Cell[])[]): Report {
 *   return report.plan === null ? report : { ...report, plan: planAsTyped(report.plan, actionPlan) };
 * }
 */
export function planAsTyped(plan: Plan, cells: readonly (readonly Cell[])[]): Plan {
  const [head = [], ...body] = cells;
  const ids = actionPlanColumns(messages(locales[0]!)).map(({ id }) => id as keyof Headings);
  const places = columnPlaces(head, ids, headings);
  const typed = new Map(body.map((row) => [cellText(row[places.segment]), row]));
  const rows = plan.rows.map((row) => {
    const seen = typed.get(row.text);
    if (seen === undefined) return row;
    const due = cellText(seen[places.due]).slice(0, 10);
    return {
      ...row,
      owner: cellText(seen[places.owner]) || row.owner,
      due: isDay(due) ? due : row.due,
      kpi: cellText(seen[places.kpi]) || row.kpi,
    };
  });
  return { ...plan, rows };
}

type Headings = Messages['churn']['sheet']['planHead'];

function headings({ churn }: Messages): Headings {
  return churn.sheet.planHead;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
