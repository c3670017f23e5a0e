import type { ChurnSegment } from '../report/types.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import { rounded } from './rounded.ts';
import { headed, sheetOf } from './sheet-of.ts';
import type { ReportSheet } from './written.ts';

/** What does the sheet *Churn segments* show? One row a proven segment. */
export function churnSegmentsSheet(segments: readonly ChurnSegment[], locale: Locale): ReportSheet {
  const words = messages(locale).churn.sheet;
  return sheetOf({
    id: 'churn-segments',
    title: words.segments,
    columns: headed<keyof typeof words.segmentsHead, ChurnSegment>(words.segmentsHead, {
      segment: ({ text }) => text,
      customers: ({ n }) => n,
      named: ({ named }) => named ?? null,
      left: ({ rate }) => percent(rate),
      sure: ({ lower }) => percent(lower),
      aside: ({ holdout }) => holdout.n,
      asideLeft: ({ holdout }) => percent(holdout.rate),
      asideSure: ({ holdout }) => percent(holdout.lower),
      noise: ({ noise }) => percent(noise),
      lift: ({ lift }) => rounded(lift, 2),
      fresh: ({ fresh }) => fresh,
      homogeneity: ({ homogeneity: { response } }) => (response === null ? null : percent(response)),
      split: ({ homogeneity: { split } }) => split?.text ?? null,
      priority: ({ priority }) => Math.round(priority.score),
    }),
    rows: segments,
  });
}

function percent(share: number): number {
  return rounded(share * 100, 1);
}
