import type { InferOutput } from 'valibot';
import type { reportSchema } from './schema/index.ts';

/** The versioned result of a run: plain JSON, read by the dashboard, the sidebar and the warehouse. */
export type Report = InferOutput<typeof reportSchema>;
export type Segmentation = Report['segmentation'];
export type Segment = Segmentation['segments'][number];
export type Trait = Segment['profile'][number];
export type Candidate = Segmentation['candidates'][number];
export type SegmentChanges = NonNullable<Segmentation['changes']>;
export type Sales = NonNullable<Report['sales']>;
export type SalesRow = Sales['byCity'][number];
export type Churn = NonNullable<Report['churn']>;
export type ChurnSegment = Churn['segments'][number];
export type Plan = NonNullable<Report['plan']>;
export type Experience = NonNullable<Report['experience']>;
export type Finding = Report['findings'][number];
export type Metric = Report['metrics'][number];
