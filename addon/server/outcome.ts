import { describeError, type ErrorArguments, type Locale, SegmentryError } from '../../core/index.ts';
import type { Outcome } from './api.ts';

/**
 * What does the page get for this error? Errors of the host become `host.permission` or `host.failed`; what is left is a
 * mistake of ours.
 */
export function failureOf(error: unknown, locale: Locale): Outcome<never> {
  const known = error instanceof SegmentryError ? error : (fromHost(error) ?? error);
  const code = known instanceof SegmentryError ? known.code : 'internal.unexpected';
  return { ok: false, code, message: describeError(known, locale) };
}

/**
 * The error of a refresh that had begun to write and was taken back. Its sentence must not say that nothing was written.
 *
 * @param kept what stays all the same, because a person typed into it.
 */
export function takenBack(error: unknown, kept: readonly string[]): SegmentryError {
  const known = error instanceof SegmentryError ? error : fromHost(error);
  const reason = error instanceof Error ? error.message : String(error);
  const { code, details } = known ?? { code: 'internal.unexpected' as const, details: { reason } };
  return new SegmentryError(...([code, { ...details, takenBack: true, kept }] as ErrorArguments));
}

/** Google's services throw errors that are named `Exception`, in the words of the user's language. */
function fromHost(error: unknown): SegmentryError | null {
  if (!(error instanceof Error) || error.name !== 'Exception') return null;
  return /permission|authori[sz]|PERMISSION_DENIED|разрешени|доступ/i.test(error.message)
    ? new SegmentryError('host.permission')
    : new SegmentryError('host.failed', { reason: error.message });
}
