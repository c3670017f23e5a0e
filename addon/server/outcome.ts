import { describeError, type Locale, SegmentryError } from '../../core/index.ts';
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

/** Google's services throw errors that are named `Exception`, in the words of the user's language. */
function fromHost(error: unknown): SegmentryError | null {
  if (!(error instanceof Error) || error.name !== 'Exception') return null;
  return /permission|authori[sz]|PERMISSION_DENIED|разрешени|доступ/i.test(error.message)
    ? new SegmentryError('host.permission')
    : new SegmentryError('host.failed', { reason: error.message });
}
