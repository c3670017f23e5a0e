import type { ChartModel, View } from './chart-model.ts';

/** A link whose significance is below this many standard deviations may be chance. */
const certain = 3;
const most = 14;

/** Which features go together? The φK of every pair. */
export function featureLinks({ report, words, format }: View): ChartModel | null {
  const matrix = report.churn?.matrix ?? null;
  if (matrix === null || matrix.features.length < 2) return null;
  const features = matrix.features.slice(0, most);
  const text = words.churn;
  const pairs = features.flatMap((down, row) =>
    features.map((across, column) => ({
      down,
      across,
      row,
      column,
      phik: matrix.phik[row]?.[column] ?? null,
      z: matrix.z[row]?.[column] ?? null,
    })),
  );
  const apart = pairs.filter(({ row, column, phik }) => column > row && phik !== null);
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
        cells: [label, ...features.map((_, column) => format.number(matrix.phik[row]?.[column] ?? null, 2))],
      })),
    },
    dimension: null,
    legend: [],
  };
}
