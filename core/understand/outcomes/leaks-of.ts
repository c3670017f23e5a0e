import type { Customers } from '../types.ts';
import { findLeaks, type Leak } from './leaks.ts';

/** Which columns almost are the outcome, by what was decided when the customers were prepared? */
export function leaksOf({ leaks, table, outcome }: Customers): readonly Leak[] {
  return leaks ?? (outcome === null ? [] : findLeaks(table, outcome));
}
