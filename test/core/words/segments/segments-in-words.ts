import { type SegmentInput, segmentCustomers } from '../../../../core/analyses/segments/segment-customers.ts';
import type { Locale } from '../../../../core/words/index.ts';
import type { SegmentModel } from '../../../../core/words/segments/segment-model.ts';
import {
  type SegmentationResult,
  segmentationInWords,
} from '../../../../core/words/segments/segmentation-in-words.ts';

/** The whole way from customers to the report's section and the saved model. */
export function segmentsInWords(
  input: SegmentInput & { readonly model: SegmentModel | null; readonly locale: Locale },
): SegmentationResult {
  return segmentationInWords(segmentCustomers(input), { previous: input.model, locale: input.locale });
}
