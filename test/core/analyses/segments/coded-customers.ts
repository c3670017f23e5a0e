import { type Coding, codingOf } from '../../../../core/analyses/segments/coding.ts';
import type { ComparedFeature } from '../../../../core/analyses/segments/compared-feature.ts';
import { withFirstValues } from '../../../../core/analyses/segments/first-values.ts';
import { termsOf } from '../../../../core/analyses/segments/model/terms-of.ts';
import type { TrainedModel } from '../../../../core/analyses/segments/model/trained-model.ts';
import { quantiseColumns } from '../../../../core/clustering/quantise/quantise-columns.ts';
import type { QuantisedRows } from '../../../../core/clustering/quantise/rows.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../core/customers/outline.ts';
import type { Customers } from '../../../../core/customers/types.ts';
import type { Settings } from '../../../../core/settings/settings.ts';
import type { Answer } from '../../../../core/summaries/contract.ts';
import { conversed } from '../../../../core/summaries/dialogue.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';

/** All customers in the terms they are compared in, in canonical order. */
export interface CodedCustomers {
  readonly answer: Answer;
  readonly coding: Coding;
  readonly features: readonly ComparedFeature[];
  readonly rows: QuantisedRows;
  /** For each of them, the row of the customers table. */
  readonly rowOf: Int32Array;
}

export function codedCustomers(
  customers: Customers,
  settings: Settings,
  model: TrainedModel | null = null,
): CodedCustomers {
  const frame = frameOf(customers, '2026-05-01', termsOf(model));
  const answer = answerInMemory(frame);
  const coding = conversed(codingOf({ outline: outlineOf(frame), settings, model }), answer);
  const variables = coding.features.map(({ variable }) => variable);
  const values = answer({ summary: 'first-customers', variables, atMost: frame.size });
  const features = withFirstValues(coding.features, values);
  const { order } = answer({ summary: 'everyone' });
  return {
    ...{ answer, coding, features },
    rows: quantiseColumns(features, coding.scaler),
    rowOf: order.map((place) => frame.rowOf[place]!),
  };
}
