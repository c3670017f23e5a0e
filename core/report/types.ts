import type { InferOutput } from 'valibot';
import type { reportSchema } from './schema/index.ts';

/** The versioned result of a run: plain JSON, read by the dashboard, the sidebar and the warehouse. */
export type Report = InferOutput<typeof reportSchema>;
/** Which segments there are, on what evidence, and what changed. */
export type Segmentation = Report['segmentation'];
/** One segment: name, rule, size, and how it differs from everybody else. */
export type Segment = Segmentation['segments'][number];
/** How a segment differs in one feature. */
export type Trait = Segment['profile'][number];
/** What speaks for one number of segments. */
export type Candidate = Segmentation['candidates'][number];
/** What became of the segments of the last run. */
export type SegmentChanges = NonNullable<Segmentation['changes']>;
/** What was sold, by customer segment, product, city, age and tenure. */
export type Sales = NonNullable<Report['sales']>;
/** One bar of a chart of sales. */
export type SalesRow = Sales['byCity'][number];
/** Who leaves, what goes with leaving, and for whom it is proven. */
export type Churn = NonNullable<Report['churn']>;
/** A group that leaves more than others, with its proof. */
export type ChurnSegment = Churn['segments'][number];
/** Which letters are written, at what cost and for what gain. */
export type Plan = NonNullable<Report['plan']>;
/** Who is slipping away though no column says so. */
export type Retention = NonNullable<Report['retention']>;
/** What drives satisfaction. */
export type Experience = NonNullable<Report['experience']>;
/** One finding in words, with its evidence. */
export type Finding = Report['findings'][number];
/** One headline figure. */
export type Metric = Report['metrics'][number];
