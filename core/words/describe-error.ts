import type { ErrorCode, ErrorDetails } from '../errors.ts';
import { SegmentryError } from '../errors.ts';
import type { Locale } from './index.ts';
import { messages } from './index.ts';

/** One sentence an error: where, what was seen, what to do next. */
export type ErrorSentences = { readonly [Code in ErrorCode]: (details: ErrorDetails[Code]) => string };

/**
 * Which sentence does a person read for this error? Unknown errors become `internal.unexpected`.
 *
 * @param error anything that was thrown.
 * @param locale the reader's language.
 * @example
 * import { describeError, readSettings } from 'segmentry/core';
 *
 * try {
 *   readSettings({ segmentation: { k: 40 } });
 * } catch (error) {
 *   console.log(describeError(error, 'en')); // Settings: “segmentation.k” is 40, expected 20 at most. Correct it and try again.
 * }
 */
export function describeError(error: unknown, locale: Locale): string {
  const sentences = messages(locale).errors;
  if (error instanceof SegmentryError) {
    const sentence = sentences[error.code] as (details: ErrorDetails[ErrorCode]) => string;
    return sentence(error.details);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return sentences['internal.unexpected']({ reason });
}
