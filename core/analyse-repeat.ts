import { repeatOf } from './analyses/repeat/repeat.ts';
import { dayOf } from './customers/day.ts';
import type { Frame } from './customers/frame.ts';
import { outlineOf } from './customers/outline.ts';
import type { Retention } from './report/types.ts';
import type { Settings } from './settings/settings.ts';
import { conversed } from './summaries/dialogue.ts';
import { answerInMemory } from './summaries/in-memory/answer.ts';
import type { Locale } from './words/index.ts';
import { customerInWords } from './words/repeat/customer-in-words.ts';
import { repeatInWords } from './words/repeat/repeat-in-words.ts';
import { retentionColumns } from './writeback/retention-columns.ts';
import type { OwnColumn } from './writeback/written.ts';

export interface RepeatInput {
  readonly frame: Frame;
  readonly settings: Settings;
  readonly asOf: string;
  /** The section of the last refresh. */
  readonly previous?: Retention | null;
  readonly locale: Locale;
}

export interface RepeatAnalysis {
  readonly section: Retention;
  readonly columns: readonly OwnColumn[];
}

/**
 * Who is slipping away where no column says who left? From the frame to section and columns. Null where the times of purchases
 * cannot tell.
 */
export function analyseRepeat({
  frame,
  settings,
  asOf,
  previous = null,
  locale,
}: RepeatInput): RepeatAnalysis | null {
  const horizon = settings.retention;
  const dialogue = repeatOf({ outline: outlineOf(frame), today: dayOf(asOf), horizon });
  const repeat = conversed(dialogue, answerInMemory(frame));
  if (repeat === null) return null;
  const hasAmounts = frame.purchases?.amount != null;
  const section = repeatInWords({ repeat, horizon, hasAmounts, previous, locale });
  const { told, proof } = repeat;
  if (told === null) return { section, columns: [] };
  return {
    section,
    columns: retentionColumns({
      ...{ ...told, ...customerInWords(repeat, locale), section, locale },
      ruleDays: proof === null ? 0 : proof.to - proof.from,
      ...{ horizon, rowOf: frame.rowOf },
    }),
  };
}
