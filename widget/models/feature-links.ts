import type { Churn } from '../../core/report/index.ts';
import type { ChartModel, View } from './chart-model.ts';

/** A link whose significance is below this many standard deviations may be chance. */
const certain = 3;
const most = 14;

/** Two columns this close say the same thing in two ways, which is no finding. */
const same = 0.995;

/** Which features go together? The φK of every pair: the outcome and what is linked with it most. */
export function featureLinks({ report, words, format }: View): ChartModel | null {
  const { churn } = report;
  const matrix = churn?.matrix ?? null;
  if (churn === null || matrix === null || matrix.features.length < 2) return null;
  const labels = new Map(report.features.map(({ id, label }) => [id, label]));
  const shown = mostLinked(matrix, churn.outcome.column);
  const features = shown.map((at) => labels.get(matrix.features[at]!) ?? matrix.features[at]!);
  const text = words.churn;
  const phikOf = (row: number, column: number) => matrix.phik[shown[row]!]?.[shown[column]!] ?? null;
  const pairs = features.flatMap((down, row) =>
    features.map((across, column) => ({
      down,
      across,
      row,
      column,
      phik: phikOf(row, column),
      z: matrix.z[shown[row]!]?.[shown[column]!] ?? null,
    })),
  );
  const apart = pairs.filter(({ row, column, phik }) => column > row && phik !== null && phik < same);
  const closest = apart.reduce(
    (best, pair) => ((pair.phik ?? 0) > (best?.phik ?? -1) ? pair : best),
    apart[0],
  );
  return {
    id: 'feature-links',
    question: text.heatmapQuestion,
    answer:
      closest === undefined
        ? words.chart.empty
        : text.heatmapAnswer(closest.down, closest.across, format.number(closest.phik, 2)),
    footer: `${text.heatmapFooter} · ${words.chart.n(format.count(report.churn?.base.customers ?? 0))}`,
    explain: text.heatmapExplain,
    spec: 'heatmap',
    height: 70 + features.length * 30,
    data: {
      rows: pairs.map(({ down, across, phik, z, row, column }) => {
        const strength = row === column ? 0.06 : (phik ?? 0) * (z !== null && z < certain ? 0.35 : 1);
        return {
          key: down,
          down,
          across,
          color: 'mark',
          strength: Math.max(0.04, strength),
          text: row === column || phik === null ? '' : format.number(phik, 2),
          textColor: strength > 0.55 ? 'paper' : 'fg',
        };
      }),
    },
    params: {},
    table: {
      columns: [
        { label: text.feature, numeric: false },
        ...features.map((label) => ({ label, numeric: true })),
      ],
      rows: features.map((label, row) => ({
        key: label,
        cells: [label, ...features.map((_, column) => format.number(phikOf(row, column), 2))],
      })),
    },
    dimension: null,
    legend: [],
  };
}

/** Places in the matrix, in its order. */
function mostLinked({ features, phik }: NonNullable<Churn['matrix']>, outcome: string): number[] {
  const target = features.indexOf(outcome);
  const link = (at: number) => (at === target ? 2 : (phik[at]?.[target] ?? 0));
  return [...features.keys()]
    .sort((a, b) => link(b) - link(a) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}
