import type { Candidate } from '../../core/report/index.ts';
import type { ChartModel, View } from './chart-model.ts';

/** How much does one more segment bring? The cost for each number of segments. Null without candidates. */
export function costByK(view: View): ChartModel | null {
  const { words, report } = view;
  const { choice } = report.segmentation;
  return evidence(view, {
    id: 'cost-by-k',
    question: words.method.costQuestion,
    answer: choice.elbow === null ? words.method.costNoBend : words.method.costAnswer(choice.elbow),
    explain: words.method.costExplain,
    axis: words.method.cost,
    value: ({ cost }) => cost,
    best: choice.elbow,
    bestMark: words.method.bendMark,
  });
}

/** How clearly apart are the segments? The silhouette for each number of segments. */
export function silhouetteByK(view: View): ChartModel | null {
  const { words, report, format } = view;
  const { choice, candidates } = report.segmentation;
  const best = candidates.find(({ k }) => k === choice.silhouette);
  return evidence(view, {
    id: 'silhouette-by-k',
    question: words.method.silhouetteQuestion,
    answer:
      best === undefined
        ? words.method.silhouetteNone
        : words.method.silhouetteAnswer(best.k, format.number(best.silhouette, 2)),
    explain: words.method.silhouetteExplain,
    axis: words.method.silhouette,
    value: ({ silhouette }) => silhouette,
    best: choice.silhouette,
    bestMark: words.method.bestMark,
  });
}

interface Evidence {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly explain: string;
  readonly axis: string;
  readonly value: (candidate: Candidate) => number | null;
  readonly best: number | null;
  readonly bestMark: string;
}

function evidence({ report, words, format }: View, wanted: Evidence): ChartModel | null {
  const { candidates, k: used } = report.segmentation;
  const known = candidates.filter((candidate) => wanted.value(candidate) !== null);
  if (known.length < 2) return null;
  return {
    id: wanted.id,
    question: wanted.question,
    answer: wanted.answer,
    footer: words.method.used(used),
    explain: wanted.explain,
    spec: 'line',
    height: 220,
    data: {
      rows: known.map((candidate) => ({
        key: String(candidate.k),
        x: candidate.k,
        y: wanted.value(candidate),
        size: candidate.k === used ? 150 : candidate.k === wanted.best ? 110 : 40,
        color: candidate.k === used ? 'mark' : candidate.k === wanted.best ? 'fg' : 'muted',
        side: candidate === known.at(-1) ? 'right' : 'left',
        text:
          candidate.k === used ? words.method.usedMark : candidate.k === wanted.best ? wanted.bestMark : '',
      })),
    },
    params: { axisX: words.method.numberOfSegments, axisY: wanted.axis },
    table: {
      columns: [
        { label: words.method.numberOfSegments, numeric: false },
        { label: words.method.cost, numeric: true },
        { label: words.method.silhouette, numeric: true },
        { label: words.method.stability, numeric: true },
        { label: words.method.smallest, numeric: true },
      ],
      rows: known.map((candidate) => ({
        key: String(candidate.k),
        cells: [
          String(candidate.k),
          format.number(candidate.cost, 2),
          format.number(candidate.silhouette, 3),
          format.number(candidate.stability, 2),
          format.percent(candidate.smallest, 0),
        ],
      })),
    },
    dimension: null,
    legend: [],
  };
}
