import type { Churn, ChurnSegment } from '../../core/report/index.ts';
import { missing } from '../../core/words/locale/index.ts';
import type { ChurnFigure, FilteredChurn } from '../data/churn-filter.ts';
import { fewCustomers, filterChurn } from '../data/churn-filter.ts';
import { barHeight } from './bar-height.ts';
import type { ChartModel, ChartRow, View } from './chart-model.ts';

/**
 * Who leaves most, beyond chance? Segments ranked by priority with interval and noise bar. Under a filter their
 * rates among the customers left, without the noise bar, which holds for whole groups alone.
 */
export function churnRanked(view: View): ChartModel | null {
  const { churn } = view.report;
  if (churn === null || churn.segments.length === 0) return null;
  const under = filterChurn(churn, view.filters);
  const { words } = view;
  const text = words.churn;
  const ignored = under.ignored.map((other) => words.frame.dimension[other]).join(', ');
  const base = typeof under.base === 'string' ? null : under.base.rate;
  const rates = [...under.segments.values()].map((figure) => (typeof figure === 'string' ? 0 : figure.upper));
  const noises = under.by.length === 0 ? churn.segments.map(({ noise }) => noise) : [];
  const top = Math.max(0.01, base ?? 0, ...rates, ...noises);
  return {
    id: 'churn-ranked',
    question: text.rankedQuestion,
    answer: answerOf(view, churn, under),
    footer: [
      under.by.length === 0 ? text.rankedFooter : text.filtered.ranked,
      under.partly.segments ? text.filtered.partly(view.format.count(under.least)) : '',
      ignored === '' ? '' : words.chart.notFilteredBy(ignored),
    ]
      .filter((part) => part !== '')
      .join(' '),
    explain: text.rankedExplain,
    spec: 'ranked',
    height: barHeight(churn.segments.length) + 40,
    data: {
      rows: churn.segments.map((segment) => markOf(view, segment, under)),
      hatch: under.by.length === 0 ? hatchOf(churn, top / 56) : [],
      whole: base === null ? [] : [{ key: '', rate: base }],
    },
    params: { top, room: under.by.length === 0 ? 84 : 120 },
    table: tableOf(view, churn, under),
    dimension: null,
    legend: [],
  };
}

function answerOf({ words, format }: View, churn: Churn, { by, segments, base }: FilteredChurn): string {
  const text = words.churn;
  if (base === 'none') return text.filtered.nobody;
  const told = churn.segments
    .map((segment) => ({ segment, figure: segments.get(segment.id) }))
    .filter(({ figure }) => typeof figure === 'object' && figure.n >= fewCustomers);
  const rate = ({ figure }: (typeof told)[number]) => (typeof figure === 'object' ? figure.rate : 0);
  const first = by.length === 0 ? told[0] : [...told].sort((a, b) => rate(b) - rate(a))[0];
  return first === undefined
    ? text.filtered.noGroup
    : (by.length === 0 ? text.rankedFirst : text.rankedAnswer)(
        first.segment.text,
        format.ofHundred(rate(first)),
      );
}

function markOf(
  { words, format }: View,
  segment: ChurnSegment,
  { by, segments, least }: FilteredChurn,
): ChartRow {
  const figure = segments.get(segment.id) ?? 'none';
  const text = words.churn.filtered;
  const shared = { key: segment.id, label: segment.text, noise: by.length === 0 ? segment.noise : null };
  if (typeof figure === 'string') {
    const said = figure === 'hidden' ? text.hiddenShort(format.count(least)) : text.noneShort;
    return { ...shared, rate: 0, lower: 0, upper: 0, color: 'muted', text: said };
  }
  const { rate, lower, upper, n } = figure;
  const color = n < fewCustomers ? 'muted' : 'mark';
  return { ...shared, rate, lower, upper, color, text: `${format.ofHundred(rate)} · n ${format.count(n)}` };
}

function hatchOf({ segments }: Churn, step: number): ChartRow[] {
  return segments.flatMap((segment) =>
    Array.from({ length: Math.floor(Math.min(segment.noise, segment.rate) / step) }, (_, index) => ({
      key: segment.id,
      label: segment.text,
      x: (index + 0.5) * step,
    })),
  );
}

function tableOf({ words, format }: View, churn: Churn, under: FilteredChurn): ChartModel['table'] {
  const text = words.churn;
  const whole = under.by.length === 0;
  const numeric = [
    text.customers,
    ...(whole ? [] : [text.left]),
    text.rate,
    text.lower,
    text.upper,
    ...(whole ? [text.heldOut, text.heldOutLower, text.noise] : []),
    text.lift,
    text.priority,
  ];
  return {
    columns: [{ label: text.segment, numeric: false }, ...numeric.map((label) => ({ label, numeric: true }))],
    rows: churn.segments.map((segment) => ({
      key: segment.id,
      cells: [
        segment.text,
        ...(whole ? wholeCells(segment, format) : filteredCells(under, segment.id, words, format)),
        priorityOf(segment, churn.segments, format),
      ],
    })),
  };
}

function wholeCells(segment: ChurnSegment, format: View['format']): string[] {
  return [
    format.count(segment.n),
    ...[segment.rate, segment.lower, segment.upper].map(format.ofHundred),
    ...[segment.holdout.rate, segment.holdout.lower, segment.noise].map(format.ofHundred),
    format.number(segment.lift, 1),
  ];
}

function filteredCells(
  { segments, base, least }: FilteredChurn,
  id: string,
  words: View['words'],
  format: View['format'],
): string[] {
  const figure: ChurnFigure = segments.get(id) ?? 'none';
  if (figure === 'none') return [format.count(0), missing, missing, missing, missing, missing];
  if (figure === 'hidden')
    return [
      words.churn.filtered.hiddenShort(format.count(least)),
      missing,
      missing,
      missing,
      missing,
      missing,
    ];
  const lift = typeof base === 'string' || base.rate === 0 ? null : figure.rate / base.rate;
  return [
    format.count(figure.n),
    format.count(figure.churned),
    ...[figure.rate, figure.lower, figure.upper].map(format.ofHundred),
    format.number(lift, 1),
  ];
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
