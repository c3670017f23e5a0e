import type { Experience, Finding } from '../report/types.ts';
import { formatNumber, formatShare } from './format.ts';
import type { Locale } from './index.ts';
import { messages } from './index.ts';

/** What drives satisfaction, what to look at first, and for whom it is something else: a sentence each. */
export function experienceFindings(experience: Experience, locale: Locale): Finding[] {
  const words = messages(locale).experience;
  const { r2, drivers, byKind } = experience;
  const evidence = words.evidence({
    n: formatNumber(r2.n, locale),
    crossValidated: formatShare(Math.max(0, r2.crossValidated ?? 0), locale, 0),
  });
  const finding = (id: string, text: string): Finding => ({ id, kind: 'experience', text, evidence });
  const fix = drivers.find(({ quadrant }) => quadrant === 'fix');
  return [
    finding('experience', experience.verdict),
    ...(fix === undefined || fix.performance === null
      ? []
      : [
          finding(
            'experience-first',
            words.fix({
              names: fix.label,
              rating: formatNumber(fix.performance, locale, { decimals: 1 }),
            }),
          ),
        ]),
    ...(byKind == null || byKind.groups.length === 0
      ? []
      : [finding('experience-kinds', kindsText(byKind, locale))]),
  ];
}

/** Which touchpoint each group follows most. */
function kindsText({ label, groups }: NonNullable<Experience['byKind']>, locale: Locale): string {
  const words = messages(locale).experience;
  const told = groups.flatMap(({ label: group, drivers: [first] }) =>
    first === undefined
      ? []
      : [words.kind({ group, first: first.label, share: formatShare(first.importance, locale, 0) })],
  );
  return words.kinds({ feature: label, groups: told.join('; ') });
}
