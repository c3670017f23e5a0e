import { askSegments } from './analyses/segments/ask-segments.ts';
import { codingOf } from './analyses/segments/coding.ts';
import type { ComparedFeature, FeatureOutline } from './analyses/segments/compared-feature.ts';
import { concludeSegments } from './analyses/segments/conclude-segments.ts';
import { withFirstValues } from './analyses/segments/first-values.ts';
import { modelPrototypes, modelScaler } from './analyses/segments/model/reuse-model.ts';
import { shapingSettings } from './analyses/segments/model/shaping-settings.ts';
import type { TrainedModel } from './analyses/segments/model/trained-model.ts';
import type { SegmentsResult } from './analyses/segments/types.ts';
import { mostSearched } from './clustering/find-clusters.ts';
import { answered } from './clustering/passes/answered.ts';
import { passesInMemory } from './clustering/passes/passes-in-memory.ts';
import { placeRows } from './clustering/passes/place-rows.ts';
import { firstRows } from './clustering/quantise/first-rows.ts';
import { quantiseColumns } from './clustering/quantise/quantise-columns.ts';
import type { QuantisedRows } from './clustering/quantise/rows.ts';
import type { Scaler } from './clustering/quantise/scaler.ts';
import type { Frame } from './customers/frame.ts';
import { outlineOf } from './customers/outline.ts';
import { SegmentryError } from './errors.ts';
import type { Settings } from './settings/settings.ts';
import { conversed } from './summaries/dialogue.ts';
import { answerInMemory } from './summaries/in-memory/answer.ts';

export interface SegmentsInput {
  /** With the columns read in the model's terms. See `termsOf`. */
  readonly frame: Frame;
  readonly settings: Settings;
  readonly asOf: string;
  readonly model: TrainedModel | null;
  readonly progress?: (progress: {
    readonly stage: 'clustering';
    readonly done: number;
    readonly total: number;
  }) => void;
  /** True when time is up. */
  readonly deadline?: () => boolean;
}

/**
 * Which segments do the customers fall into, and what changed? With a saved model customers are assigned to it, by its
 * features, scales and levels; segments are made anew, and matched to the old ones, only where `whyAnew` has a reason. In
 * ids and numbers.
 *
 * Customers are looked at in an order of their keys, so the order of rows changes nothing.
 *
 * @throws `input.no-features`, `input.column-missing`, `input.too-few-customers`, `limit.time`.
 */
export function analyseSegments(input: SegmentsInput): SegmentsResult {
  const { frame, settings, asOf, model } = input;
  if (frame.size < 2) {
    throw new SegmentryError('input.too-few-customers', { sheet: frame.sheet, count: frame.size, needed: 2 });
  }
  const outline = outlineOf(frame);
  const answer = answerInMemory(frame);
  const coding = conversed(codingOf({ outline, settings, model }), answer);
  const { features, rows } = codedIn(frame, coding.features, coding.scaler);
  const { segmentation } = settings;
  const asked = answered(
    askSegments({
      ...{ coding, features, settings: segmentation, everyone: frame.size },
      sample: firstRows(rows, mostSearched),
      step: (done, total) => {
        input.progress?.({ stage: 'clustering', done, total });
        if (input.deadline?.()) throw new SegmentryError('limit.time');
      },
    }),
    passesInMemory(rows),
  );
  const known = coding.mode === 'assigned' ? null : placedByModel(frame, coding.known, model);
  const shaping = shapingSettings(settings);
  return conversed(
    concludeSegments({ asked, coding, features, outline, known, shaping, asOf, settings: segmentation }),
    answer,
  );
}

/** What the first customers have of these features, and all customers as integers, in canonical order. */
function codedIn(
  frame: Frame,
  outlines: readonly FeatureOutline[],
  scaler: Scaler,
): { readonly features: readonly ComparedFeature[]; readonly rows: QuantisedRows } {
  const variables = outlines.map(({ variable }) => variable);
  const values = answerInMemory(frame)({ summary: 'first-customers', variables, atMost: frame.size });
  const first = values.map((each) => each.subarray(0, mostSearched));
  return {
    features: withFirstValues(outlines, first),
    rows: quantiseColumns(withFirstValues(outlines, values), scaler),
  };
}

/** Where the saved model would place today's customers; null where it cannot read them. */
function placedByModel(frame: Frame, known: readonly FeatureOutline[] | null, model: TrainedModel | null) {
  if (known === null || model === null) return null;
  const { features, rows } = codedIn(frame, known, modelScaler(model));
  return { features, places: placeRows(rows, modelPrototypes(model)) };
}
