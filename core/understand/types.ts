import type { ReadingCode, Remark, Said } from '../table/remark.ts';
import type { WritingDecision } from '../table/type/column-input.ts';
import type { Table } from '../table/types.ts';

/** What a row of the analysed sheet is: a customer, or an event that names none. */
export type Unit = 'customers' | 'tickets' | 'calls' | 'orders' | 'rows';

export type SheetRole = 'customers' | 'sales' | 'products' | 'interactions' | 'other';

/**
 * What a column is to the analysis. `key` identifies the sheet's own row, `customer-key` and `product-key` refer
 * to other sheets.
 */
export type ColumnRole =
  | 'key'
  | 'customer-key'
  | 'product-key'
  | 'feature'
  | 'outcome'
  | 'amount'
  | 'coverage'
  | 'date'
  | 'age'
  | 'income'
  | 'city'
  | 'gender'
  | 'product-name'
  | 'product-type'
  | 'product-category'
  | 'satisfaction'
  | 'personal'
  | 'ignored';

/** What speaks for the role of a sheet. */
export type Evidence = Said<'name' | 'columns' | 'referenced' | 'refers' | 'key'>;

/** Why a sheet has its role. Sales, products, contacts and customers carry their `evidence`. */
type SheetReason = Said<'chosen' | 'more' | 'rows' | 'made' | 'blank' | 'leavings' | SheetRole>;

/** Why a column has its role. */
type ColumnReason = Said<
  | 'chosen'
  | 'key'
  | 'reference'
  | 'header'
  | 'dates'
  | 'currency'
  | 'outcome'
  | 'dissatisfied'
  | 'outcomeDate'
  | 'compared'
  | 'personal'
  | 'identifier'
  | 'text'
  | 'empty'
  | 'constant'
>;

/** A guess that the person can correct. */
interface Guess<Role extends string, Reason> {
  readonly role: Role;
  /** 0–1. 1 when the person chose it. */
  readonly score: number;
  readonly reason: Reason;
  readonly chosen: boolean;
}

export type SheetGuess = Guess<SheetRole, SheetReason>;
export type ColumnGuess = Guess<ColumnRole, ColumnReason>;

export interface UnderstoodColumn {
  readonly name: string;
  readonly column: number;
  readonly kind: 'number' | 'category' | 'date' | 'flag' | 'id' | 'text';
  readonly missing: number;
  readonly distinct: number;
  readonly examples: readonly string[];
  /** How its dates or decimals were read and what decided it; null where there was nothing to decide. */
  readonly reading: WritingDecision | null;
  /** Roles in order of likelihood; the first is in force. A column may be both a feature and, say, an age. */
  readonly roles: readonly ColumnGuess[];
}

export interface UnderstoodSheet {
  readonly name: string;
  /** Row of the header in the sheet, from 0. */
  readonly headerRow: number;
  readonly rows: number;
  readonly role: SheetGuess;
  readonly key: readonly string[];
  readonly columns: readonly UnderstoodColumn[];
}

export interface Join {
  readonly from: { readonly sheet: string; readonly column: string };
  readonly to: { readonly sheet: string; readonly column: string };
  /** Share of the rows of `from` that find a row in `to`. */
  readonly matched: number;
  readonly orphans: number;
}

/** What reading brings to light, and what the sheets say of each other. */
export type QualityCode =
  | ReadingCode
  | `rows.${'duplicate' | 'test-accounts'}`
  | `sheet.${'alike' | 'aside' | 'contacts' | 'continued' | 'empty' | 'unused'}`
  | `key.${'composite' | 'duplicates' | 'repeated' | 'row-unit'}`
  | 'customers.made'
  | `sales.${'currencies' | 'lines' | 'old' | 'one-purchase' | 'paid-back' | 'price-times' | 'returns' | 'runs' | 'unearned'}`
  | `join.${'none' | 'orphans' | 'several'}`
  | `value.${'impossible' | 'missing' | 'missing-informative' | 'missing-together' | 'outliers' | 'outside'}`
  | `date.${'before-joining' | 'reversed'}`
  | `column.${'constant' | 'empty' | 'leak' | 'near-constant' | 'personal'}`
  | `outcome.${'events' | 'events-against' | 'satisfaction' | 'third'}`;

export type QualityRemark = Remark<QualityCode>;

/** One thing that a person should know about the data, and in which sheet. */
export interface QualityEntry extends QualityRemark {
  readonly sheet: string;
}

/** What Segmentry made of a workbook before any analysis. Plain JSON but for the tables. */
export interface Understanding {
  readonly sheets: readonly UnderstoodSheet[];
  readonly joins: readonly Join[];
  readonly quality: readonly QualityEntry[];
  readonly tables: ReadonlyMap<string, Table>;
  /** The sheet whose rows are the customers; null when no sheet looks like one. */
  readonly customersSheet: string | null;
  /** What its rows are. */
  readonly unit: Unit;
  /** The sheets whose rows the customers were made from where no sheet lists them, the largest first; else none. */
  readonly madeFrom: readonly string[];
  /** Rows of the customers sheet that are left out because another, from 0 as well, is the same customer's. */
  readonly spellings: ReadonlyMap<number, number>;
}

export interface Outcome {
  readonly column: string;
  /** Does it tell who left, or who is dissatisfied? What the person names is taken for leaving. */
  readonly about: 'churn' | 'satisfaction';
  /** The text or number in the sheet that means "left", or "dissatisfied"; null where any date does. */
  readonly positive: string | null;
  /** 1 left (or dissatisfied), 0 not, 255 unknown. One per customer. */
  readonly churned: Uint8Array;
}
