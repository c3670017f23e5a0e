import * as v from 'valibot';
import { SegmentryError } from '../errors.ts';
import { wrongShape } from '../wrong-shape.ts';
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
  if (!result.success) throw new SegmentryError('input.report-invalid', wrongShape(result.issues));
  const { publication, sales } = result.output;
  const named = sales?.topCustomers.length ?? 0;
  if (publication?.customers === false && named > 0) {
    throw new SegmentryError('input.report-invalid', {
      path: 'sales.topCustomers',
      value: String(named),
      expected: { kind: 'nobody-named' },
    });
  }
  return result.output;
}
