/** The report alone, for whoever shows one: no analysis comes along but the sums of its plan and the interval of a share. */
export { netOfLetters } from '../plan/money.ts';
export { wilsonScore } from '../stats/intervals/wilson-score.ts';
export { readReport } from './read.ts';
export type {
  Candidate,
  Churn,
  ChurnSegment,
  Metric,
  Plan,
  Report,
  Sales,
  SalesRow,
  Segment,
  Segmentation,
  SegmentChanges,
  Trait,
} from './types.ts';
