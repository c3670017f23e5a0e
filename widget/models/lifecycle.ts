import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';

/** Who is still there? Stages of the lifecycle, surest customers first. */
export function lifecycle({ report, words, format }: View): ChartModel | null {
  const { retention } = report;
  if (retention === undefined || retention.lifecycle.length === 0) return null;
  const text = words.retention;
  const stages = retention.lifecycle.filter(({ customers }) => customers > 0);
  const moved = stages.some(({ previous }) => previous !== undefined);
  const lapsed = stages.find(({ id }) => id === 'lapsed')?.customers ?? 0;
  return {
    id: 'lifecycle',
    question: text.lifecycleQuestion,
    answer: text.lifecycleAnswer(format.count(lapsed), format.count(retention.customers)),
    footer: text.lifecycleFooter(format.count(retention.horizonDays)),
    explain: text.lifecycleExplain,
    spec: 'bars',
    height: barHeight(stages.length),
    data: {
      rows: stages.map(({ id, label, customers, share }) => ({
        key: id,
        label,
        ...{ value: customers, whole: customers, end: customers },
        text: `${format.count(customers)} · ${format.percent(share, 0)}`,
        ...{ color: 'mark', opacity: 0.85 },
      })),
    },
    params: { top: Math.max(1, ...stages.map(({ customers }) => customers)) },
    table: {
      columns: [
        { label: text.stage, numeric: false },
        { label: text.customers, numeric: true },
        ...(moved ? [{ label: text.previous, numeric: true }] : []),
        { label: text.share, numeric: true },
        { label: text.expected, numeric: true },
        { label: text.paid, numeric: true },
      ],
      rows: stages.map((stage) => ({
        key: stage.id,
        cells: [
          `${stage.label}: ${stage.text}`,
          format.count(stage.customers),
          ...(moved ? [format.number(stage.previous ?? null, 0)] : []),
          format.percent(stage.share),
          format.number(stage.expected, 0),
          format.money(stage.amount),
        ],
      })),
    },
    dimension: null,
    legend: [],
  };
}
