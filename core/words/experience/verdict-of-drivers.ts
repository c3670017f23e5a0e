import type { Experience } from '../../report/types.ts';
import { formatShare } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** What goes with satisfaction most, and how surely, in two sentences. Empty without a driver. */
export function verdictOfDrivers(
  { drivers, r2 }: Pick<Experience, 'drivers' | 'r2'>,
  locale: Locale,
): string {
  const first = drivers[0];
  if (first === undefined) return '';
  const share = (value: number) => formatShare(value, locale, 0);
  return messages(locale).experience.found({
    ...{ first: first.label, share: share(first.importance) },
    ...{ lower: share(first.lower), upper: share(first.upper), r2: share(r2.value) },
  });
}
