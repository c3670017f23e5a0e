import { leaksOf } from '../../../customers/leaks-of.ts';
import type { Customers } from '../../../customers/types.ts';
import type { Leak } from '../../../understand/outcomes/leaks.ts';
import { labelInWords } from '../../../words/customers/label.ts';
import { formatNumber, formatShare } from '../../../words/format.ts';
import type { Locale } from '../../../words/index.ts';
import { messages } from '../../../words/index.ts';

/** A column that almost is the outcome, in words: why it is left out, and the figure alone. */
export interface ToldLeak {
  readonly feature: string;
  readonly label: string;
  readonly reason: string;
  readonly figure: string;
}

/** What is to be said of the columns that almost are the outcome? In the order of the columns. */
export function leaksInWords(customers: Customers, locale: Locale): ToldLeak[] {
  const labels = new Map(customers.features.map(({ id, label }) => [id, labelInWords(label, locale)]));
  return leaksOf(customers).map(({ column, sign }) => {
    const figure = figureOf(sign, locale);
    return {
      feature: column,
      label: labels.get(column) ?? column,
      reason: messages(locale).churn.leak.reason({ figure }),
      figure,
    };
  });
}

function figureOf(sign: Leak['sign'], locale: Locale): string {
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
