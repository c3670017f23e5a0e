import type { Churn } from '../../core/report/index.ts';
import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';
import { tooFewLeft } from './too-few-left.ts';

const most = 12;

/** What goes with leaving? The φK of every feature with the outcome, strongest first; proven ones by the corrected tests. */
export function churnLinks(view: View): ChartModel | null {
  const { report, words, format } = view;
  const { churn } = report;
  if (churn === null) return null;
  const known = churn.associations.filter(({ phik }) => phik !== null);
  if (known.length === 0) return null;
  const ordered = [...known].sort((a, b) => (b.phik ?? 0) - (a.phik ?? 0));
  const drawn = ordered.slice(0, most);
  const proven = provenOf(churn);
  const certain = ordered.filter(({ feature }) => proven.has(feature));
  const text = words.churn;
  return {
    id: 'churn-links',
    question: text.linksQuestion,
    answer:
      tooFewLeft(churn, view) ??
      (certain.length === 0
        ? text.linksNone
        : text.linksAnswer(words.sales.and(certain.slice(0, 2).map(({ label }) => label)))),
    footer: `${text.heatmapFooter} · ${words.chart.n(format.count(churn.base.customers))}`,
    explain: text.linksExplain,
    spec: 'bars',
    height: barHeight(drawn.length),
    data: {
      rows: drawn.map(({ feature, label, phik }) => ({
        key: feature,
        label,
        value: phik,
        whole: phik,
        end: phik,
        text: format.number(phik, 2),
        color: proven.has(feature) ? 'mark' : 'muted',
        opacity: proven.has(feature) ? 0.9 : 0.45,
      })),
    },
    params: { top: Math.max(1e-9, ...drawn.map(({ phik }) => phik ?? 0)) },
    table: {
      columns: [
        { label: text.feature, numeric: false },
        { label: 'φK', numeric: true },
        { label: 'z', numeric: true },
        { label: words.method.names['cramers-v'] ?? '', numeric: true },
        { label: text.correlationRatio, numeric: true },
      ],
      rows: ordered.map(({ feature, label, phik, z, cramersV, correlationRatio }) => ({
        key: feature,
        cells: [
          label,
          format.number(phik, 3),
          format.number(z, 1),
          format.number(cramersV, 3),
          format.number(correlationRatio, 3),
        ],
      })),
    },
    dimension: null,
    legend: [],
  };
}

/** Features that a corrected test tells from chance, or one of whose groups stands out, corrected over all groups. */
function provenOf({ tests, curves }: Churn): ReadonlySet<string> {
  return new Set([
    ...tests.filter(({ holm }) => holm !== null && holm < 0.04).map(({ feature }) => feature),
    ...curves
      .filter(({ bins }) => bins.some(({ against }) => against !== 'within'))
      .map(({ feature }) => feature),
  ]);
}
