import type { Report } from '../../core/index.ts';
import type { ReportBrief } from './api.ts';

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
