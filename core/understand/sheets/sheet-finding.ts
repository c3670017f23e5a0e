import type { TableReading } from '../../table/read/read-table.ts';
import type { KeyFinding } from '../joins/find-key.ts';
import type { OutcomeFinding } from '../outcomes/find-outcome.ts';
import type { SheetGuess } from '../types.ts';

/** A list of customers made from the rows that name them. */
export interface MadeCustomers {
  readonly reading: TableReading;
  /** The sheets whose rows name the customers, the largest first. */
  readonly from: readonly string[];
  readonly key: string;
  /** Columns that are the same in all rows of a customer. */
  readonly own: readonly string[];
  /** Rows that name nobody. */
  readonly unnamed: number;
}

/** A sheet on its way to being understood. */
export interface SheetFinding {
  readonly reading: TableReading;
  readonly key: KeyFinding | null;
  readonly role: SheetGuess;
  readonly outcome: OutcomeFinding | null;
  /** No column names a customer: each row is treated as one. */
  readonly rowIsUnit: boolean;
  /** Present when no sheet lists the customers, and these were made from the rows of others. */
  readonly made?: MadeCustomers;
}
