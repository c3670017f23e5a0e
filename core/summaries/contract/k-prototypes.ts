/**
 * The summaries that analyses ask for: what each holds, in which units, and how exact it has to be. Whoever holds the
 * customers answers them, from memory or by a query, and every answer that is said to be exact is the same bit for bit.
 *
 * **The sample** is the first customers in canonical order: by `hashText` of their key, equal hashes by the key's code
 * units. It depends on keys alone, neither on the order of rows nor on who else is there. In memory
 * `canonical-order` answers it.
 *
 * **The k-prototypes pass** (`KPrototypesSource`) is answered in memory by `clustering/passes/passes-in-memory`, beside
 * the kernels of `clustering/distance` and `clustering/passes` that the search drives thousands of times on its sample.
 * Those kernels are one way to these answers and no part of the contract. `test/core/summaries/k-prototypes-pass.contract`
 * is what any other way has to pass.
 */

/**
 * Customers as integers, a column at a time and in canonical order.
 *
 * A number is `round((x − offset) · quantum / scale)`, half up, clipped to ±2^18; NaN is missing. A category is a level's
 * index; −1 is missing. `gamma` is an integer: the cost of one mismatch in squared quantised units.
 */
export interface CodedColumns {
  readonly rows: number;
  readonly numbers: readonly Float64Array[];
  readonly categories: readonly {
    readonly codes: Int32Array;
    readonly levels: number;
    readonly gamma: number;
  }[];
}

/** What is known of coded customers without looking at any. */
export interface CodedShape {
  readonly numbers: number;
  readonly categories: readonly { readonly levels: number; readonly gamma: number }[];
}

/**
 * k centres in quantised units: k × numbers integers, and k × categories levels (−1 when no member has one).
 *
 * The squared distance of a customer is Σ (q − μ)² over the numbers that it has, and γ for each category whose level is
 * missing or another than the prototype's. It is an integer below 2^53.
 */
export interface Prototypes {
  readonly k: number;
  readonly numbers: Float64Array;
  readonly categories: Int32Array;
}

/**
 * What one pass over the customers leaves behind, each at its nearest prototype (ties: the lowest index): all that new
 * prototypes and the cost need. Sums of integers below 2^53, therefore exact and of any order.
 */
export interface PassSummary {
  /** Customers of each cluster. */
  readonly counts: Float64Array;
  /** k × numbers: Σ q over the members whose number is known. */
  readonly sums: Float64Array;
  /** k × numbers: the members whose number is known. */
  readonly observed: Float64Array;
  /** k × all levels, category after category: the members that have it. */
  readonly levels: Float64Array;
}

/** Where each customer belongs, in canonical order. Exact. */
export interface Places {
  /** The nearest prototype; ties go to the lowest index. */
  readonly labels: Int32Array;
  /** Squared distance to it, in quantised units. */
  readonly near: Float64Array;
  /** Squared distance to the second nearest; infinite for k = 1. */
  readonly far: Float64Array;
}

/** Holds coded customers and answers for all of them. No answer depends on what was asked before. */
export interface KPrototypesSource {
  /** Σ q² over all customers and known numbers: the exact sum, rounded once to a double. */
  squares(): number;
  pass(prototypes: Prototypes): PassSummary;
  /**
   * The customers worst served, as prototypes (a missing number is 0, a missing level −1): first the one farthest from
   * its nearest prototype, each next one counting those already taken as prototypes too. Ties go to the first in
   * canonical order.
   */
  farthest(prototypes: Prototypes, count: number): Prototypes;
  place(prototypes: Prototypes): Places;
}

export type KPrototypesRequest =
  | { readonly kind: 'squares' }
  | { readonly kind: 'pass'; readonly prototypes: Prototypes }
  | { readonly kind: 'farthest'; readonly prototypes: Prototypes; readonly count: number }
  | { readonly kind: 'place'; readonly prototypes: Prototypes };

export type KPrototypesAnswer = number | PassSummary | Prototypes | Places;

/** An algorithm that asks for one answer after another, so that whoever drives it may have to wait for them. */
export type KPrototypesPasses<Result> = Generator<KPrototypesRequest, Result, KPrototypesAnswer>;
