import type { Locale, Report } from '../../../core/index.ts';
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
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const { segments } = report.segmentation;
  const churn = report.churn?.segments ?? [];
  const leavers =
    churn.length === 0
      ? []
      : [
          words.leavers,
          ...textTable(
            churn.map((segment) => [segment.text, number.format(segment.n), share.format(segment.rate)]),
            { right: new Set([1, 2]) },
          ),
          '',
        ];
  const lines = [
    `${words.done(report.source.customers, segments.length)}, ${words.asOf(report.asOf)}`,
    options.summary,
    '',
    words.segments,
    ...textTable(
      segments.map((segment) => [segment.name, number.format(segment.size), share.format(segment.share)]),
      { right: new Set([1, 2]) },
    ),
    '',
    ...leavers,
    words.figures,
    ...textTable(
      report.metrics.flatMap((metric) =>
        metric.value === null ? [] : [[metric.label, `${number.format(metric.value)}${unit(metric.unit)}`]],
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

function unit(text: string): string {
  return text === '' ? '' : `\u00a0${text}`;
}
