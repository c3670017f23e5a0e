import type { ComparedCategory, ComparedNumber } from '../../clustering/quantise/columns.ts';
import type { Label } from '../../customers/label.ts';

interface OutlineBase {
  /** The name of its column. */
  readonly id: string;
  readonly label: Label;
  /** What it is asked for by: a variable of the frame, or a reading. */
  readonly variable: string;
  readonly weight: number;
  /** For how many customers the variable is missing. */
  readonly missing: number;
}

/** A number that customers are compared by: by the logarithm of 1 + the value when `log`, else by the value itself. */
export interface NumberOutline extends OutlineBase {
  readonly kind: 'number';
  readonly unit: string;
  readonly log: boolean;
}

/** A category likewise. */
export interface CategoryOutline extends OutlineBase {
  readonly kind: 'category';
  readonly levels: readonly string[];
  /** The last level is the empty text and stands for missing in the variable, where that tells something. */
  readonly gap: boolean;
}

/** What customers are compared by, told without any of them. */
export type FeatureOutline = NumberOutline | CategoryOutline;

/** With its values, of the first customers in canonical order; NaN is missing. */
export interface NumberFeature extends NumberOutline, ComparedNumber {
  readonly kind: 'number';
  readonly weight: number;
  /** As they are in the sheet. */
  readonly values: Float64Array;
}

/** Likewise; −1 is missing. */
export interface CategoryFeature extends CategoryOutline, ComparedCategory {
  readonly kind: 'category';
  readonly weight: number;
  readonly levels: readonly string[];
}

export type ComparedFeature = NumberFeature | CategoryFeature;
