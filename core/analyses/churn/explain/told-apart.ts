import type { FrameOutline } from '../../../customers/frame.ts';
import type { Churn } from '../../../report/types.ts';
import type { Answer, GivenGroups } from '../../../summaries/contract.ts';
import { conversed } from '../../../summaries/dialogue.ts';
import { breakdownsInWords } from '../../../words/churn/breakdowns-in-words.ts';
import type { Wording } from '../../../words/churn/wording.ts';
import type { SegmentationResult } from '../../../words/segments/segmentation-in-words.ts';
import type { Axis } from '../axes.ts';
import { churnBreakdowns } from '../evidence/breakdowns.ts';
import { ruleParts } from '../search/prove-segments.ts';
import type { DescribedSegment } from './describe-segments.ts';

interface ApartInput {
  readonly outline: FrameOutline;
  readonly answer: Answer;
  readonly wording: Wording;
  readonly segmentation: SegmentationResult;
  /** For each place, the row of the customers table. */
  readonly rowOf: Int32Array;
  /** Those of the rules. */
  readonly axes: readonly Axis[];
  /** Groups of fewer customers than this are not told. */
  readonly least: number;
}

/** Churn apart by what a reader filters by, in all and in each churn segment, as the report tells it. */
export function toldApart(
  segments: readonly DescribedSegment[],
  { outline, answer, wording, segmentation, rowOf, axes, least }: ApartInput,
): Pick<Churn, 'breakdowns' | 'crossings'> {
  const named = segmentation.section.segments;
  const groups: GivenGroups = {
    codes: rowOf.map((row) => segmentation.labels[row]!),
    keys: named.map(({ id }) => id),
  };
  const cutOf = ({ predictor: { id } }: Axis) =>
    answer({ summary: 'cuts', variable: id, scheme: { scheme: 'human', parts: ruleParts } });
  const proven = segments.map(({ segment: { id }, proven: { rule } }) => ({
    id,
    rule: rule.parts.map(({ axis, from, to }) => ({ cut: cutOf(axes[axis]!), from, to })),
  }));
  const found = conversed(churnBreakdowns(outline, { segments: groups, proven, least }), answer);
  return breakdownsInWords(found, new Map(named.map(({ id, name }) => [id, name])), wording);
}
