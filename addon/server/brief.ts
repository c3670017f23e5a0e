import type { Report, Segment, Segmentation } from '../../core/index.ts';

type Told = 'k' | 'silhouette' | 'stability' | 'candidates' | 'choice' | 'changes';
type ToldOfSegment = 'id' | 'name' | 'description' | 'color' | 'size' | 'share' | 'rule';

/** Where a customer lies: x, y, place of the segment in the list, and 1 near a border. */
type BriefPoint = readonly [x: number, y: number, segment: number, borderline: 0 | 1];

/** What the sidebar shows of a report: a few kilobytes of what may be a megabyte. */
export interface ReportBrief {
  readonly asOf: string;
  readonly customers: number;
  readonly segmentation: Pick<Segmentation, Told> & {
    readonly segments: readonly Pick<Segment, ToldOfSegment>[];
    readonly map: {
      readonly axes: Segmentation['map']['axes'];
      readonly points: readonly BriefPoint[];
      /** How many points the report has, and how many of these lie near a border. */
      readonly of: number;
      readonly borderline: number;
    };
  };
}

/** A drawing of 250 pixels shows no more. */
const mostPoints = 300;

/** What crosses to the sidebar of this report? */
export function briefOf({ asOf, source, segmentation }: Report): ReportBrief {
  const { k, silhouette, stability, candidates, choice, changes, segments, map } = segmentation;
  const places = new Map(segments.map(({ id }, at) => [id, at]));
  const step = Math.max(1, map.points.length / mostPoints);
  const drawn = Array.from({ length: Math.min(mostPoints, map.points.length) }, (_, at) => {
    const { x, y, segment, borderline } = map.points[Math.floor(at * step)]!;
    return [rounded(x), rounded(y), places.get(segment) ?? 0, borderline ? 1 : 0] as const;
  });
  return {
    asOf,
    customers: source.customers,
    segmentation: {
      ...{ k, silhouette, stability, candidates, choice, changes },
      segments: segments.map(({ id, name, description, color, size, share, rule }) => ({
        ...{ id, name, description, color, size, share, rule },
      })),
      map: {
        axes: map.axes,
        points: drawn,
        of: map.points.length,
        borderline: map.points.filter(({ borderline }) => borderline).length,
      },
    },
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
