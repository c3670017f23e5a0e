import type { TrainedModel, TrainedSegment } from '../../analyses/segments/model/trained-model.ts';

interface NamedSegment extends TrainedSegment {
  readonly name: string;
  readonly named: 'segmentry' | 'person';
}

/** Everything that scores a customer again, and how segments are called: saved between refreshes as `model.json`. */
export interface SegmentModel extends TrainedModel {
  /** The language of the names. */
  readonly locale: string;
  readonly segments: readonly NamedSegment[];
}

export interface NamingOfModel {
  /** By label. */
  readonly names: readonly string[];
  /** Names that a person gave, by segment id. */
  readonly given: Readonly<Record<string, string>>;
  readonly locale: string;
}

/** The model with the names that its segments go by from now on. */
export function namedModel(trained: TrainedModel, { names, given, locale }: NamingOfModel): SegmentModel {
  const { version, asOf, trainedAsOf, ...rest } = trained;
  const inOrder = { version, asOf, trainedAsOf, locale, ...rest };
  return {
    ...inOrder,
    locale,
    segments: trained.segments.map(({ id, ...segment }, index) => ({
      id,
      name: names[index]!,
      named: given[id] === undefined ? 'segmentry' : 'person',
      ...segment,
    })),
  };
}
