import type { Report } from '../../core/report/index.ts';

export const pages = ['overview', 'segments', 'sales', 'churn', 'experience', 'method'] as const;

export type Page = (typeof pages)[number];

/** Which pages has this report? That of experience only where it tells of any. */
export function pagesOf({ experience }: Report): readonly Page[] {
  return pages.filter((page) => page !== 'experience' || experience !== null);
}
