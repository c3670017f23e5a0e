import type { Column } from '../../table/types.ts';
import type { ColumnRole } from '../../understand/types.ts';
import type { Label } from '../label.ts';
import type { FeatureReason } from '../types.ts';

/** What is known of a column of the customers table when features are chosen. */
export interface Candidate {
  readonly column: Column;
  readonly label: Label;
  readonly role: ColumnRole | null;
  readonly derived: boolean;
  /** The person gave it the role of a feature. */
  readonly wanted: boolean;
}

/** Why is a column not a feature, or what is particular about it as one? */
export function because(code: FeatureReason['code'], details: FeatureReason['details'] = {}): FeatureReason {
  return { code, details };
}
