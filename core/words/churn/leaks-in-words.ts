import type { FrameLeak, FrameOutline } from '../../customers/frame.ts';
import { labelInWords } from '../customers/label.ts';
import { formatNumber, formatShare } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';

/** A column that almost is the outcome, in words: why it is left out, and the figure alone. */
export interface ToldLeak {
  readonly feature: string;
  readonly label: string;
  readonly reason: string;
  readonly figure: string;
}

/** What is to be said of the columns that almost are the outcome? In the order in which they were found. */
export function leaksInWords({ leaks }: Pick<FrameOutline, 'leaks'>, locale: Locale): readonly ToldLeak[] {
  return leaks.map(({ id, label, sign }) => {
    const figure = figureOf(sign, locale);
    const reason = messages(locale).churn.leak.reason({ figure });
    return { feature: id, label: labelInWords(label, locale), reason, figure };
  });
}

function figureOf(sign: FrameLeak['sign'], locale: Locale): string {
  const words = messages(locale).churn.leak;
  if (sign.kind === 'sheet' || sign.kind === 'aftermath') return words[sign.kind];
  if (sign.kind === 'area' || sign.kind === 'presence') {
    const auc = formatNumber(sign.area, locale, { decimals: 3 });
    return sign.kind === 'area' ? words.auc({ auc }) : words.presence({ auc });
  }
  const left = { share: formatShare(sign.share, locale), n: formatNumber(sign.rows, locale) };
  switch (sign.kind) {
    case 'level':
      return words.level({ ...left, level: sign.value });
    case 'range':
      return words.range({
        ...left,
        from: formatNumber(sign.from, locale),
        to: formatNumber(sign.to, locale),
      });
    case 'missing':
      return words.missing(left);
  }
}
