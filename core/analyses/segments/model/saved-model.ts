import type { Scaler } from '../../../clustering/quantise/scaler.ts';
import type { Places, Prototypes } from '../../../summaries/contract.ts';
import type { Dialogue } from '../../../summaries/dialogue.ts';
import { hashText } from '../../../summaries/hash-text.ts';
import type { CategoryOutline, FeatureOutline, NumberOutline } from '../compared-feature.ts';
import type { SegmentFigures } from '../describe/describe.ts';
import type { Clustering } from '../types.ts';
import { packMembers } from './members.ts';
import { meanRoot, referenceEdges, sharesOf } from './reference.ts';
import type { TrainedModel } from './trained-model.ts';

export interface NewModelInput {
  readonly clustering: Clustering;
  readonly segments: readonly SegmentFigures[];
  readonly features: readonly FeatureOutline[];
  readonly scaler: Scaler;
  readonly prototypes: Prototypes;
  readonly places: Places;
  readonly customers: number;
  readonly settings: string;
  readonly asOf: string;
  readonly next: number;
  /** Member codes of the customers, and their segments as indices, by place. */
  readonly codes: readonly number[];
  readonly labels: Int32Array;
  readonly key: NonNullable<TrainedModel['key']>;
}

/** What must be kept so that tomorrow's customers get the same segments? */
export function* newModel(input: NewModelInput): Dialogue<TrainedModel> {
  const { clustering, segments, features, scaler, prototypes, places, customers } = input;
  const numbers = features.filter((feature): feature is NumberOutline => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryOutline => feature.kind === 'category');
  const p = numbers.length;
  const c = categories.length;
  const edges = yield* referenceEdges(numbers);
  const shares = yield* sharesOf(
    [
      ...numbers.map((feature, index) => ({ feature, edges: edges[index]! })),
      ...categories.map((feature) => ({ feature, edges: [] })),
    ],
    customers,
  );
  const model: TrainedModel = {
    version: 1,
    asOf: input.asOf,
    trainedAsOf: input.asOf,
    seed: clustering.seed,
    fingerprint: fingerprintOf(places),
    settings: input.settings,
    scaling: scaler.scaling,
    gamma: scaler.gamma,
    quantum: scaler.quantum,
    customers,
    numbers: numbers.map(({ id, weight, log }, index) => ({
      feature: id,
      ...scaler.numbers[index]!,
      weight,
      log,
      edges: edges[index]!,
      shares: shares[index]!,
    })),
    categories: categories.map(({ id, weight, levels }, index) => ({
      feature: id,
      levels: [...levels],
      weight,
      shares: shares[p + index]!,
    })),
    compared: features.map(({ id }) => id),
    segments: segments.map(({ id, color, size }, index) => ({
      id,
      color,
      size,
      numbers: [...prototypes.numbers.subarray(index * p, (index + 1) * p)],
      categories: [...prototypes.categories.subarray(index * c, (index + 1) * c)],
    })),
    next: input.next,
    meanDistance: meanRoot(places.near) / scaler.quantum,
    shares: segments.map(({ share }) => share),
    training: {
      iterations: clustering.iterations,
      converged: clustering.converged,
      stability: clustering.stability,
      candidates: clustering.candidates,
      elbow: clustering.choice.elbow,
      silhouette: clustering.choice.silhouette,
      ...(clustering.choice.structure === null ? {} : { structure: clustering.choice.structure }),
      ...(clustering.along === null ? {} : { along: clustering.along }),
    },
    members: {},
    values: {},
  };
  return refreshedModel({ ...input, model });
}

export interface RefreshedModelInput
  extends Pick<NewModelInput, 'segments' | 'asOf' | 'codes' | 'labels' | 'key'> {
  readonly model: TrainedModel;
}

/** The model as it was trained, with today's members, sizes and values. */
export function refreshedModel({
  model,
  segments,
  labels,
  codes,
  key,
  asOf,
}: RefreshedModelInput): TrainedModel {
  const members = segments.map((): number[] => []);
  labels.forEach((label, place) => {
    members[label]!.push(codes[place]!);
  });
  return {
    ...model,
    asOf,
    segments: segments.map(({ id, size }, index) => {
      const { color, numbers, categories } = model.segments[index]!;
      return { id, color, size, numbers, categories };
    }),
    key,
    members: Object.fromEntries(segments.map(({ id }, index) => [id, packMembers(members[index]!)])),
    values: Object.fromEntries(
      segments.flatMap(({ id, value }) => (value === null ? [] : [[id, value.total]])),
    ),
  };
}

/** Changes when a customer changes in what is compared: then so do their distances to the prototypes. */
function fingerprintOf({ labels, near, far }: Places): string {
  let hash = 0;
  for (const column of [labels, near, far]) {
    for (let from = 0; from < column.length; from += chunk) {
      hash = hashText(column.subarray(from, from + chunk).join(','), hash % 2 ** 31);
    }
  }
  return hash.toString(36);
}

const chunk = 4096;
