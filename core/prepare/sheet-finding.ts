import type { TableReading } from '../table/read-table.ts';
import type { KeyFinding } from './find-key.ts';
import type { OutcomeFinding } from './find-outcome.ts';
import type { Guess, SheetRole } from './types.ts';

/** A sheet on its way to being understood. */
export interface SheetFinding {
  readonly reading: TableReading;
  readonly key: KeyFinding | null;
  readonly role: Guess<SheetRole>;
  readonly outcome: OutcomeFinding | null;
  /** No column names a customer: each row is treated as one. */
  readonly rowIsUnit: boolean;
}
