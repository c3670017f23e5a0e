export interface SearchLimits {
  /** What segments may hold together, as a share of the customers. */
  readonly maxShare: number;
  readonly maxSegments: number;
  readonly maxConditions: number;
}
