import * as v from 'valibot';
import { SegmentryError } from '../errors.ts';
import { reportSchema } from './schema/index.ts';
import type { Report } from './types.ts';

/**
 * Is this a report that can be shown? Unknown fields are dropped.
 *
 * @param untrusted parsed JSON from anywhere.
 * @throws `input.report-invalid` naming the first wrong path, its value and what was expected, also when a report that says
 * that it names no customer names one.
 * @example
 * import { readReport } from 'segmentry/report';
 *
 * try {
 *   readReport({ version: 2 });
 * } catch (error) {
 *   console.log((error as { code?: string }).code); // input.report-invalid
 * }
 */
export function readReport(untrusted: unknown): Report {
  const result = v.safeParse(reportSchema, untrusted);
  if (!result.success) {
    const issue = result.issues[0];
    throw new SegmentryError('input.report-invalid', {
      path: v.getDotPath(issue) ?? '(root)',
      value: issue.received,
      expected: issue.expected ?? issue.message,
    });
  }
  const { publication, sales } = result.output;
  const named = sales?.topCustomers.length ?? 0;
  if (publication?.customers === false && named > 0) {
    throw new SegmentryError('input.report-invalid', {
      path: 'sales.topCustomers',
      value: String(named),
      expected: 'none (publication.customers = false)',
    });
  }
  return result.output;
}
