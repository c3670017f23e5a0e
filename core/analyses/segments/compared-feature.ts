import type { ComparedCategory, ComparedNumber } from '../../clustering/quantise/columns.ts';
import type { Label } from '../../customers/label.ts';

/**
 * A number that customers are compared by, one value a customer in canonical order; NaN is missing. It is compared by the
 * logarithm of 1 + the value when `log`, else by the values themselves.
 */
export interface NumberFeature extends ComparedNumber {
  readonly id: string;
  readonly label: Label;
  readonly unit: string;
  /** As they are in the sheet. */
  readonly values: Float64Array;
  readonly log: boolean;
}

/** A category likewise; −1 is missing. The empty text among its levels stands for missing where that tells something. */
export interface CategoryFeature extends ComparedCategory {
  readonly id: string;
  readonly label: Label;
}

export type ComparedFeature = NumberFeature | CategoryFeature;
