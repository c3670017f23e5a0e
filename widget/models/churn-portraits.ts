import type { Churn } from '../../core/report/index.ts';
import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';
import { tooFewLeft } from './too-few-left.ts';

type Portrait = Churn['portraits'][number];

const most = 12;

/** How do those who leave differ from those who stay? */
export function churnPortraits(view: View): ChartModel | null {
  const { report, words, format } = view;
  const { churn } = report;
  if (churn === null || churn.portraits.length === 0) return null;
  const text = words.churn;
  const ordered = [...churn.portraits].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const drawn = ordered.slice(0, most);
  const real = ordered.filter(isReal);
  const figure = (one: Portrait, value: number | null) =>
    one.kind === 'category'
      ? format.percent(value === null ? null : Math.min(1, Math.abs(value)))
      : format.number(value);
  return {
    id: 'churn-portraits',
    question: text.portraitsQuestion,
    answer:
      tooFewLeft(churn, view) ??
      (real.length === 0
        ? text.portraitsNone
        : text.portraitsAnswer(words.sales.and([...new Set(real.map(({ label }) => label))].slice(0, 3)))),
    footer: text.portraitsFooter,
    explain: text.portraitsExplain,
    spec: 'effects',
    height: barHeight(drawn.length) + 30,
    data: {
      rows: drawn.map((one) => ({
        key: keyOf(one),
        label: labelOf(one, text.missing),
        effect: one.effect,
        lower: one.lower ?? one.effect,
        upper: one.upper ?? one.effect,
        color: isReal(one) ? 'mark' : 'muted',
      })),
      zero: [{ key: '', x: 0 }],
    },
    params: {
      top:
        1.1 *
        Math.max(
          0.1,
          ...drawn.flatMap(({ effect, lower, upper }) => [effect, lower ?? 0, upper ?? 0].map(Math.abs)),
        ),
    },
    table: {
      columns: [
        { label: text.feature, numeric: false },
        { label: text.stayed, numeric: true },
        { label: text.gone, numeric: true },
        { label: text.effect, numeric: true },
        { label: text.lower, numeric: true },
        { label: text.upper, numeric: true },
        { label: text.size, numeric: false },
        { label: text.q, numeric: true },
      ],
      rows: ordered.map((one) => ({
        key: keyOf(one),
        cells: [
          labelOf(one, text.missing),
          figure(one, one.stayed),
          figure(one, one.churned),
          format.number(one.effect, 3),
          format.number(one.lower, 3),
          format.number(one.upper, 3),
          one.magnitude === null ? '' : text.magnitude[one.magnitude],
          format.probability(one.q),
        ],
      })),
    },
    dimension: null,
    legend: [],
  };
}

function isReal({ q, magnitude }: Portrait): boolean {
  return q !== null && q < 0.05 && magnitude !== null && magnitude !== 'negligible';
}

function keyOf({ feature, level }: Portrait): string {
  return level === null ? feature : `${feature}=${level}`;
}

function labelOf({ label, level }: Portrait, missing: string): string {
  return level === null ? label : `${label}: ${level === '' ? missing : level}`;
}
