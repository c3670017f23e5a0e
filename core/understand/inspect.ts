import { prepareCustomers } from '../customers/customers.ts';
import type { InspectInput } from './input.ts';
import type { Feature, Understanding } from './types.ts';
import { understand } from './understand.ts';

/** `Understanding` as plain JSON, for the set-up screen and `segmentry inspect`. */
export interface UnderstandingSummary extends Omit<Understanding, 'tables'> {
  readonly features: readonly Feature[];
}

/**
 * What did Segmentry make of a workbook, and what is wrong with its data? Never refuses data that can be read:
 * while mistakes stand in the way of an analysis, `features` is empty and `quality` says which.
 *
 * @throws `input.sheet-missing`, `input.column-missing` when the settings name what is not there.
 */
export function inspect(input: InspectInput): UnderstandingSummary {
  const understanding = understand(input);
  const { tables: _, ...summary } = understanding;
  const stopped =
    summary.customersSheet === null || summary.quality.some(({ severity }) => severity === 'error');
  return { ...summary, features: stopped ? [] : prepareCustomers(understanding, input).features };
}
