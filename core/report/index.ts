/** The report alone, for whoever shows one: no analysis comes along. */
export { readReport } from './read.ts';
export type {
  Candidate,
  Churn,
  ChurnSegment,
  Experience,
  Finding,
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
