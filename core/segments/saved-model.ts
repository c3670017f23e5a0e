import type { Segmentation } from '../report/types.ts';
import { hashText } from '../summaries/hash-text.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from './features.ts';
import { packMembers } from './members.ts';
import type { Placement } from './place.ts';
import { levelShares, meanRoot, referenceBins } from './reference.ts';
import type { Prototypes, QuantisedRows } from './rows.ts';
import type { Scaler } from './scale.ts';
import type { SegmentModel } from './types.ts';

export interface NewModelInput {
  readonly section: Segmentation;
  readonly features: readonly ComparedFeature[];
  readonly rows: QuantisedRows;
  readonly scaler: Scaler;
  readonly prototypes: Prototypes;
  readonly placement: Placement;
  readonly customers: number;
  readonly settings: string;
  readonly asOf: string;
  readonly locale: string;
  readonly next: number;
  /** Names that a person gave, by segment id. */
  readonly names: Readonly<Record<string, string>>;
  /** Member codes of the customers. */
  readonly codes: readonly number[];
}

/** What must be kept so that tomorrow's customers get the same segments? */
export function newModel(input: NewModelInput): SegmentModel {
  const { section, features, scaler, prototypes, placement, customers } = input;
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryFeature => feature.kind === 'category');
  const p = numbers.length;
  const c = categories.length;
  const model: SegmentModel = {
    version: 1,
    asOf: input.asOf,
    trainedAsOf: input.asOf,
    locale: input.locale,
    seed: section.seed,
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
    segments: section.segments.map(({ id, name, color, size }, index) => ({
      id,
      name,
      named: 'segmentry',
      color,
      size,
      numbers: [...prototypes.numbers.subarray(index * p, (index + 1) * p)],
      categories: [...prototypes.categories.subarray(index * c, (index + 1) * c)],
    })),
    next: input.next,
    meanDistance: meanRoot(placement.distances) / scaler.quantum,
    shares: section.segments.map(({ share }) => share),
    training: {
      iterations: section.iterations,
      converged: section.converged,
      stability: section.stability,
      candidates: section.candidates,
      elbow: section.choice.elbow,
      silhouette: section.choice.silhouette,
    },
    members: {},
    values: {},
  };
  return refreshedModel({ ...input, model, labels: placement.labels });
}

export interface RefreshedModelInput
  extends Pick<NewModelInput, 'section' | 'asOf' | 'locale' | 'names' | 'codes'> {
  readonly model: SegmentModel;
  readonly labels: Int32Array;
}

/** The model as it was trained, with today's members, sizes, names and values. */
export function refreshedModel({
  model,
  section,
  labels,
  codes,
  names,
  asOf,
  locale,
}: RefreshedModelInput): SegmentModel {
  const members = section.segments.map((): number[] => []);
  labels.forEach((label, place) => {
    members[label]!.push(codes[place]!);
  });
  return {
    ...model,
    asOf,
    locale,
    segments: section.segments.map(({ id, name, size }, index) => ({
      ...model.segments[index]!,
      id,
      name,
      named: names[id] === undefined ? 'segmentry' : 'person',
      size,
    })),
    members: Object.fromEntries(section.segments.map(({ id }, index) => [id, packMembers(members[index]!)])),
    values: Object.fromEntries(
      section.segments.flatMap(({ id, value }) => (value === null ? [] : [[id, value.total]])),
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
