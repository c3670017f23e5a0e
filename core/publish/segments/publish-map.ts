import type { Segmentation } from '../../report/types.ts';

type Point = Segmentation['map']['points'][number];

/**
 * Where do customers lie, without a single one? The centres of groups of at least `threshold` neighbours of one segment,
 * halved along the longer side until they are smaller than two thresholds. Segments of fewer points have none.
 *
 * A point of the map is a projection of one customer's values, and with two features it gives them back.
 *
 * @see Domingo-Ferrer & Mateo-Sanz (2002), Practical data-oriented microaggregation for statistical disclosure control
 */
export function publishMap(map: Segmentation['map'], threshold: number): Segmentation['map'] {
  const segments = [...new Set(map.points.map(({ segment }) => segment))];
  const groups = segments.flatMap((id) => {
    const own = map.points.filter(({ segment }) => segment === id);
    const near = own.filter(({ borderline }) => borderline);
    const apart = own.filter(({ borderline }) => !borderline);
    const told = [near, apart].every(({ length }) => length === 0 || length >= threshold);
    const kept = told ? [near, apart] : [own.map((point) => ({ ...point, borderline: false }))];
    return kept.flatMap((points) => neighbours(points, threshold));
  });
  return { ...map, points: groups.map(centreOf) };
}

function neighbours(points: readonly Point[], threshold: number): (readonly Point[])[] {
  if (points.length < threshold) return [];
  if (points.length < 2 * threshold) return [points];
  const side = reach(points, 'x') >= reach(points, 'y') ? 'x' : 'y';
  const other = side === 'x' ? 'y' : 'x';
  const sorted = [...points].sort((a, b) => a[side] - b[side] || a[other] - b[other]);
  const half = sorted.length >> 1;
  return [...neighbours(sorted.slice(0, half), threshold), ...neighbours(sorted.slice(half), threshold)];
}

function reach(points: readonly Point[], side: 'x' | 'y'): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    least = Math.min(least, point[side]);
    most = Math.max(most, point[side]);
  }
  return most - least;
}

function centreOf(points: readonly Point[]): Point {
  const mean = (side: 'x' | 'y') => {
    const sum = points.reduce((total, point) => total + point[side], 0);
    return Math.round((sum / points.length) * 1e6) / 1e6;
  };
  return { ...points[0]!, x: mean('x'), y: mean('y') };
}
