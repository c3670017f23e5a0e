import type { ChartModel, View } from './chart-model.ts';

/** More rows or columns than these cannot be read on a card; the table has them all. */
const most = 12;
/** A square this dark is written on in the colour of the paper. */
const legible = 0.85;

/** How many come back, month after month? The latest cohorts, darker where more do. */
export function cohortTriangle({ report, words, format }: View): ChartModel | null {
  const { retention } = report;
  const cohorts = retention?.cohorts.filter(({ customers }) => customers > 0) ?? [];
  const longest = Math.max(0, ...cohorts.map(({ cells }) => cells.length - 1));
  if (longest === 0) return null;
  const text = words.retention;
  const shown = cohorts.filter(({ cells }) => cells.length > 1).slice(-most);
  const returns = (cells: (typeof cohorts)[number]['cells']) => cells.filter(({ after }) => after > 0);
  const cells = shown.flatMap(({ month, customers, cells: own }) =>
    returns(own)
      .filter(({ after }) => after <= most)
      .map((cell) => ({ ...cell, month, down: `${month} · ${format.count(customers)}` })),
  );
  const top = Math.max(1e-9, ...cells.map(({ share }) => share));
  const next = cohorts.flatMap(({ customers, cells: own }) =>
    own
      .filter(({ after, ripe }) => after === 1 && ripe)
      .map((cell) => ({ customers, again: cell.customers })),
  );
  const total = next.reduce((sum, { customers }) => sum + customers, 0);
  const again = next.reduce((sum, one) => sum + one.again, 0);
  const months = Array.from({ length: longest }, (_, at) => at + 1);
  return {
    id: 'cohorts',
    question: text.cohortQuestion,
    answer: total === 0 ? words.chart.empty : text.cohortAnswer(format.percent(again / total)),
    footer: cells.every(({ ripe }) => ripe) ? text.cohortFooter : `${text.cohortFooter} ${text.unripe}`,
    explain: text.cohortExplain,
    spec: 'heatmap',
    height: 60 + shown.length * 30,
    data: {
      rows: cells.map(({ month, down, after, share, ripe }) => ({
        key: month,
        down,
        across: format.count(after),
        color: 'mark',
        strength: Math.max(0.06, share / top),
        text: `${format.ofHundred(share)}${ripe ? '' : '…'}`,
        textColor: share / top > legible ? 'paper' : 'fg',
      })),
    },
    params: {},
    table: {
      columns: [
        { label: text.cohort, numeric: false },
        { label: text.customers, numeric: true },
        ...months.map((after) => ({ label: format.count(after), numeric: true })),
      ],
      rows: cohorts.map(({ month, customers, cells: own }) => ({
        key: month,
        cells: [
          month,
          format.count(customers),
          ...months.map((after) => {
            const cell = own[after];
            if (cell === undefined) return '';
            const bounds = `${format.percent(cell.lower, 0)}–${format.percent(cell.upper, 0)}`;
            return `${format.percent(cell.share)} (${bounds})${cell.ripe ? '' : '…'}`;
          }),
        ],
      })),
    },
    dimension: null,
    legend: [],
  };
}
