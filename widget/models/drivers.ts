import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';

/** What goes with satisfaction most? Shares of the explained part with intervals, and the line of noise. Null without a driver. */
export function driversChart({ report, words, format }: View): ChartModel | null {
  const { experience } = report;
  const first = experience?.drivers[0];
  if (experience == null || first === undefined) return null;
  const { drivers, noise = 0, belowNoise = [] } = experience;
  const text = words.experience;
  const share = (value: number) => format.percent(value, 0);
  return {
    id: 'drivers',
    question: text.driversQuestion,
    answer: text.driversAnswer(first.label, share(first.importance)),
    footer: [
      text.driversFooter(format.percent(noise, 2)),
      belowNoise.length === 0 ? '' : text.below(belowNoise.map(({ label }) => label).join(', ')),
    ].join(' '),
    explain: text.driversExplain,
    spec: 'ranked',
    height: barHeight(drivers.length) + 40,
    data: {
      rows: drivers.map(({ feature, label, importance, lower, upper }) => ({
        ...{ key: feature, label, rate: importance, lower, upper, noise: null },
        ...{ color: 'mark', text: share(importance) },
      })),
      hatch: [],
      whole: [{ key: '', rate: noise }],
    },
    params: { top: Math.max(...drivers.map(({ upper }) => upper), noise), room: 60 },
    table: {
      columns: [
        { label: text.touchpoint, numeric: false },
        ...[text.importance, text.lower, text.upper].map((label) => ({ label, numeric: true })),
        { label: text.direction, numeric: false },
      ],
      rows: drivers.map(({ feature, label, importance, lower, upper, direction }) => ({
        key: feature,
        cells: [
          label,
          ...[importance, lower, upper].map((value) => format.percent(value)),
          text.directions[direction],
        ],
      })),
    },
    dimension: null,
    legend: [],
  };
}
