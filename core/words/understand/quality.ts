import type { QualityEntry } from '../../understand/types.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** One thing that a person should know about the data. Rows count from 1, as the sheet shows them. */
export interface QualityMessage
  extends Pick<QualityEntry, 'code' | 'severity' | 'sheet' | 'column' | 'rows' | 'examples'> {
  /** What was seen, what Segmentry did, what the person can do. */
  readonly message: string;
}

/** What should a person know about the data, in words? One message an entry, in the order of the entries. */
export function qualityInWords(entries: readonly QualityEntry[], locale: Locale): readonly QualityMessage[] {
  const { quality, prepare } = messages(locale);
  return entries.map(({ code, severity, sheet, column, rows, examples, details }) => {
    const values = examples.map(({ value }) => value).join(', ');
    const sentence = quality[code]({ values, ...details, column: column ?? '', rows });
    const message = `${prepare.where(sheet, column)}${continued(sentence)}`.replace(/[\n\r\t]+/g, ' ');
    return { code, severity, sheet, column, rows, examples, message };
  });
}

/** A sentence goes on after a colon with a small letter; names and figures stay as they are. */
function continued(sentence: string): string {
  return /^\p{Lu}(?:\p{Ll}| )/u.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}
