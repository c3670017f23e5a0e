/** A number cut at fixed values: `keys` has one name more than there are `cuts`. */
export interface Bands {
  readonly keys: readonly string[];
  readonly cuts: readonly number[];
  /** A value that is a cut belongs to the group above it, or to the one below. */
  readonly cutBelongs: 'above' | 'below';
}

/** Human age groups, as sales people name them. */
export const ageBands: Bands = {
  keys: ['<18', '18–30', '31–40', '41–50', '51–60', '60+'],
  cuts: [18, 31, 41, 51, 61],
  cutBelongs: 'above',
};

/** Tenure groups in years. */
export const tenureBands: Bands = {
  keys: ['0–5', '5–10', '10–15', '15–20', '20+'],
  cuts: [5, 10, 15, 20],
  cutBelongs: 'below',
};

/** From where to where does each group reach? Unbounded at both ends. */
export function intervalsOf({ keys, cuts }: Bands): {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}[] {
  return keys.map((key, at) => ({
    key,
    from: cuts[at - 1] ?? Number.NEGATIVE_INFINITY,
    to: cuts[at] ?? Number.POSITIVE_INFINITY,
  }));
}
