import { type Placement, placementOf } from '../../clustering/evidence/placement.ts';
import { placeRows } from '../../clustering/passes/place-rows.ts';
import { quantiseColumns } from '../../clustering/quantise/quantise-columns.ts';
import type { QuantisedRows } from '../../clustering/quantise/rows.ts';
import { scaledRanges } from '../../clustering/quantise/scaled-ranges.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Places, Prototypes } from '../../summaries/contract.ts';
import type { AskedSegments } from './ask-segments.ts';
import { type Changes, crossTable, type Past, pastOf, segmentChanges } from './changes/changes.ts';
import { type DriftInput, measureDrift } from './changes/drift.ts';
import { type Identity, identifySegments, newIdentities } from './changes/identity.ts';
import type { Coding } from './coding.ts';
import { describeSegments, type SegmentFigures } from './describe/describe.ts';
import { segmentMap } from './describe/map.ts';
import { codesByKey, memberCode } from './model/members.ts';
import { modelPrototypes, modelScaler, translatePrototypes } from './model/reuse-model.ts';
import { newModel, refreshedModel } from './model/saved-model.ts';
import type { TrainedModel } from './model/trained-model.ts';
import type { Meanings, SegmentsResult } from './types.ts';

export interface ConcludeInput {
  readonly asked: AskedSegments;
  readonly coding: Coding;
  readonly rows: QuantisedRows;
  readonly settings: Settings['segmentation'];
  /** The settings that shape segments, to be kept beside the model. */
  readonly shaping: string;
  readonly asOf: string;
  /** Row of each customer; all else is in this order. */
  readonly order: Int32Array;
  /** What tells customers apart; values in the same order. */
  readonly key: CustomerKey;
  /** Money of each customer; null when the data carry none. */
  readonly money: Float64Array | null;
  readonly meanings: Meanings;
}

const mostPoints = 5000;

interface CustomerKey {
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly values: readonly string[];
}

/** What follows from the segments that were found: who they are, what they do differently, and what changed. */
export function concludeSegments(input: ConcludeInput): SegmentsResult {
  const { asked, coding, order, money, settings } = input;
  const { age, income, tenure, lifetimeValue } = input.meanings;
  const { features } = coding;
  const placement = placementOf(asked.places);
  const { labels, borderline } = placement;
  const before = coding.model === null ? null : beforeOf(input, coding.model);
  const identities = identitiesOf(input, before);
  const segments = describeSegments({ identities, features, labels, borderline, money });
  return {
    clustering: asked.clustering,
    segments,
    map: segmentMap({
      ...{ features, labels, borderline },
      rows: order.length,
      ids: identities.map(({ id }) => id),
      limit: mostPoints,
    }),
    changes: before === null ? null : changesOf(input, before, identities),
    meanings: { age, income, tenure, lifetimeValue },
    given: settings.names,
    model: modelOf(input, identities, segments, placement),
    ...inRowOrder(placement, order),
  };
}

/** The last refresh, in today's terms. */
interface Before {
  readonly model: TrainedModel;
  readonly past: Past;
  /** Null when they have nothing in common with today's. */
  readonly prototypes: Prototypes | null;
}

function beforeOf({ coding, key }: ConcludeInput, model: TrainedModel): Before {
  return {
    model,
    past: pastOf(model, model.key ? codesByKey(key, model.key.columns) : key.values.map(memberCode)),
    prototypes:
      coding.mode === 'assigned'
        ? modelPrototypes(model)
        : translatePrototypes(model, coding.features, coding.scaler),
  };
}

function identitiesOf({ asked, coding }: ConcludeInput, before: Before | null): Identity[] {
  const { prototypes, places } = asked;
  const { features, scaler } = coding;
  if (before === null) return newIdentities(prototypes.k);
  const { model, past } = before;
  if (coding.mode === 'assigned') return model.segments.map(({ id, color }, old) => ({ id, color, old }));
  return identifySegments({
    ...{ model, prototypes, features },
    oldPrototypes: before.prototypes,
    quantum: scaler.quantum,
    ranges: scaledRanges(features, scaler),
    common: crossTable(past, places.labels, model.segments.length, prototypes.k),
  });
}

function changesOf(
  { asked, coding, rows, money }: ConcludeInput,
  { model, past, prototypes: oldPrototypes }: Before,
  identities: readonly Identity[],
): Changes {
  return segmentChanges({
    ...{ model, past, identities, money, rows, oldPrototypes },
    mode: coding.mode,
    because: coding.mode === 'retrained' ? coding.because : null,
    labels: asked.places.labels,
    features: coding.features,
    prototypes: asked.prototypes,
    drift: measureDrift({ model, known: knownOf(coding, model, asked.places) }),
  });
}

/** By the prototypes in force where they are the model's. */
function knownOf(coding: Coding, model: TrainedModel, places: Places): DriftInput['known'] {
  const { known: features } = coding;
  if (features === null) return null;
  if (coding.mode === 'assigned') return { features, places };
  const rows = quantiseColumns(features, modelScaler(model));
  return { features, places: placeRows(rows, modelPrototypes(model)) };
}

function modelOf(
  { asked, coding, rows, shaping, asOf, order, key }: ConcludeInput,
  identities: readonly Identity[],
  segments: readonly SegmentFigures[],
  placement: Placement,
): TrainedModel {
  const { labels } = placement;
  const now = {
    ...{ segments, asOf, labels },
    codes: key.values.map(memberCode),
    key: { sheet: key.sheet, columns: key.columns },
  };
  if (coding.mode === 'assigned') return refreshedModel({ ...now, model: coding.model });
  const { features, scaler, model } = coding;
  return newModel({
    ...{ ...now, features, rows, scaler, placement },
    clustering: asked.clustering,
    prototypes: asked.prototypes,
    customers: order.length,
    settings: shaping,
    next: Math.max(model?.next ?? 1, ...identities.map(({ id }) => Number(id.slice(1)) + 1)),
  });
}

function inRowOrder(
  { labels, typicality, borderline }: Placement,
  order: Int32Array,
): Pick<SegmentsResult, 'labels' | 'fit' | 'borderline'> {
  const byRow = {
    labels: new Int32Array(order.length),
    fit: new Float64Array(order.length),
    borderline: new Uint8Array(order.length),
  };
  order.forEach((row, place) => {
    byRow.labels[row] = labels[place]!;
    byRow.fit[row] = typicality[place]!;
    byRow.borderline[row] = borderline[place]!;
  });
  return byRow;
}
