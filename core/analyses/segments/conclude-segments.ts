import { placementOf } from '../../clustering/evidence/placement.ts';
import { scaledRanges } from '../../clustering/quantise/scaled-ranges.ts';
import type { FrameOutline } from '../../customers/frame.ts';
import type { Settings } from '../../settings/settings.ts';
import type { GivenGroups, Prototypes } from '../../summaries/contract.ts';
import { asked, type Dialogue } from '../../summaries/dialogue.ts';
import type { AskedSegments } from './ask-segments.ts';
import { type Changes, crossTable, type Past, pastOf, segmentChanges } from './changes/changes.ts';
import { type DriftInput, measureDrift } from './changes/drift.ts';
import { type Identity, identifySegments, newIdentities } from './changes/identity.ts';
import type { Coding } from './coding.ts';
import type { ComparedFeature } from './compared-feature.ts';
import { describeSegments, type SegmentFigures } from './describe/describe.ts';
import { segmentMap } from './describe/map.ts';
import { codesByKey, memberCode } from './model/members.ts';
import { modelPrototypes, translatePrototypes } from './model/reuse-model.ts';
import { newModel, refreshedModel } from './model/saved-model.ts';
import type { TrainedModel } from './model/trained-model.ts';
import type { SegmentsResult } from './types.ts';

export interface ConcludeInput {
  readonly asked: AskedSegments;
  readonly coding: Coding;
  /** What is compared by, with the values of the first customers in canonical order. */
  readonly features: readonly ComparedFeature[];
  readonly outline: FrameOutline;
  readonly settings: Settings['segmentation'];
  /** The settings that shape segments, to be kept beside the model. */
  readonly shaping: string;
  readonly asOf: string;
  readonly known: DriftInput['known'];
}

const mostPoints = 5000;

/** What follows from the segments that were found: who they are, what they do differently, and what changed. */
export function* concludeSegments(input: ConcludeInput): Dialogue<SegmentsResult> {
  const { asked: found, features, outline, settings } = input;
  const { age, income, tenure, lifetimeValue } = outline.meanings;
  const { everyone } = yield* asked({ everyone: { summary: 'everyone' } });
  const { labels, typicality, borderline } = placementOf(found.places);
  const byPlace = { labels: new Int32Array(outline.size), keys: everyone.keys };
  const fit = new Float64Array(outline.size);
  const near = new Uint8Array(outline.size);
  everyone.order.forEach((place, at) => {
    byPlace.labels[place] = labels[at]!;
    fit[place] = typicality[at]!;
    near[place] = borderline[at]!;
  });
  const before = found.model === null ? null : beforeOf(input, found.model, byPlace.keys);
  const identities = identitiesOf(input, before, byPlace.labels);
  const ids = identities.map(({ id }) => id);
  const groups: GivenGroups = { codes: byPlace.labels, keys: ids };
  const money = moneyOf(outline);
  const segments = yield* describeSegments({ identities, features, labels, borderline, groups, money });
  return {
    clustering: found.clustering,
    segments,
    map: segmentMap({ features, labels, borderline, ids, limit: mostPoints }),
    changes: before && (yield* changesOf(input, before, { identities, labels: byPlace.labels, money })),
    meanings: { age, income, tenure, lifetimeValue },
    given: settings.names,
    model: yield* modelOf(input, { identities, segments, ...byPlace }),
    ...{ labels: byPlace.labels, fit, borderline: near },
  };
}

/** What customers bring: the variable of what they paid, else of their value over time. */
function moneyOf({ variables, meanings }: FrameOutline): string | null {
  const isNumber = (id: string | null) => variables.some((one) => one.id === id && one.column === 'number');
  return [meanings.totalAmount, meanings.lifetimeValue].find(isNumber) ?? null;
}

/** The last refresh, in today's terms. */
interface Before {
  readonly model: TrainedModel;
  readonly past: Past;
  /** Null when they have nothing in common with today's. */
  readonly prototypes: Prototypes | null;
}

function beforeOf({ coding, outline }: ConcludeInput, model: TrainedModel, keys: readonly string[]): Before {
  const key = { columns: outline.keyColumns, values: keys };
  return {
    model,
    past: pastOf(model, model.key ? codesByKey(key, model.key.columns) : keys.map(memberCode)),
    prototypes: coding.mode === 'assigned' ? modelPrototypes(model) : translatePrototypes(model, coding),
  };
}

function identitiesOf(
  { asked: { prototypes }, coding }: ConcludeInput,
  before: Before | null,
  labels: Int32Array,
): readonly Identity[] {
  if (before === null) return newIdentities(prototypes.k);
  const { model, past } = before;
  if (coding.mode === 'assigned') return model.segments.map(({ id, color }, old) => ({ id, color, old }));
  const { features, scaler, spreads } = coding;
  return identifySegments({
    ...{ model, prototypes, features },
    oldPrototypes: before.prototypes,
    quantum: scaler.quantum,
    ranges: scaledRanges(spreads, scaler),
    common: crossTable(past, labels, model.segments.length, prototypes.k),
  });
}

interface Now {
  readonly identities: readonly Identity[];
  /** By place. */
  readonly labels: Int32Array;
}

function* changesOf(
  { asked: { prototypes, places }, coding, features, known }: ConcludeInput,
  { model, past, prototypes: oldPrototypes }: Before,
  { identities, labels, money }: Now & { readonly money: string | null },
): Dialogue<Changes> {
  const drift = yield* measureDrift({
    model,
    known: coding.mode === 'assigned' ? { features, places } : known,
  });
  return yield* segmentChanges({
    ...{ model, past, identities, money, oldPrototypes, labels, prototypes, drift },
    mode: coding.mode,
    because: coding.mode === 'retrained' ? coding.because : null,
    features: coding.features,
    scaler: coding.scaler,
  });
}

function* modelOf(
  { asked: { prototypes, places, clustering, model }, coding, outline, shaping, asOf }: ConcludeInput,
  {
    identities,
    segments,
    labels,
    keys,
  }: Now & { readonly segments: readonly SegmentFigures[]; readonly keys: readonly string[] },
): Dialogue<TrainedModel> {
  const now = {
    ...{ segments, asOf, labels },
    codes: keys.map(memberCode),
    key: { sheet: outline.sheet, columns: outline.keyColumns },
  };
  if (coding.mode === 'assigned') return refreshedModel({ ...now, model: model ?? coding.model });
  const { features, scaler } = coding;
  return yield* newModel({
    ...{ ...now, features, scaler, clustering, prototypes, places },
    customers: outline.size,
    settings: shaping,
    next: Math.max(model?.next ?? 1, ...identities.map(({ id }) => Number(id.slice(1)) + 1)),
  });
}
