import type { Contact } from '../plan/contact-list.ts';
import type { ChurnSegment, Plan } from '../report/types.ts';
import type { Locale } from '../words/index.ts';
import { actionPlanSheet } from './action-plan-sheet.ts';
import { churnColumns } from './churn-columns.ts';
import { churnSegmentsSheet } from './churn-segments-sheet.ts';
import { contactListSheet } from './contact-list-sheet.ts';
import { type CardsInput, customerCards } from './customer-cards.ts';
import { playbookSheet } from './playbook-sheet.ts';
import type { OwnColumn, ReportSheet } from './written.ts';

/** What is known of leaving. All arrays by place. */
export interface ChurnToWrite {
  readonly segments: readonly ChurnSegment[];
  /** Index into `segments` per customer, −1 for none. */
  readonly assigned: Int32Array;
  /** The row of the customers table. */
  readonly rowOf: Int32Array;
  readonly keyColumns: readonly string[];
  /** Texts of the key columns of a customer. */
  readonly keyOf: (place: number) => readonly string[];
  /** Null where no reliable risk can be told. */
  readonly letters: LettersToWrite | null;
  readonly asOf: string;
  readonly locale: Locale;
}

export interface LettersToWrite extends Omit<CardsInput, 'segmentOf' | 'locale'> {
  readonly plan: Plan;
  readonly contacts: readonly Contact[];
}

/** Which columns stand beside the customers, and which sheets of ours tell of leaving? None where nothing was found. */
export function churnWriteBack(input: ChurnToWrite): {
  readonly columns: readonly OwnColumn[];
  readonly sheets: readonly ReportSheet[];
} {
  const { segments, assigned, rowOf, keyColumns, keyOf, letters, asOf, locale } = input;
  if (letters === null && segments.length === 0) return { columns: [], sheets: [] };
  const segmentOf = (place: number) => segments[assigned[place]!]?.text ?? null;
  const cards = letters && customerCards({ ...letters, segmentOf, locale });
  return {
    columns: churnColumns({ rowOf, segmentOf, cards, asOf, locale }),
    sheets: [
      churnSegmentsSheet(segments, locale),
      ...(letters === null || cards === null
        ? []
        : [
            actionPlanSheet(letters.plan, segments, locale),
            contactListSheet({ contacts: letters.contacts, cards, keyColumns, keyOf, locale }),
          ]),
      playbookSheet(locale),
    ],
  };
}
