import type { Locale, Metric, Report } from '../../../core/index.ts';
import { formatMoney, formatNumber, formatShare } from '../../../core/index.ts';
import { inUnit } from '../../../core/words/locale/index.ts';
import type { CliMessages } from './messages/index.ts';
import { textTable } from './text-table.ts';

/** A refresh in a few lines: segments with sizes, headline figures, notes, and where the files are. */
export function shortResult(
  report: Report,
  options: {
    readonly words: CliMessages;
    readonly locale: Locale;
    readonly summary: string;
    readonly files: readonly string[];
  },
): string {
  const { words, locale } = options;
  const { segments } = report.segmentation;
  const churn = report.churn?.segments ?? [];
  const leavers =
    churn.length === 0
      ? []
      : [
          words.leavers,
          ...textTable(
            churn.map((segment) => [
              segment.text,
              formatNumber(segment.n, locale),
              formatShare(segment.rate, locale),
            ]),
            { right: new Set([1, 2]) },
          ),
          '',
        ];
  const lines = [
    `${inUnit(words.done(report.source.customers, segments.length), report.source.unit ?? 'customers', { locale })}, ${words.asOf(report.asOf)}`,
    options.summary,
    '',
    words.segments,
    ...textTable(
      segments.map((segment) => [
        segment.name,
        formatNumber(segment.size, locale),
        formatShare(segment.share, locale),
      ]),
      { right: new Set([1, 2]) },
    ),
    '',
    ...leavers,
    words.figures,
    ...textTable(
      report.metrics.flatMap((metric) =>
        metric.value === null ? [] : [[metric.label, figure(metric, metric.value, report.currency, locale)]],
      ),
      { right: new Set([1]) },
    ),
    '',
    ...(report.quality.length > 0 ? [words.notes(report.quality.length), ''] : []),
    words.written,
    ...options.files.map((file) => `  ${file}`),
  ];
  return `${lines.join('\n')}\n`;
}

function figure({ unit }: Metric, value: number, currency: string, locale: Locale): string {
  if (unit === '%') return formatShare(value / 100, locale, 2);
  if (unit !== '' && unit === currency) return formatMoney(value, locale, currency);
  const number = formatNumber(value, locale, { decimals: 2 });
  return unit === '' ? number : `${number}\u00a0${unit}`;
}
