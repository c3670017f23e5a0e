import type { TableReading } from '../../table/read/read-table.ts';
import type { KeyFinding } from '../joins/find-key.ts';
import type { OutcomeFinding } from '../outcomes/find-outcome.ts';
import type { SheetGuess } from '../types.ts';
import type { MadeCustomers } from './make-customers.ts';

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
