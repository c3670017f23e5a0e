import type { Evidence } from '../../../clustering/evidence/choose-k.ts';
import type { Structure } from '../../../clustering/structure/structure-of.ts';

/** A number that the model compares customers by. */
interface ModelNumber {
  readonly feature: string;
  readonly offset: number;
  readonly scale: number;
  readonly weight: number;
  /** True when it is compared by the logarithm of 1 + its value. */
  readonly log: boolean;
  /** Reference quantile edges and shares for drift; the last share is of the missing. */
  readonly edges: readonly number[];
  readonly shares: readonly number[];
}

/** A category that the model compares customers by; the last share is of the missing. */
interface ModelCategory {
  readonly feature: string;
  readonly levels: readonly string[];
  readonly weight: number;
  readonly shares: readonly number[];
}

export interface TrainedSegment {
  /** Never used again once the segment is retired. */
  readonly id: string;
  readonly color: number;
  readonly size: number;
  /** Integer prototypes in quantised units, then one level index per category (−1 none). */
  readonly numbers: readonly number[];
  readonly categories: readonly number[];
}

/** Everything that scores a customer again, without names. Plain JSON. */
export interface TrainedModel {
  readonly version: 1;
  /** The date of the refresh that saved it, and of the one that trained it. */
  readonly asOf: string;
  readonly trainedAsOf: string;
  readonly seed: number;
  /** Hash of the data that it was trained on. */
  readonly fingerprint: string;
  /** The settings that shape segments, as JSON: when they change, the model is trained anew. */
  readonly settings: string;
  readonly scaling: 'standard' | 'range';
  /** Cost of a mismatch in scaled units. */
  readonly gamma: number;
  readonly quantum: number;
  /** Customers that it was trained on. */
  readonly customers: number;
  readonly numbers: readonly ModelNumber[];
  readonly categories: readonly ModelCategory[];
  /** All of these by id, in the order in which customers are compared by them; absent in models of earlier versions. */
  readonly compared?: readonly string[];
  readonly segments: readonly TrainedSegment[];
  /** The number of the next new segment. */
  readonly next: number;
  readonly meanDistance: number;
  /** Shares of the segments when trained. */
  readonly shares: readonly number[];
  readonly training: {
    readonly iterations: number;
    readonly converged: boolean;
    readonly stability: number | null;
    readonly candidates: readonly Omit<Evidence, 'error'>[];
    readonly elbow: number | null;
    readonly silhouette: number | null;
    /** Absent in models saved before it was asked. */
    readonly structure?: Structure['kind'];
    /** Features that part customers, where the others do not. */
    readonly along?: readonly string[];
  };
  /** The columns that told customers apart at the last refresh; absent in models of earlier versions. */
  readonly key?: { readonly sheet: string; readonly columns: readonly string[] };
  /** Who was in each segment at the last refresh: by segment id, packed codes of keys (see `packMembers`). */
  readonly members: Readonly<Record<string, string>>;
  /** Value of each segment at the last refresh. */
  readonly values: Readonly<Record<string, number>>;
}
