import type { Leak } from '../understand/outcomes/leaks.ts';
import type { Label } from './label.ts';
import type { Purchases, PurchasesOutline } from './purchases/purchases.ts';
import type { FeatureReason } from './types.ts';

/**
 * What is known of the customers, encoded once, as every analysis sees it: one entry per customer in one order, that of
 * the texts of their keys, whatever their order in the sheet. A customer's index in this order is its *place*.
 */
export interface Frame {
  readonly sheet: string;
  /** How many customers. */
  readonly size: number;
  readonly keyColumns: readonly string[];
  /** Ascending; equal keys in the order of the sheet. */
  readonly keys: readonly string[];
  /** For each place, the row of the customers table. */
  readonly rowOf: Int32Array;
  /** Every column that an analysis may look at or has to know of, in the order of the customers table. */
  readonly variables: readonly Variable[];
  /** Every column of the customers table, those that are no variables too, in its order. */
  readonly columns: readonly FrameColumn[];
  /** Columns as a saved model has them, whatever they were taken for. No other analysis looks at these. See `readingsOf`. */
  readonly readings: readonly Reading[];
  readonly outcomes: readonly FrameOutcome[];
  /** The columns that almost are an outcome, texts among them, which are no variables. */
  readonly leaks: readonly FrameLeak[];
  /** How many customers each one stands for; null: one each. */
  readonly weights: Float64Array | null;
  /** Which variable is the customer's age, and so on; null where the data has none. */
  readonly meanings: Readonly<Record<VariableMeaning, string | null>>;
  /** The sales of these customers; null where the workbook has none. */
  readonly purchases: Purchases | null;
  /** ISO code, or empty. */
  readonly currency: string;
}

export type VariableMeaning =
  | 'age'
  | 'city'
  | 'income'
  | 'occupation'
  | 'tenure'
  | 'lifetimeValue'
  | 'totalAmount';

/** What is known of the customers without looking at any: what an analysis needs to ask. */
export interface FrameOutline
  extends Pick<Frame, 'sheet' | 'size' | 'keyColumns' | 'leaks' | 'meanings' | 'currency' | 'columns'> {
  readonly variables: readonly VariableOutline[];
  readonly readings: readonly ReadingOutline[];
  /** Those that may be looked at as reasons for an outcome, and those that are too near to it (`use.leak`). See `explaining`. */
  readonly explaining: readonly VariableOutline[];
  readonly outcomes: readonly Omit<FrameOutcome, 'state'>[];
  readonly purchases: PurchasesOutline | null;
}

/** A column by its name, what it is called, and whether no analysis may look at it: what was set aside, and the outcome. */
export interface FrameColumn {
  readonly id: string;
  readonly label: Label;
  readonly barred: boolean;
}

/** In which terms a saved model has a column. */
export type ModelTerm =
  | { readonly column: string; readonly kind: 'number' }
  | { readonly column: string; readonly kind: 'category'; readonly levels: readonly string[] };

/** A column read in a model's terms; null where it cannot be. */
export interface Reading {
  readonly column: string;
  readonly variable: Variable | null;
}

export interface ReadingOutline extends Pick<Reading, 'column'> {
  readonly variable: VariableOutline | null;
}

export type VariableOutline = Omit<NumberVariable, 'values' | 'sorted'> | Omit<CategoryVariable, 'codes'>;

/** Who left, or who is dissatisfied. */
export interface FrameOutcome {
  readonly id: 'churn' | 'satisfaction';
  readonly column: string;
  /** The text in the sheet that means so; null where any date does. */
  readonly positive: string | null;
  /** By place: 1 left (or is dissatisfied), 0 not, 255 unknown. */
  readonly state: Uint8Array;
}

/** A column that almost is an outcome, what it is called, and how that shows. */
export interface FrameLeak {
  readonly id: string;
  readonly label: Label;
  readonly sign: Leak['sign'];
}

/** What a variable may be used for, and why not. */
export interface Use {
  /** Customers are compared by it. */
  readonly compared: boolean;
  /** They are compared by the logarithm of 1 + the value. */
  readonly log: boolean;
  /** Why it is not compared by, or what is particular about it. */
  readonly reason: FeatureReason | null;
  /** It may be looked at as a reason for an outcome. See `explaining` for the view. */
  readonly explains: boolean;
  /** That it almost is the outcome, and how that shows. No explanation may look at it. */
  readonly leak: Leak | null;
  /** No analysis may look at it: personal data, and what the person set aside. */
  readonly setAside: boolean;
}

interface VariableBase {
  /** The name of the column, unique in the frame. */
  readonly id: string;
  readonly label: Label;
  /** What the column is in the table. A date is a number here, a flag, id or text a category. */
  readonly column: 'number' | 'category' | 'date' | 'flag' | 'id' | 'text';
  /** The columns it was derived from, and those that these were derived from; empty for an own column. */
  readonly origins: readonly string[];
  /** A category cut from a number: child of its origin. */
  readonly group: boolean;
  /** For how many customers it is missing. */
  readonly missing: number;
  /** That it is missing tells something of the outcome. */
  readonly missingTells: boolean;
  /** It may not decide a treatment: gender, age, nationality … */
  readonly protected: boolean;
  readonly use: Use;
}

/** Amounts, counts and ratios, and the whole days from a date to `asOf`. */
export interface NumberVariable extends VariableBase {
  readonly kind: 'number';
  /** `GBP`, `%`, `days`, `years` … or empty. */
  readonly unit: string;
  /** By place; NaN is missing. */
  readonly values: Float64Array;
  /** The values that are there, ascending. */
  readonly sorted: Float64Array;
  /** All of them are whole. */
  readonly whole: boolean;
}

/** Levels: of a category, of a flag (no, yes), or the texts of a column that has a meaning. */
export interface CategoryVariable extends VariableBase {
  readonly kind: 'category';
  /** By place: an index into `levels`; −1 is missing. */
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  /** The levels stand in an order of their own. */
  readonly ordered: boolean;
}

export type Variable = NumberVariable | CategoryVariable;

/**
 * A variable cut into bins. Bins 0 … ordered − 1 are intervals of a number, in order; those after them stand alone: the
 * levels of a category, and "missing" where anything is.
 */
export interface Binned {
  readonly variable: Variable;
  /** By place. */
  readonly bins: Uint8Array | Int32Array;
  readonly size: number;
  readonly ordered: number;
  /** Between the ordered bins, ascending: one fewer than these. */
  readonly cuts: readonly number[];
  /** A value that is a cut belongs to the bin above it, or to the one below. */
  readonly cutBelongs: 'above' | 'below';
  /** Which bin holds missing values; −1 when there are none. */
  readonly missing: number;
}
