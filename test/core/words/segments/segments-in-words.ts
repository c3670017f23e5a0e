import { analyseSegments, type SegmentsInput } from '../../../../core/analyse-segments.ts';
import { termsOf } from '../../../../core/analyses/segments/model/terms-of.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import type { Customers } from '../../../../core/customers/types.ts';
import type { Locale } from '../../../../core/words/index.ts';
import type { SegmentModel } from '../../../../core/words/segments/segment-model.ts';
import {
  type SegmentationResult,
  segmentationInWords,
} from '../../../../core/words/segments/segmentation-in-words.ts';

interface InWordsInput extends Omit<SegmentsInput, 'frame'> {
  readonly customers: Customers;
  readonly model: SegmentModel | null;
  readonly locale: Locale;
}

/** The whole way from customers to the report's section and the saved model; figures of customers by their row. */
export function segmentsInWords({ customers, locale, ...input }: InWordsInput): SegmentationResult {
  const frame = frameOf(customers, input.asOf, termsOf(input.model));
  const result = segmentationInWords(analyseSegments({ ...input, frame }), {
    previous: input.model,
    locale,
  });
  const labels = new Int32Array(frame.size);
  const fit = new Float64Array(frame.size);
  const borderline = new Uint8Array(frame.size);
  frame.rowOf.forEach((row, place) => {
    labels[row] = result.labels[place]!;
    fit[row] = result.fit[place]!;
    borderline[row] = result.borderline[place]!;
  });
  return { ...result, labels, fit, borderline };
}
