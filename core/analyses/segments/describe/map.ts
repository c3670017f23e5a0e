import type { Label } from '../../../customers/label.ts';
import { famd } from '../../../stats/famd.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from '../compared-feature.ts';

interface MapAxis {
  /** The two features that load most on it. */
  readonly features: readonly { readonly feature: string; readonly label: Label }[];
  /** Share of the inertia. */
  readonly inertia: number;
}

export interface SegmentMap {
  readonly axes: readonly MapAxis[];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly segment: string;
    readonly borderline: boolean;
  }[];
}

export interface MapInput {
  /** With the values of the first customers in canonical order: those shown are among them. */
  readonly features: readonly ComparedFeature[];
  /** Segment ids by label. */
  readonly ids: readonly string[];
  readonly labels: Int32Array;
  readonly borderline: Uint8Array;
  /** Most points to show: the first in canonical order. */
  readonly limit: number;
}

/** Where do customers lie on two axes? FAMD coordinates, with the share of inertia that each axis shows. */
export function segmentMap(input: MapInput): SegmentMap {
  const { features, ids, labels, borderline, limit } = input;
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryFeature => feature.kind === 'category');
  const rows = numbers[0]?.values.length ?? categories[0]?.codes.length ?? 0;
  const result = famd({
    rows,
    numbers: numbers.map(({ compared }) => compared),
    categories: categories.map(({ codes, levels }) => ({ codes, levels: levels.length })),
    axes: 2,
  });
  const axes = result.loadings.map((loading, axis) => ({
    features: strongest(numbers, categories, loading),
    inertia: result.inertia > 0 ? Math.min(1, result.eigenvalues[axis]! / result.inertia) : 0,
  }));
  const [x, y] = result.coordinates;
  const points = Array.from({ length: Math.min(rows, limit) }, (_, row) => ({
    x: rounded(x?.[row] ?? 0),
    y: rounded(y?.[row] ?? 0),
    segment: ids[labels[row]!]!,
    borderline: borderline[row] === 1,
  }));
  return { axes, points };
}

/** The two features that load most on an axis. */
function strongest(
  numbers: readonly NumberFeature[],
  categories: readonly CategoryFeature[],
  loading: Float64Array,
): MapAxis['features'] {
  const loads = numbers.map(({ id, label }, index) => ({ feature: id, label, load: loading[index]! ** 2 }));
  let from = numbers.length;
  for (const { id, label, levels } of categories) {
    let load = 0;
    for (let level = 0; level < levels.length; level++) load += loading[from + level]! ** 2;
    loads.push({ feature: id, label, load });
    from += levels.length;
  }
  return loads
    .sort((a, b) => b.load - a.load)
    .slice(0, 2)
    .map(({ feature, label }) => ({ feature, label }));
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
