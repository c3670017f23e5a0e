import type { Report } from '../../core/report/index.ts';

const all = ['overview', 'segments', 'sales', 'churn', 'retention', 'method'] as const;

export type Page = (typeof all)[number];

/** Which pages does this report have? Where customers' leaving is told from purchases, that page stands instead of the other. */
export function pagesOf({ retention }: Report): readonly Page[] {
  return all.filter((page) => page !== (retention === undefined ? 'retention' : 'churn'));
}
