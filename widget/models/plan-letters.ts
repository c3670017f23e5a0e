import type { PlanCosts, PlanPoint } from '../data/plan-costs.ts';
import { curveAt, plannedCosts } from '../data/plan-costs.ts';
import type { ChartModel, View } from './chart-model.ts';

export type PlanMeasure = 'saved' | 'net';

const nothing: PlanPoint = { letters: 0, saved: 0, net: 0, precision: 0 };

/** What do so many letters bring? Between two points of the curve it is read off the straight line. */
export function planAt(curve: readonly PlanPoint[], letters: number): PlanPoint | null {
  const last = curve.at(-1);
  if (last === undefined || letters >= last.letters) return last ?? null;
  const after = curve.findIndex((point) => point.letters >= letters);
  const upper = curve[after] ?? last;
  if (upper.letters === letters) return upper;
  const lower = curve[after - 1] ?? nothing;
  const share = (letters - lower.letters) / (upper.letters - lower.letters);
  const between = (a: number, b: number) => a + (b - a) * share;
  return {
    letters,
    saved: between(lower.saved, upper.saved),
    net: lower.net === null || upper.net === null ? null : between(lower.net, upper.net),
    precision: between(lower.precision * lower.letters, upper.precision * upper.letters) / letters,
  };
}

/** Up to how many letters does the net value rise? Null without the value of a customer. */
export function bestOf(curve: readonly PlanPoint[]): PlanPoint | null {
  return curve.reduce<PlanPoint | null>(
    (best, point) =>
      point.net !== null && point.net > (best?.net ?? Number.NEGATIVE_INFINITY) ? point : best,
    null,
  );
}

/** How many letters are worth writing? The plan's curve at these costs with the chosen capacity on it. */
export function planLetters(
  { report, words, format }: View,
  letters: number,
  costs?: PlanCosts,
  measure: PlanMeasure = 'saved',
): ChartModel | null {
  const { plan } = report;
  if (plan === null || plan.curve.length < 2) return null;
  const tried = costs ?? plannedCosts(plan);
  const curve = curveAt(plan, tried);
  const here = planAt(curve, letters);
  if (here === null) return null;
  const text = words.churn;
  const best = bestOf(curve);
  const own = plannedCosts(plan);
  const asPlanned = (Object.keys(own) as (keyof PlanCosts)[]).every((name) => own[name] === tried[name]);
  const figure = (point: PlanPoint) => (measure === 'net' ? (point.net ?? 0) : point.saved);
  return {
    id: 'plan-letters',
    question: text.planQuestion,
    answer: [
      text.planAnswer(
        format.count(here.letters),
        format.number(here.saved, here.saved < 10 ? 1 : 0),
        Math.round(here.saved),
      ),
      here.net === null ? '' : text.planNet(format.money(here.net)),
      best?.net == null ? '' : text.planBest(format.count(best.letters), format.money(best.net)),
    ]
      .filter((part) => part !== '')
      .join(' '),
    footer: asPlanned ? plan.assumptions.text : text.whatIf.tried,
    explain: text.planExplain(plan.assumptions.text),
    spec: 'planCurve',
    height: 290,
    data: {
      rows: curve.map((point) => ({
        key: String(point.letters),
        letters: point.letters,
        value: figure(point),
      })),
      here: [{ key: '', letters: here.letters, value: figure(here) }],
    },
    params: { axisX: text.letters, axisY: measure === 'net' ? text.net : text.saved },
    table: {
      columns: [
        { label: text.letters, numeric: false },
        { label: text.saved, numeric: true },
        { label: text.net, numeric: true },
        { label: text.precision, numeric: true },
      ],
      rows: curve.map((point) => ({
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
