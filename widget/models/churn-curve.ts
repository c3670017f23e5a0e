import type { Churn } from '../../core/report/index.ts';
import type { ChartModel, View } from './chart-model.ts';
import { tooFewLeft } from './too-few-left.ts';

/** A group of fewer customers tells nothing; it stands in the table alone. */
const fewest = 10;

/** The curves, those of the features most linked with leaving first. */
export function curvesByLink({ curves, associations }: Churn): Churn['curves'] {
  const link = new Map(associations.map(({ feature, phik }) => [feature, phik ?? 0]));
  return [...curves].sort((a, b) => (link.get(b.feature) ?? 0) - (link.get(a.feature) ?? 0));
}

/** How does leaving depend on one feature, the most linked by default? Null without a curve for it. */
export function churnCurve(view: View, feature: string | undefined): ChartModel | null {
  const { report, words, format } = view;
  const { churn } = report;
  const curve =
    churn?.curves.find((one) => one.feature === feature) ??
    (churn === null ? undefined : curvesByLink(churn)[0]);
  if (churn === null || curve === undefined) return null;
  const text = words.churn;
  const told = curve.bins.filter(({ n }) => n >= fewest);
  const top = Math.min(1, 1.05 * Math.max(churn.base.rate, ...told.map(({ upper }) => upper)));
  const most = Math.max(1, ...told.map(({ n }) => n));
  return {
    id: 'churn-curve',
    question: text.curveQuestion(curve.label),
    answer: tooFewLeft(churn, view) ?? answerOf({ ...curve, bins: told }, words, format),
    footer: [
      words.chart.n(format.count(curve.bins.reduce((sum, { n }) => sum + n, 0))),
      text.interval(format.percent(churn.base.lower), format.percent(churn.base.upper)),
      ...(told.length < curve.bins.length ? [text.curveSmall(format.count(fewest))] : []),
    ].join(' · '),
    explain: text.curveExplain,
    spec: 'curve',
    height: 300,
    data: {
      rows: told.map((bin) => ({
        key: bin.label,
        label: bin.label,
        rate: bin.rate,
        lower: bin.lower,
        upper: bin.upper,
        size: 36 + 90 * (bin.n / most),
        color: bin.against === 'above' ? 'mark' : 'muted',
        text: format.ofHundred(bin.rate),
      })),
      whole: [
        {
          key: '',
          rate: churn.base.rate,
          text: text.everybody(format.percent(churn.base.rate)),
          side: freeSide(told, churn.base.rate),
        },
      ],
    },
    params: { top, axisX: curve.label },
    table: {
      columns: [
        { label: text.group, numeric: false },
        { label: text.customers, numeric: true },
        { label: text.left, numeric: true },
        { label: text.rate, numeric: true },
        { label: text.lower, numeric: true },
        { label: text.upper, numeric: true },
        { label: text.compared, numeric: false },
      ],
      rows: curve.bins.map((bin) => ({
        key: bin.label,
        cells: [
          bin.label,
          format.count(bin.n),
          format.count(bin.churned),
          format.ofHundred(bin.rate),
          format.ofHundred(bin.lower),
          format.ofHundred(bin.upper),
          text.against[bin.against],
        ],
      })),
    },
    dimension: null,
    legend: [],
  };
}

function answerOf(curve: Churn['curves'][number], words: View['words'], format: View['format']): string {
  const above = curve.bins.filter(({ against }) => against === 'above').sort((a, b) => b.rate - a.rate)[0];
  const sentence =
    above === undefined
      ? words.churn.curveFlat
      : words.churn.curveAbove(above.label, format.ofHundred(above.rate));
  return curve.missingInformative ? `${sentence} ${words.churn.curveMissing}` : sentence;
}

/** At which end does a text on the line of everybody meet no point and no interval? */
function freeSide(bins: Churn['curves'][number]['bins'], base: number): 'left' | 'right' {
  const room = (bin: (typeof bins)[number] | undefined) =>
    bin === undefined ? 1 : base < bin.lower ? bin.lower - base : Math.max(0, base - bin.upper);
  return room(bins[0]) > room(bins.at(-1)) ? 'left' : 'right';
}
