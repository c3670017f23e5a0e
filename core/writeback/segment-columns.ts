import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { SegmentationResult } from '../words/segments/segmentation-in-words.ts';
import { ownColumns } from './own-columns.ts';
import type { OwnColumn } from './written.ts';

/** Which columns stand beside the customers after a refresh? The segment, and how typical of it each customer is. */
export function segmentColumns(segmentation: SegmentationResult, asOf: string, locale: Locale): OwnColumn[] {
  const words = messages(locale).report.column;
  const { section, labels, fit } = segmentation;
  return ownColumns(
    [
      {
        id: 'segment',
        header: words.segment,
        note: words.segmentNote({ asOf, k: section.k }),
        value: (row) => section.segments[labels[row]!]?.name ?? null,
      },
      {
        id: 'segment-fit',
        header: words.fit,
        note: words.fitNote,
        value: (row) => (Number.isNaN(fit[row]!) ? null : Math.round(fit[row]!)),
      },
    ],
    Int32Array.from(labels.keys()),
  );
}
