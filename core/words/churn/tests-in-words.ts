import type { FeatureTest, WhyTest } from '../../analyses/churn/evidence/tests.ts';
import type { Churn } from '../../report/types.ts';
import { formatNumber } from '../format.ts';
import { type Locale, messages } from '../index.ts';
import { tooFewInWords } from './too-few-in-words.ts';
import type { Wording } from './wording.ts';

/** Whether each variable has to do with leaving, and why it was tested so. */
export function testsInWords(tests: readonly FeatureTest[], wording: Wording): Churn['tests'] {
  return tests.map((test) => {
    const { feature, holm, q, sure: _, chosen: __, few, ...figures } = test;
    return {
      ...{ feature, label: wording.labelOf(feature), ...figures },
      why: whyInWords(test.why, wording.locale),
      df: [...test.df],
      magnitude: few === null ? test.magnitude : null,
      ...{ holm, q, text: textOf(test, wording) },
    };
  });
}

function textOf(test: FeatureTest, { labelOf, ofAll, locale }: Wording): string {
  const { feature, magnitude, sure, few, chosen, holm, p } = test;
  const words = messages(locale).churn;
  const said = { label: labelOf(feature), magnitude, sure, tooFew: tooFewInWords(few, ofAll, locale) };
  return chosen
    ? words.testResult({ ...said, p: smallNumber(holm ?? p, locale) })
    : words.besideResult({ ...said, p: smallNumber(p, locale) });
}

function whyInWords({ code, gap, drawn }: WhyTest, locale: Locale): string {
  const words = messages(locale).churn.why;
  const said = words[code];
  const text = typeof said === 'string' ? said : said({ gap: formatNumber(gap, locale, { decimals: 1 }) });
  return text + (drawn ? words.randomOrders : '');
}

/** `< 0.0001`, else four decimals. */
function smallNumber(value: number, locale: Locale): string {
  const least = 0.0001;
  const text = formatNumber(Math.max(value, least), locale, { decimals: 4 });
  return value < least ? `< ${text}` : text;
}
