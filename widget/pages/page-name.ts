import type { Report } from '../../core/report/index.ts';

export const pages = ['overview', 'segments', 'sales', 'churn', 'retention', 'experience', 'method'] as const;

export type Page = (typeof pages)[number];

/**
 * Which pages has this report? That of experience only where it tells of any; where customers' leaving is told from purchases, that
 * page stands instead of churn's.
 */
export function pagesOf({ experience, retention }: Report): readonly Page[] {
  const out = retention === undefined ? 'retention' : 'churn';
  return pages.filter((page) => page !== out && (page !== 'experience' || experience !== null));
}
