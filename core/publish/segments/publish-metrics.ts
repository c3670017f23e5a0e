import type { Churn, Metric, Report } from '../../report/types.ts';
import { isSmall } from '../hide/threshold.ts';

/**
 * The headline figures, without those of the last refresh where the difference would be the work of a few customers. How
 * many customers changed is only known of those who joined or left, so without any such an unequal figure goes too.
 *
 * @param churn the section as it is published: the share of leavers is its.
 */
export function publishMetrics(
  { metrics, segmentation: { changes } }: Report,
  churn: Churn | null,
  threshold: number,
): Metric[] {
  const moves = changes === null ? [] : [changes.joined, changes.left];
  const many =
    moves.every((count) => !isSmall(count, threshold)) && moves.some((count) => count >= threshold);
  return metrics
    .map((metric) => {
      const { previous, ...now } = metric;
      return many || previous === metric.value ? metric : now;
    })
    .flatMap((metric) => {
      if (metric.id !== 'churn-rate') return [metric];
      const rate = churn?.base.rate ?? 0;
      return rate > 0 && rate < 1 ? [{ ...metric, value: rate * 100 }] : [];
    });
}
