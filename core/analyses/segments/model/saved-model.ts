import type { Placement } from '../../../clustering/evidence/placement.ts';
import type { QuantisedRows } from '../../../clustering/quantise/rows.ts';
import type { Scaler } from '../../../clustering/quantise/scaler.ts';
import type { Prototypes } from '../../../summaries/contract.ts';
import { hashText } from '../../../summaries/hash-text.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from '../compared-feature.ts';
import type { SegmentFigures } from '../describe/describe.ts';
import type { Clustering } from '../types.ts';
import { packMembers } from './members.ts';
import { levelShares, meanRoot, referenceBins } from './reference.ts';
import type { TrainedModel } from './trained-model.ts';

export interface NewModelInput {
  readonly clustering: Clustering;
  readonly segments: readonly SegmentFigures[];
  readonly features: readonly ComparedFeature[];
  readonly rows: QuantisedRows;
  readonly scaler: Scaler;
  readonly prototypes: Prototypes;
  readonly placement: Placement;
  readonly customers: number;
  readonly settings: string;
  readonly asOf: string;
  readonly next: number;
  /** Member codes of the customers. */
  readonly codes: readonly number[];
  readonly key: NonNullable<TrainedModel['key']>;
}

/** What must be kept so that tomorrow's customers get the same segments? */
export function newModel(input: NewModelInput): TrainedModel {
  const { clustering, segments, features, scaler, prototypes, placement, customers } = input;
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryFeature => feature.kind === 'category');
  const p = numbers.length;
  const c = categories.length;
  const model: TrainedModel = {
    version: 1,
    asOf: input.asOf,
    trainedAsOf: input.asOf,
    seed: clustering.seed,
    fingerprint: fingerprintOf(input.rows),
    settings: input.settings,
    scaling: scaler.scaling,
    gamma: scaler.gamma,
    quantum: scaler.quantum,
    customers,
    numbers: numbers.map(({ id, weight, log, values }, index) => ({
      feature: id,
      ...scaler.numbers[index]!,
      weight,
      log,
      ...referenceBins(values),
    })),
    categories: categories.map(({ id, weight, levels, codes }) => ({
      feature: id,
      levels: [...levels],
      weight,
      shares: levelShares(codes, levels.length),
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
    meanDistance: meanRoot(placement.distances) / scaler.quantum,
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
  return refreshedModel({ ...input, model, labels: placement.labels });
}

export interface RefreshedModelInput extends Pick<NewModelInput, 'segments' | 'asOf' | 'codes' | 'key'> {
  readonly model: TrainedModel;
  readonly labels: Int32Array;
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

/** Changes whenever a customer changes in what is compared. */
function fingerprintOf({ values, joint }: QuantisedRows): string {
  let hash = 0;
  for (const column of [values, joint]) {
    for (let from = 0; from < column.length; from += chunk) {
      hash = hashText(column.subarray(from, from + chunk).join(','), hash % 2 ** 31);
    }
  }
  return hash.toString(36);
}

const chunk = 4096;
