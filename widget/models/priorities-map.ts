import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';
import { labelPlaces } from './label-places.ts';

/** Pixels between the least and the highest rating on a narrow card. */
const narrowest = 260;

/** What to improve first? Touchpoints by rating and importance. Null where they are no ratings. */
export function prioritiesMap({ report, words, format }: View): ChartModel | null {
  const { experience } = report;
  const middle = experience?.middle;
  if (experience == null || middle == null) return null;
  const rated = experience.drivers.flatMap((driver) =>
    driver.performance === null || driver.quadrant === null
      ? []
      : [{ ...driver, performance: driver.performance, quadrant: driver.quadrant }],
  );
  if (rated.length === 0) return null;
  const text = words.experience;
  const first = rated.filter(({ quadrant }) => quadrant === 'fix').map(({ label }) => label);
  const marks = rated.map(({ feature, label, performance, importance, quadrant }) => ({
    ...{ key: feature, label, x: performance, y: importance },
    color: quadrant === 'fix' ? 'mark' : 'muted',
  }));
  const height = barHeight(experience.drivers.length) + 40;
  const places = labelPlaces(
    marks.map((mark) => placed(mark, marks)),
    { width: narrowest, height },
  );
  return {
    id: 'priorities',
    question: text.mapQuestion,
    answer: first.length === 0 ? text.mapAnswerNone : text.mapAnswer(first.join(', ')),
    footer: text.mapFooter,
    explain: text.mapExplain,
    spec: 'priorities',
    height,
    data: {
      rows: marks,
      above: marks.filter((_, at) => places[at] === 'above'),
      below: marks.filter((_, at) => places[at] === 'below'),
      middle: [{ key: '', x: middle.performance, y: middle.importance }],
    },
    params: { axisX: text.rating, axisY: text.importance },
    table: {
      columns: [
        { label: text.touchpoint, numeric: false },
        { label: text.action, numeric: false },
        { label: text.rating, numeric: true },
        { label: text.importance, numeric: true },
      ],
      rows: rated.map(({ feature, label, performance, importance, quadrant }) => ({
        key: feature,
        cells: [label, text.quadrant[quadrant], format.number(performance, 2), format.percent(importance)],
      })),
    },
    dimension: null,
    legend: [],
  };
}

interface Mark {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** As the chart draws it: importance by its root. */
function placed({ label, x, y }: Mark, all: readonly Mark[]): Mark {
  const ratings = all.map((mark) => mark.x);
  const least = Math.min(...ratings);
  const range = Math.max(...ratings) - least;
  const top = Math.max(...all.map((mark) => mark.y));
  return { label, x: range === 0 ? 0.5 : (x - least) / range, y: Math.sqrt(y / top) };
}
