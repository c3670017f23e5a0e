import { findLeaks, type Leak } from '../understand/outcomes/leaks.ts';
import type { Customers } from './types.ts';

/** Which columns almost are the outcome, by what was decided when the customers were prepared? */
export function leaksOf({ leaks, table, outcome }: Customers): readonly Leak[] {
  return leaks ?? (outcome === null ? [] : findLeaks(table, outcome));
}
