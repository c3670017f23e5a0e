import type { Locale } from './words/index.ts';
import { messages } from './words/index.ts';

/**
 * `input.*` the person can mend · `limit.*` too much for the place it runs in · `host.*` the host failed ·
 * `internal.*` a mistake of ours.
 */
export type ErrorCode = keyof ReturnType<typeof messages>['errors'];

/** Where something is wrong: sheet, column, row, the value seen, what there is instead. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * The only error that crosses a layer. Its sentence is made where it is shown, in the reader's language.
 *
 * @param code what is wrong.
 * @param details where: sheet, column, value … as the code's sentence needs them; none by default.
 * @example
 * import { describeError, SegmentryError } from 'segmentry/core';
 *
 * const error = new SegmentryError('input.too-few-customers', { sheet: 'Customers', count: 1, needed: 2 });
 * console.log(error.code); // input.too-few-customers
 * console.log(describeError(error, 'en').includes('Customers')); // true
 */
export class SegmentryError extends Error {
  override readonly name = 'SegmentryError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}

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
 *   console.log(describeError(error, 'en').includes('segmentation.k')); // true
 * }
 */
export function describeError(error: unknown, locale: Locale): string {
  const sentences = messages(locale).errors;
  if (error instanceof SegmentryError) return sentences[error.code](error.details);
  const reason = error instanceof Error ? error.message : String(error);
  return sentences['internal.unexpected']({ reason });
}
