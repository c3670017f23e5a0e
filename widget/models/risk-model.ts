import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';

/** Do the predicted risks come true? */
export function riskCalibration({ report, words, format }: View): ChartModel | null {
  const risk = report.churn?.risk ?? null;
  if (risk === null || risk.calibration.length < 2) return null;
  const text = words.method;
  const most = Math.max(1, ...risk.calibration.map(({ n }) => n));
  const top = Math.min(
    1,
    1.08 * Math.max(...risk.calibration.flatMap(({ predicted, observed }) => [predicted, observed])),
  );
  return {
    id: 'risk-calibration',
    question: text.calibrationQuestion,
    answer: text.calibrationAnswer(format.percent(risk.ece)),
    footer: text.calibrationFooter(format.number(risk.auc, 3), format.number(risk.brier, 3)),
    explain: text.calibrationExplain,
    spec: 'calibration',
    height: 240,
    data: {
      rows: risk.calibration.map(({ predicted, observed, n }, index) => ({
        key: String(index),
        predicted,
        observed,
        size: 40 + 120 * (n / most),
      })),
      diagonal: [
        { key: '', predicted: 0, observed: 0 },
        { key: '', predicted: top, observed: top },
      ],
    },
    params: { top, axisX: text.predicted, axisY: text.observed },
    table: {
      columns: [
        { label: text.predicted, numeric: false },
        { label: text.observed, numeric: true },
        { label: words.churn.customers, numeric: true },
      ],
      rows: risk.calibration.map(({ predicted, observed, n }, index) => ({
        key: String(index),
        cells: [format.percent(predicted), format.percent(observed), format.count(n)],
      })),
    },
    dimension: null,
    legend: [],
  };
}

/** What does the risk model look at? */
export function riskImportance({ report, words, format }: View): ChartModel | null {
  const risk = report.churn?.risk ?? null;
  if (risk === null || risk.importance.length === 0) return null;
  const text = words.method;
  const ordered = [...risk.importance].sort((a, b) => b.importance - a.importance);
  const drawn = ordered.slice(0, 12);
  return {
    id: 'risk-importance',
    question: text.importanceQuestion,
    answer: text.importanceAnswer(words.sales.and(drawn.slice(0, 2).map(({ label }) => label))),
    footer: risk.leaks.length === 0 ? '' : text.leaks(risk.leaks.map(({ feature }) => feature).join(', ')),
    explain: text.importanceExplain,
    spec: 'bars',
    height: barHeight(drawn.length),
    data: {
      rows: drawn.map(({ feature, label, importance }) => ({
        key: feature,
        label,
        value: importance,
        whole: importance,
        end: importance,
        text: format.number(importance, 2),
        color: 'mark',
        opacity: 0.85,
      })),
    },
    params: { top: Math.max(1e-9, ...drawn.map(({ importance }) => importance)) },
    table: {
      columns: [
        { label: text.feature, numeric: false },
        { label: text.importance, numeric: true },
      ],
      rows: ordered.map(({ feature, label, importance }) => ({
        key: feature,
        cells: [label, format.number(importance, 3)],
      })),
    },
    dimension: null,
    legend: [],
  };
}
