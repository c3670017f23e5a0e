import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { CustomerCard } from './customer-cards.ts';
import { type CustomerColumn, ownColumns } from './own-columns.ts';
import type { OwnColumn } from './written.ts';

export interface ColumnsInput {
  /** For each place, the row of the customers table. */
  readonly rowOf: Int32Array;
  /** The text of the segment that each customer is told to belong to. */
  readonly segmentOf: (place: number) => string | null;
  /** By place, null for those who left; without, where no reliable risk can be told. */
  readonly cards: readonly (CustomerCard | null)[] | null;
  readonly asOf: string;
  readonly locale: Locale;
}

/**
 * Which columns stand beside the customers? *Churn risk*, *Churn segment*, *Why*, *Priority*, *Action*, one value a
 * customer in the order of the customers table; for a customer who has left only its segment, and only segments without
 * cards.
 */
export function churnColumns({ rowOf, segmentOf, cards, asOf, locale }: ColumnsInput): OwnColumn[] {
  const words = messages(locale).churn.column;
  const segment: CustomerColumn = {
    ...{ id: 'churn-segment', header: words.segment, note: words.segmentNote({ asOf }) },
    value: segmentOf,
  };
  if (cards === null) return ownColumns([segment], rowOf);
  const ofCard = (field: keyof CustomerCard) => (place: number) => cards[place]?.[field] ?? null;
  return ownColumns(
    [
      { id: 'churn-risk', header: words.risk, note: words.riskNote({ asOf }), value: ofCard('risk') },
      segment,
      { id: 'churn-why', header: words.why, note: words.whyNote({ asOf }), value: ofCard('why') },
      {
        ...{ id: 'churn-priority', header: words.priority, note: words.priorityNote({ asOf }) },
        value: ofCard('priority'),
      },
      { id: 'churn-action', header: words.action, note: words.actionNote({ asOf }), value: ofCard('action') },
    ],
    rowOf,
  );
}
