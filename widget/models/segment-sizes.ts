import { segmentColor } from '../theme/palette.ts';
import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';
import { opacityOf } from './opacity.ts';

/** How big are the segments? */
export function segmentSizes({ report, filters, words, format }: View): ChartModel {
  const { segments } = report.segmentation;
  const chosen = filters.segment ?? [];
  const text = words.segments;
  const first = segments[0];
  const top = Math.max(1, ...segments.map((segment) => segment.size));
  return {
    id: 'segment-sizes',
    question: text.sizesQuestion,
    answer:
      first === undefined
        ? words.chart.empty
        : segments.length === 1
          ? text.sizesOne(first.name, words.frame.customers(first.size, format.count(first.size)))
          : text.sizesAnswer(
              first.name,
              words.frame.customers(first.size, format.count(first.size)),
              format.percent(first.share, 0),
            ),
    footer: words.chart.n(format.count(report.source.customers)),
    explain: text.sizesExplain,
    spec: 'bars',
    height: barHeight(segments.length),
    data: {
      rows: segments.map((segment) => ({
        key: segment.id,
        label: segment.name,
        value: segment.size,
        whole: segment.size,
        end: segment.size,
        text: `${format.count(segment.size)} · ${format.percent(segment.share, 0)}`,
        color: segmentColor(segment.color),
        opacity: opacityOf(segment.id, chosen),
      })),
    },
    params: { top },
    table: {
      columns: [
        { label: text.segment, numeric: false },
        { label: text.size, numeric: true },
        { label: text.share, numeric: true },
      ],
      rows: segments.map((segment) => ({
        key: segment.id,
        cells: [segment.name, format.count(segment.size), format.percent(segment.share)],
      })),
    },
    dimension: 'segment',
    legend: [],
  };
}
