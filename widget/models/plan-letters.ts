import type { Plan } from '../../core/report/index.ts';
import type { ChartModel, View } from './chart-model.ts';

interface PlanPoint {
  readonly letters: number;
  readonly saved: number;
  readonly net: number | null;
  readonly precision: number;
}

const nothing: PlanPoint = { letters: 0, saved: 0, net: 0, precision: 0 };

/** What do so many letters bring? Between two points of the plan's curve it is read off the straight line. */
export function planAt({ curve }: Plan, letters: number): PlanPoint | null {
  const last = curve.at(-1);
  if (last === undefined || letters >= last.letters) return last ?? null;
  const after = curve.findIndex((point) => point.letters >= letters);
  const upper = curve[after] ?? last;
  const lower = curve[after - 1] ?? { ...nothing, precision: upper.precision };
  if (upper.letters === lower.letters) return upper;
  const share = (letters - lower.letters) / (upper.letters - lower.letters);
  const between = (a: number, b: number) => a + (b - a) * share;
  return {
    letters,
    saved: between(lower.saved, upper.saved),
    net: lower.net === null || upper.net === null ? null : between(lower.net, upper.net),
    precision: between(lower.precision, upper.precision),
  };
}

/** How many letters are worth writing? The plan's curve with the chosen capacity on it. */
export function planLetters({ report, words, format }: View, letters: number): ChartModel | null {
  const { plan } = report;
  if (plan === null || plan.curve.length < 2) return null;
  const here = planAt(plan, letters);
  if (here === null) return null;
  const text = words.churn;
  const net = here.net === null ? '' : ` ${text.planNet(format.money(here.net))}`;
  return {
    id: 'plan-letters',
    question: text.planQuestion,
    answer: `${text.planAnswer(format.count(here.letters), format.number(here.saved), Math.round(here.saved))}${net}`,
    footer: plan.assumptions.text,
    explain: text.planExplain(plan.assumptions.text),
    spec: 'planCurve',
    height: 290,
    data: {
      rows: plan.curve.map((point) => ({
        key: String(point.letters),
        letters: point.letters,
        value: point.saved,
      })),
      here: [{ key: '', letters: here.letters, value: here.saved }],
    },
    params: { axisX: text.letters, axisY: text.saved },
    table: {
      columns: [
        { label: text.letters, numeric: false },
        { label: text.saved, numeric: true },
        { label: text.net, numeric: true },
        { label: text.precision, numeric: true },
      ],
      rows: plan.curve.map((point) => ({
        key: String(point.letters),
        cells: [
          format.count(point.letters),
          format.number(point.saved),
          format.exactMoney(point.net),
          format.ofHundred(point.precision),
        ],
      })),
    },
    dimension: null,
    legend: [],
  };
}
