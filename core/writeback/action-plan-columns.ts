import { lettersPerSaved } from '../plan/money.ts';
import type { Plan } from '../report/types.ts';
import type { Messages } from '../words/index.ts';
import { rounded } from './rounded.ts';
import { headed, type SheetColumn } from './sheet-of.ts';

type Row = Plan['rows'][number];

/**
 * Of which columns is the sheet *Action plan* made? Letters per saved customer are those of the figures shown, so that who
 * divides them gets the same.
 */
export function actionPlanColumns({ churn }: Messages): readonly SheetColumn<Row>[] {
  const { planHead } = churn.sheet;
  return headed<keyof typeof planHead, Row>(planHead, {
    segment: ({ text }) => text,
    customers: ({ customers }) => customers,
    letters: ({ letters }) => letters,
    cause: ({ cause }) => cause,
    offer: ({ offer }) => offer,
    channel: ({ channel }) => channel,
    saved: ({ expectedSaved }) => shownSaved(expectedSaved),
    effort: ({ letters, expectedSaved }) => {
      const effort = lettersPerSaved(letters, shownSaved(expectedSaved));
      return effort === null ? null : rounded(effort, 1);
    },
    net: ({ expectedNet }) => (expectedNet === null ? null : rounded(expectedNet, 2)),
    priority: ({ priority }) => Math.round(priority),
    owner: ({ owner }) => (owner === '' ? null : owner),
    due: ({ due }) => due,
    kpi: ({ kpi }) => (kpi === '' ? null : kpi),
  });
}

/** One digit after the point; below one customer two digits that count, so that few are not shown as none. */
function shownSaved(saved: number): number {
  return saved >= 1 || saved <= 0 ? rounded(saved, 1) : Number(saved.toPrecision(2));
}
