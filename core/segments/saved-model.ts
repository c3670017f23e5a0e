import type { Segmentation } from '../report/types.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from './features.ts';
import { memberCode, packMembers } from './members.ts';
import { hashText } from './order.ts';
import type { Placement } from './place.ts';
import type { Prototypes } from './rows.ts';
import type { Scaler } from './scale.ts';
import type { SegmentModel } from './types.ts';

export interface SavedModelInput {
  readonly section: Segmentation;
  readonly features: readonly ComparedFeature[];
  readonly scaler: Scaler;
  readonly prototypes: Prototypes;
  readonly placement: Placement;
  readonly keys: readonly string[];
  readonly order: Int32Array;
  readonly asOf: string;
  /** Names that a person gave, by segment id. */
  readonly names: Readonly<Record<string, string>>;
}

/** What must be kept so that tomorrow's customers get the same segments? */
export function savedModel(input: SavedModelInput): SegmentModel {
  const { section, features, scaler, prototypes, placement, keys, order, asOf, names } = input;
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryFeature => feature.kind === 'category');
  const p = numbers.length;
  const c = categories.length;
  const members = new Map<string, number[]>(section.segments.map(({ id }) => [id, []]));
  order.forEach((row, place) => {
    members.get(section.segments[placement.labels[place]!]!.id)!.push(memberCode(keys[row]!));
  });
  return {
    version: 1,
    asOf,
    seed: section.seed,
    fingerprint: fingerprintOf(features),
    scaling: scaler.scaling,
    gamma: scaler.gamma,
    quantum: scaler.quantum,
    numbers: numbers.map(({ id, weight, values }, index) => ({
      feature: id,
      ...scaler.numbers[index]!,
      weight,
      ...referenceBins(values),
    })),
    categories: categories.map(({ id, weight, levels, codes }) => ({
      feature: id,
      levels: [...levels],
      weight,
      shares: levelShares(codes, levels.length),
    })),
    segments: section.segments.map(({ id, name, color, size }, index) => ({
      id,
      name,
      named: names[id] === undefined ? 'segmentry' : 'person',
      color,
      size,
      numbers: [...prototypes.numbers.subarray(index * p, (index + 1) * p)],
      categories: [...prototypes.categories.subarray(index * c, (index + 1) * c)],
    })),
    meanDistance: meanRoot(placement.distances) / scaler.quantum,
    members: Object.fromEntries([...members].map(([id, codes]) => [id, packMembers(codes)])),
    values: Object.fromEntries(
      section.segments.flatMap(({ id, value }) => (value === null ? [] : [[id, value.total]])),
    ),
  };
}

/** Ten bins of equal count and the share of customers in each; the last share is of the missing. */
export function referenceBins(values: Float64Array): { edges: number[]; shares: number[] } {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < 10; bin++) {
    const edge = known[Math.floor((bin * known.length) / 10)];
    if (edge !== undefined && edge !== edges[edges.length - 1] && edge > known[0]!) edges.push(edge);
  }
  return { edges, shares: binShares(values, edges) };
}

export function binShares(values: Float64Array, edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 2).fill(0);
  for (const value of values) {
    let bin = 0;
    if (Number.isNaN(value)) bin = edges.length + 1;
    else while (bin < edges.length && value >= edges[bin]!) bin++;
    counts[bin] = counts[bin]! + 1;
  }
  return counts.map((count) => (values.length === 0 ? 0 : count / values.length));
}

/** Share of each level; the last is of the missing. */
export function levelShares(codes: Int32Array, levels: number): number[] {
  const counts = new Array<number>(levels + 1).fill(0);
  for (const code of codes) {
    const bin = code < 0 ? levels : code;
    counts[bin] = counts[bin]! + 1;
  }
  return counts.map((count) => (codes.length === 0 ? 0 : count / codes.length));
}

function meanRoot(squares: Float64Array): number {
  let sum = 0;
  for (const square of squares) sum += Math.sqrt(Math.max(0, square));
  return squares.length === 0 ? 0 : sum / squares.length;
}

/** Changes whenever a compared value changes. */
export function fingerprintOf(features: readonly ComparedFeature[]): string {
  let hash = 0;
  for (const feature of features) {
    hash = hashText(feature.id, hash % 2 ** 31);
    const values = feature.kind === 'number' ? feature.values : feature.codes;
    for (let from = 0; from < values.length; from += 1000) {
      hash = hashText(values.subarray(from, from + 1000).join(','), hash % 2 ** 31);
    }
  }
  return hash.toString(36);
}
