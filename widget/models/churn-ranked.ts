import type { ChurnSegment } from '../../core/report/index.ts';
import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';

/** Who leaves most, beyond chance? Segments ranked by priority with interval and noise bar. */
export function churnRanked({ report, words, format }: View): ChartModel | null {
  const { churn } = report;
  const first = churn?.segments[0];
  if (churn === null || first === undefined) return null;
  const text = words.churn;
  const top = Math.max(churn.base.rate, ...churn.segments.map(({ upper, noise }) => Math.max(upper, noise)));
  const step = top / 56;
  return {
    id: 'churn-ranked',
    question: text.rankedQuestion,
    answer: text.rankedAnswer(first.text, format.ofHundred(first.rate)),
    footer: text.rankedFooter,
    explain: text.rankedExplain,
    spec: 'ranked',
    height: barHeight(churn.segments.length) + 40,
    data: {
      rows: churn.segments.map((segment) => ({
        key: segment.id,
        label: segment.text,
        rate: segment.rate,
        lower: segment.lower,
        upper: segment.upper,
        noise: segment.noise,
        color: 'mark',
        text: `${format.ofHundred(segment.rate)} · n ${format.count(segment.n)}`,
      })),
      hatch: churn.segments.flatMap((segment) =>
        Array.from({ length: Math.floor(Math.min(segment.noise, segment.rate) / step) }, (_, index) => ({
          key: segment.id,
          label: segment.text,
          x: (index + 0.5) * step,
        })),
      ),
      whole: [{ key: '', rate: churn.base.rate }],
    },
    params: { top, room: 84 },
    table: {
      columns: [
        { label: text.segment, numeric: false },
        { label: text.customers, numeric: true },
        { label: text.rate, numeric: true },
        { label: text.lower, numeric: true },
        { label: text.upper, numeric: true },
        { label: text.heldOut, numeric: true },
        { label: text.heldOutLower, numeric: true },
        { label: text.noise, numeric: true },
        { label: text.lift, numeric: true },
        { label: text.priority, numeric: true },
      ],
      rows: churn.segments.map((segment) => ({
        key: segment.id,
        cells: [
          segment.text,
          format.count(segment.n),
          format.ofHundred(segment.rate),
          format.ofHundred(segment.lower),
          format.ofHundred(segment.upper),
          format.ofHundred(segment.holdout.rate),
          format.ofHundred(segment.holdout.lower),
          format.ofHundred(segment.noise),
          format.number(segment.lift, 1),
          priorityOf(segment, churn.segments, format),
        ],
      })),
    },
    dimension: null,
    legend: [],
  };
}

/** Priority as a share of the highest, which is 100. */
export function priorityOf(
  { priority }: ChurnSegment,
  segments: readonly ChurnSegment[],
  format: View['format'],
): string {
  const highest = Math.max(...segments.map((segment) => segment.priority.score));
  return format.number(highest > 0 ? (100 * priority.score) / highest : null, 0);
}
