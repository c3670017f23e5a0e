import type { ChurnSegment, Plan } from '../report/types.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import { actionPlanColumns } from './action-plan-columns.ts';
import { sheetOf } from './sheet-of.ts';
import type { ReportSheet } from './written.ts';

/** What does the sheet *Action plan* show? One row a segment, for the manager to complete. */
export function actionPlanSheet(plan: Plan, segments: readonly ChurnSegment[], locale: Locale): ReportSheet {
  const words = messages(locale);
  const ids = shapesOf(plan.rows.map(({ segment }) => segments.find(({ id }) => id === segment)));
  return sheetOf({
    id: 'action-plan',
    title: words.churn.sheet.plan,
    columns: actionPlanColumns(words),
    rows: plan.rows,
    keyed: { by: ['segment'], ids },
  });
}

/** The same at the next refresh, when a segment's bounds may have moved a little, and in another language. */
function shapesOf(segments: readonly (ChurnSegment | undefined)[]): string[] {
  const seen = new Map<string, number>();
  return segments.map((segment) => {
    const shape = (segment?.conditions ?? [])
      .map((condition) => {
        if (condition.kind === 'level') return `${condition.feature}=${condition.level}`;
        if (condition.kind === 'missing') return `${condition.feature}=`;
        return `${condition.feature}${condition.from === null ? '' : '>'}${condition.to === null ? '' : '<'}`;
      })
      .join(';');
    const times = seen.get(shape) ?? 0;
    seen.set(shape, times + 1);
    return times === 0 ? shape : `${shape}#${times}`;
  });
}
