import type { OwnColumn } from '../analysis.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { SegmentationResult } from '../words/segments/segmentation-in-words.ts';

/** Which columns stand beside the customers after a refresh? The segment, and how typical of it each customer is. */
export function segmentColumns(segmentation: SegmentationResult, asOf: string, locale: Locale): OwnColumn[] {
  const words = messages(locale).report.column;
  const { section, labels, fit } = segmentation;
  return [
    {
      id: 'segment',
      header: words.segment,
      note: words.segmentNote({ asOf, k: section.k }),
      values: Array.from(labels, (label) => section.segments[label]?.name ?? null),
    },
    {
      id: 'segment-fit',
      header: words.fit,
      note: words.fitNote,
      values: Array.from(fit, (value) => (Number.isNaN(value) ? null : Math.round(value))),
    },
  ];
}
