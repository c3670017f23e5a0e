import type { Said } from '../table/remark.ts';
import type { Table } from '../table/types.ts';
import type { UnderstandInput } from '../understand/input.ts';
import type { Leak } from '../understand/outcomes/leaks.ts';
import type { Outcome } from '../understand/types.ts';
import type { Label } from './label.ts';

/** Why a column is not compared by, or what is particular about it: a code of the dictionaries' `features`. */
export type FeatureReason = Said<
  | 'key'
  | 'identifier'
  | 'outcome'
  | 'personal'
  | 'text'
  | 'date'
  | 'date-unused'
  | 'constant'
  | 'levels'
  | 'missing'
  | 'leak'
  | 'aftermath'
  | 'series'
  | 'duplicate'
  | 'contact'
  | 'place'
  | 'product'
  | 'unrelated'
  | 'value'
  | 'contained'
  | 'ignored'
  | 'log'
  | 'not-chosen'
  | 'crowded'
  | 'not-in-model'
> & { readonly details: Readonly<Record<string, string | number>> };

/** A column of the customers table, and whether customers are compared by it. */
export interface Feature {
  readonly id: string;
  readonly label: Label;
  readonly kind: 'number' | 'category' | 'flag' | 'date' | 'id' | 'text';
  readonly unit: string;
  readonly from: readonly string[];
  readonly used: boolean;
  /** Customers are compared by the logarithm of 1 + the value. */
  readonly log?: boolean;
  /** Why it is not used, or what is particular about its use. */
  readonly reason: FeatureReason | null;
}

/** Rows of the sales sheet joined to customers and products. */
export interface Transactions {
  /** One row per sale, or per line of one where they are told; product columns joined on. */
  readonly table: Table;
  /** For each row, which purchase it belongs to; null where each row is one. */
  readonly order: Int32Array | null;
  /** For each sale, the row of its customer in the customers table; −1 for an orphan. */
  readonly customer: Int32Array;
  /** Column names by role, null where the data has none. */
  readonly date: string | null;
  readonly amount: string | null;
  /** No column of the sheet holds the amounts: they are prices times pieces, and `amount` is a name of ours. */
  readonly amountMade?: boolean;
  readonly coverage: string | null;
  /** How many pieces. */
  readonly quantity: string | null;
  readonly product: string | null;
  readonly productType: string | null;
  readonly productCategory: string | null;
}

/** One row per customer: own columns, roll-ups and derived features. */
export interface Customers {
  readonly sheet: string;
  readonly key: { readonly columns: readonly string[]; readonly values: readonly string[] };
  readonly table: Table;
  readonly features: readonly Feature[];
  readonly transactions: Transactions | null;
  readonly outcome: Outcome | null;
  /** Column names by meaning, null where the data has none. */
  readonly age: string | null;
  readonly city: string | null;
  readonly income: string | null;
  readonly occupation: string | null;
  readonly tenure: string | null;
  /** Value of a customer over time (CLV), and what they pay (total amount). */
  readonly lifetimeValue: string | null;
  readonly totalAmount: string | null;
  /** Columns where "missing" is a level of its own, because it tells something of the outcome. */
  readonly missingAsLevel?: readonly string[];
  /** Columns that almost are the outcome. */
  readonly leaks?: readonly Leak[];
  /** Columns that no analysis may look at: personal data, and what the person set aside. */
  readonly setAside?: readonly string[];
  /** Columns that say the same as another in other units, and which one counts instead. See `lineage`. */
  readonly restated?: Readonly<Record<string, string>>;
  /** Groups made of a number: for people to show or choose, redundant where the number itself is looked at. */
  readonly groups?: readonly string[];
  /** Columns that may not decide a treatment: gender, age, nationality … */
  readonly protected: readonly string[];
  readonly currency: string;
}

export type CustomersInput = Pick<UnderstandInput, 'workbook' | 'settings' | 'asOf'>;
