import type { ReportSheet } from '../analysis.ts';
import type { Contact } from '../plan/contact-list.ts';
import { lettersPerSaved } from '../plan/money.ts';
import type { ChurnSegment, Plan } from '../report/types.ts';
import type { Cell } from '../table/types.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { CustomerCard } from './churn-columns.ts';

/** What does the sheet *Churn segments* show? One row a proven segment. */
export function churnSegmentsSheet(segments: readonly ChurnSegment[], locale: Locale): ReportSheet {
  const words = messages(locale).churn.sheet;
  const rows = segments.map((segment): Cell[] => [
    segment.text,
    segment.n,
    segment.named ?? null,
    percent(segment.rate),
    percent(segment.lower),
    segment.holdout.n,
    percent(segment.holdout.rate),
    percent(segment.holdout.lower),
    percent(segment.noise),
    round(segment.lift, 2),
    segment.fresh,
    segment.homogeneity.response === null ? null : percent(segment.homogeneity.response),
    segment.homogeneity.split?.text ?? null,
    Math.round(segment.priority.score),
  ]);
  return { id: 'churn-segments', title: words.segments, cells: [words.segmentsHead, ...rows] };
}

/**
 * What does the sheet *Action plan* show? One row a segment, for the manager to complete. Letters per saved customer are those
 * of the figures shown, so that who divides them gets the same.
 */
export function actionPlanSheet(plan: Plan, segments: readonly ChurnSegment[], locale: Locale): ReportSheet {
  const words = messages(locale).churn.sheet;
  const saved = plan.rows.map((row) => shownSaved(row.expectedSaved));
  const effort = plan.rows.map((row, at) => lettersPerSaved(row.letters, saved[at]!));
  const rows = plan.rows.map((row, at): Cell[] => [
    row.text,
    row.customers,
    row.letters,
    row.cause,
    row.offer,
    row.channel,
    saved[at]!,
    effort[at] == null ? null : round(effort[at], 1),
    row.expectedNet === null ? null : round(row.expectedNet, 2),
    Math.round(row.priority),
    row.owner === '' ? null : row.owner,
    row.due,
    row.kpi,
  ]);
  const ids = shapesOf(plan.rows.map(({ segment }) => segments.find(({ id }) => id === segment)));
  return {
    id: 'action-plan',
    title: words.plan,
    cells: [words.planHead, ...rows],
    rows: { key: [0], ids },
  };
}

export interface ContactListInput {
  readonly contacts: readonly Contact[];
  readonly cards: readonly (CustomerCard | null)[];
  readonly keyColumns: readonly string[];
  /** Texts of the key columns of a customer. */
  readonly keyOf: (customer: number) => readonly string[];
  readonly locale: Locale;
}

/** What does the sheet *Contact list* show? One row a letter, most worth first. */
export function contactListSheet({
  contacts,
  cards,
  keyColumns,
  keyOf,
  locale,
}: ContactListInput): ReportSheet {
  const words = messages(locale).churn.sheet;
  const [number = '', ...rest] = words.contactsHead;
  const rows = contacts.map(({ customer, net }, at): Cell[] => {
    const card = cards[customer];
    return [
      at + 1,
      ...keyOf(customer),
      card?.segment ?? null,
      card?.risk ?? null,
      card?.why ?? null,
      card?.action ?? null,
      net === null ? null : round(net, 2),
    ];
  });
  return {
    id: 'contact-list',
    title: words.contacts,
    cells: [[number, ...keyColumns, ...rest], ...rows],
    rows: {
      key: keyColumns.map((_, at) => at + 1),
      ids: contacts.map(({ customer }) => keyOf(customer).join('\u001f')),
    },
  };
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

/** One digit after the point; below one customer two digits that count, so that few are not shown as none. */
function shownSaved(saved: number): number {
  return saved >= 1 || saved <= 0 ? round(saved, 1) : Number(saved.toPrecision(2));
}

function percent(share: number): number {
  return round(share * 100, 1);
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
