/**
 * The report alone, for whoever shows one: no analysis comes along but sums, of its plan and of its sales, the interval of a share
 * and from how many leavers on something is claimed.
 */
export type { WrongShape } from '../errors.ts';
export { netOfLetters } from '../plan/money.ts';
export { wilsonScore } from '../stats/intervals/wilson-score.ts';
export { leastToClaim, tooFewToClaim } from '../stats/too-few-to-claim.ts';
export { addUp } from './add-up.ts';
export { readReport } from './read.ts';
export type {
  Candidate,
  Churn,
  ChurnSegment,
  Metric,
  Plan,
  Report,
  Retention,
  Sales,
  SalesRow,
  Segment,
  Segmentation,
  SegmentChanges,
  Trait,
} from './types.ts';
