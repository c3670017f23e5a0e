import type { Segmentation } from '../report/types.ts';

/** Everything that scores a customer again: saved between refreshes as `model.json`. Plain JSON. */
export interface SegmentModel {
  readonly version: 1;
  readonly asOf: string;
  readonly seed: number;
  /** Hash of the data that it was trained on. */
  readonly fingerprint: string;
  readonly scaling: 'standard' | 'range';
  /** Cost of a mismatch in scaled units. */
  readonly gamma: number;
  readonly quantum: number;
  readonly numbers: readonly {
    readonly feature: string;
    readonly offset: number;
    readonly scale: number;
    readonly weight: number;

    /** Reference quantile edges and shares for drift; the last share is of the missing. */
    readonly edges: readonly number[];
    readonly shares: readonly number[];
  }[];
  readonly categories: readonly {
    readonly feature: string;
    readonly levels: readonly string[];
    readonly weight: number;
    readonly shares: readonly number[];
  }[];
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    readonly named: 'segmentry' | 'person';
    readonly color: number;
    readonly size: number;
    /** Integer prototypes in quantised units, then one level index per category (−1 none). */
    readonly numbers: readonly number[];
    readonly categories: readonly number[];
  }[];
  readonly meanDistance: number;
  /** Who was in each segment at the last refresh: by segment id, packed codes of keys (see `packMembers`). */
  readonly members: Readonly<Record<string, string>>;
  /** Value of each segment at the last refresh. */
  readonly values: Readonly<Record<string, number>>;
}

export interface SegmentationResult {
  readonly section: Segmentation;
  readonly model: SegmentModel;
  /** For each customer, the index into `section.segments`; −1 when it could not be placed. */
  readonly labels: Int32Array;
  /** 0–100: how typical the customer is of its segment. NaN where not placed. */
  readonly fit: Float64Array;
  /** 1 where a second segment is nearly as close. */
  readonly borderline: Uint8Array;
}
