import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { SegmentationResult } from '../words/segments/segmentation-in-words.ts';
import { ownColumns } from './own-columns.ts';
import type { OwnColumn } from './written.ts';

export interface SegmentColumnsInput {
  /** For each place, the row of the customer. */
  readonly rowOf: Int32Array;
  readonly asOf: string;
  readonly locale: Locale;
}

/** Which columns stand beside the customers after a refresh? The segment, and how typical of it each customer is. */
export function segmentColumns(
  segmentation: SegmentationResult,
  { rowOf, asOf, locale }: SegmentColumnsInput,
): OwnColumn[] {
  const words = messages(locale).report.column;
  const { section, labels, fit } = segmentation;
  return ownColumns(
    [
      {
        id: 'segment',
        header: words.segment,
        note: words.segmentNote({ asOf, k: section.k }),
        value: (place) => section.segments[labels[place]!]?.name ?? null,
      },
      {
        id: 'segment-fit',
        header: words.fit,
        note: words.fitNote,
        value: (place) => (Number.isNaN(fit[place]!) ? null : Math.round(fit[place]!)),
      },
    ],
    rowOf,
  );
}
