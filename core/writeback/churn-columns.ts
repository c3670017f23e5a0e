import type { Axis } from '../analyses/churn/axes.ts';
import type { Cohort } from '../analyses/churn/cohort.ts';
import type { DescribedSegment } from '../analyses/churn/explain/describe-segments.ts';
import type { RiskModel } from '../analyses/churn/risk-of-axes.ts';
import type { OwnColumn } from '../analysis.ts';
import type { Playbook } from '../plan/playbook.ts';
import { playForCustomer } from '../plan/playbook.ts';
import type { Cell } from '../table/types.ts';
import { strongestFeature, whyInWords } from '../words/churn/why.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';

export interface ColumnsInput {
  readonly cohort: Cohort;
  readonly axes: readonly Axis[];
  readonly model: Pick<RiskModel, 'risk' | 'reasons'>;
  readonly segments: readonly DescribedSegment[];
  /** Index into `segments` per customer, −1 for none. */
  readonly assigned: Int32Array;
  readonly value: Float64Array | null;
  /** Customers who get a letter. */
  readonly written: ReadonlySet<number>;
  readonly base: number;
  readonly playbook: Playbook;
  readonly asOf: string;
  readonly locale: Locale;
}

/** What is known of one customer who is still there, as the columns and the contact list show it. */
export interface CustomerCard {
  readonly risk: number;
  readonly segment: string | null;
  readonly why: string | null;
  readonly priority: number;
  readonly action: string | null;
}

/**
 * Which columns stand beside the customers? *Churn risk*, *Churn segment*, *Why*, *Priority*, *Action*, one value a
 * customer in the order of the customers table; for a customer who has left only its segment.
 */
export function churnColumns(input: Placed, cards: readonly (CustomerCard | null)[]): OwnColumn[] {
  const { cohort, asOf, locale } = input;
  const words = messages(locale).churn.column;
  const inSheet = (
    id: string,
    header: string,
    note: string,
    pick: (card: CustomerCard) => Cell,
  ): OwnColumn => {
    const values = new Array<Cell>(cohort.size).fill(null);
    cohort.rowOf.forEach((row, place) => {
      const card = cards[place];
      values[row] = card ? pick(card) : null;
    });
    return { id, header, note, values };
  };
  return [
    inSheet('churn-risk', words.risk, words.riskNote({ asOf }), ({ risk }) => risk),
    segmentColumn(input),
    inSheet('churn-why', words.why, words.whyNote({ asOf }), ({ why }) => why),
    inSheet('churn-priority', words.priority, words.priorityNote({ asOf }), ({ priority }) => priority),
    inSheet('churn-action', words.action, words.actionNote({ asOf }), ({ action }) => action),
  ];
}

/** To which proven segment does each customer belong? Alone, where no reliable risk can be told. */
export function segmentColumn(input: Placed): OwnColumn {
  const { cohort, asOf, locale } = input;
  const words = messages(locale).churn.column;
  const values = new Array<Cell>(cohort.size).fill(null);
  cohort.rowOf.forEach((row, place) => {
    values[row] = segmentOf(input, place);
  });
  return { id: 'churn-segment', header: words.segment, note: words.segmentNote({ asOf }), values };
}

type Placed = Pick<ColumnsInput, 'cohort' | 'segments' | 'assigned' | 'asOf' | 'locale'>;

/** One card a customer, null for those who left. In the order of the cohort. */
export function customerCards(input: ColumnsInput): (CustomerCard | null)[] {
  const { cohort, axes, model, assigned, value, written, base, locale } = input;
  const stakes = model.risk.map((risk, place) => risk * (value === null ? 1 : value[place]! || 0));
  const sorted = stakes.filter((_, place) => cohort.left[place] !== 1).sort();
  const most = sorted[Math.floor(0.99 * Math.max(0, sorted.length - 1))] || 1;
  return Array.from(cohort.left, (left, place) => {
    if (left === 1) return null;
    const risk = model.risk[place]!;
    const at = assigned[place]!;
    return {
      risk: Math.round(risk * 1e4) / 1e4,
      segment: segmentOf(input, place),
      why: whyInWords(place, axes, model.reasons, risk >= base, locale),
      priority: Math.round(100 * Math.min(1, Math.max(0, stakes[place]! / most))),
      action: written.has(place) || at >= 0 ? actionOf(input, place, at) : null,
    };
  });
}

function segmentOf({ segments, assigned }: Placed, place: number): string | null {
  return segments[assigned[place]!]?.segment.text ?? null;
}

function actionOf(
  { segments, axes, model, playbook, locale }: ColumnsInput,
  place: number,
  at: number,
): string {
  const feature = strongestFeature(place, axes, model.reasons);
  const play = segments[at]?.play ?? playForCustomer(playbook, place, feature);
  return messages(locale).churn.action(play);
}
