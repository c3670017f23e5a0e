import type { Evidence } from '../../clustering/evidence/choose-k.ts';
import type { Changes } from './changes/changes.ts';
import type { ChoiceReason, StructureKind } from './choice-reason.ts';
import type { SegmentFigures } from './describe/describe.ts';
import type { SegmentMap } from './describe/map.ts';
import type { TrainedModel } from './model/trained-model.ts';

/** One number of segments as the report shows it. */
export type Candidate = Omit<Evidence, 'error'>;

/** How segments came about. */
export interface Clustering {
  /** Cost of a mismatch in scaled units. */
  readonly gamma: number;
  readonly scaling: 'standard' | 'range';
  readonly seed: number;
  /**
   * In squared scaled units. Up to `mostSearched` customers of the values as they are, above of the quantised ones, so
   * that any engine gives the same.
   */
  readonly cost: number;
  readonly silhouette: number | null;
  readonly stability: number | null;
  readonly iterations: number;
  readonly converged: boolean;
  readonly candidates: readonly Candidate[];
  /** Ids of the features that part customers, where the others do not; null when all do. */
  readonly along: readonly string[] | null;
  readonly choice: {
    readonly chosen: 'person' | 'model' | 'evidence';
    readonly elbow: number | null;
    readonly silhouette: number | null;
    readonly structure: StructureKind;
    readonly reason: ChoiceReason;
  };
}

/** Which columns have words of their own: "younger" instead of "lower Age". */
export interface Meanings {
  readonly age: string | null;
  readonly income: string | null;
  readonly tenure: string | null;
  readonly lifetimeValue: string | null;
}

/** Segments in ids and numbers. */
export interface SegmentsResult {
  readonly clustering: Clustering;
  /** Largest first. */
  readonly segments: readonly SegmentFigures[];
  readonly map: SegmentMap;
  /** Null at a first refresh. */
  readonly changes: Changes | null;
  readonly meanings: Meanings;
  /** Names that a person gave, by segment id. */
  readonly given: Readonly<Record<string, string>>;
  readonly model: TrainedModel;
  /** For each customer, by place, the index into `segments`. */
  readonly labels: Int32Array;
  /** 0–100: how typical the customer is of its segment. */
  readonly fit: Float64Array;
  /** 1 where a second segment is nearly as close. */
  readonly borderline: Uint8Array;
}
