import type { Portrait } from '../../analyses/churn/evidence/portraits.ts';
import type { Churn } from '../../report/types.ts';
import { formatNumber, formatShare } from '../format.ts';
import { messages } from '../index.ts';
import { tooFewInWords } from './too-few-in-words.ts';
import type { Wording } from './wording.ts';

/** How those who left differ from those who stayed, a sentence each. */
export function portraitsInWords(portraits: readonly Portrait[], wording: Wording): Churn['portraits'] {
  return portraits.map((portrait) => {
    const { feature, magnitude, q, sure: _, few, ...figures } = portrait;
    return {
      ...{ feature, label: wording.labelOf(feature), ...figures },
      ...{ magnitude: few === null ? magnitude : null, q, text: textOf(portrait, wording) },
    };
  });
}

function textOf(portrait: Portrait, { labelOf, ofAll, locale }: Wording): string {
  const words = messages(locale).churn;
  const { feature, kind, level, stayed, churned, magnitude, sure, few } = portrait;
  const show = (value: number) =>
    kind === 'number' ? formatNumber(value, locale) : formatShare(value, locale);
  const shared = {
    ...{ label: labelOf(feature), magnitude, sure, tooFew: tooFewInWords(few, ofAll, locale) },
    ...{ stayed: show(stayed), churned: show(churned) },
  };
  return level === null
    ? words.portrait.number(shared)
    : words.portrait.level({ ...shared, level: level === '' ? words.missing : level });
}
