import type { Locale } from './words/index.ts';
import { messages } from './words/index.ts';

/**
 * `input.*` the person can mend · `limit.*` too much for the place it runs in · `host.*` the host failed ·
 * `internal.*` a mistake of ours.
 */
export type ErrorCode = keyof ReturnType<typeof messages>['errors'];

export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The only error that crosses a layer. Its sentence is made where it is shown, in the reader's language. */
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

/** Which sentence does a person read for this error? Unknown errors become `internal.unexpected`. */
export function describeError(error: unknown, locale: Locale): string {
  const sentences = messages(locale).errors;
  if (error instanceof SegmentryError) return sentences[error.code](error.details);
  const reason = error instanceof Error ? error.message : String(error);
  return sentences['internal.unexpected']({ reason });
}
