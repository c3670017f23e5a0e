import type { SalesRow } from './types.ts';

/** What sales of disjoint groups add up to. */
export type Figures = Pick<SalesRow, 'customers' | 'policies' | 'amount'>;

/**
 * What do the sales of these disjoint groups come to together?
 *
 * @example
 * import { addUp } from 'segmentry/report';
 *
 * console.log(addUp([{ customers: 2, policies: 3, amount: 40 }, { customers: 1, policies: 1, amount: 2 }]).amount); // 42
 */
export function addUp(parts: readonly Figures[]): Figures {
  return parts.reduce<Figures>(
    (sum, part) => ({
      customers: sum.customers + part.customers,
      policies: sum.policies + part.policies,
      amount: sum.amount + part.amount,
    }),
    { customers: 0, policies: 0, amount: 0 },
  );
}

/** Groups as one row: their averages cannot be added up. */
export function rowOf(
  key: string,
  label: string,
  figures: Figures,
  all: number,
  bySegment: SalesRow['bySegment'],
): SalesRow {
  return {
    key,
    label,
    ...figures,
    share: all > 0 ? Math.min(1, Math.max(0, figures.amount / all)) : 0,
    averageAmount: figures.policies > 0 ? figures.amount / figures.policies : null,
    averageCoverage: null,
    averageRatio: null,
    averageLifetimeValue: null,
    bySegment,
  };
}
