import { expect, it } from 'vitest';
import { axisOf } from '../../../../core/analyses/churn/axes.ts';
import { cohortOf } from '../../../../core/analyses/churn/cohort.ts';
import { conditionsOn } from '../../../../core/analyses/churn/conditions-on.ts';
import { membersOf } from '../../../../core/analyses/churn/search/rule.ts';
import { frameOf } from '../../../../core/customers/frame-of.ts';
import { outlineOf } from '../../../../core/customers/outline.ts';
import type { Customers } from '../../../../core/customers/types.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import { generatedBank } from './generated-bank.ts';

const n = 300;

/** The generated bank with a number of two values that is missing for some. */
function withTwoNumbers(): Customers {
  const { customers } = generatedBank(n, 9);
  const values = Float64Array.from({ length: n }, (_, row) =>
    row % 7 === 0 ? Number.NaN : row % 3 === 0 ? 2.5 : 10,
  );
  const like = customers.features.find(({ id }) => id === 'products')!;
  return {
    ...customers,
    table: {
      ...customers.table,
      columns: [...customers.table.columns, { kind: 'number', name: 'limit', values, unit: '' }],
    },
    features: [...customers.features, { ...like, id: 'limit', from: ['limit'] }],
  };
}

it('a rule is met by the same customers when it is asked about, for numbers, levels, two numbers and what is missing', () => {
  const customers = withTwoNumbers();
  const frame = frameOf(customers, '2026-04-28');
  const answer = answerInMemory(frame);
  const { explaining } = outlineOf(frame);
  const { predictors } = cohortOf(customers, '2026-04-28', 'en')!;
  const axes = predictors.map((predictor) => axisOf(predictor, 6));
  const limit = axes.find(({ predictor }) => predictor.id === 'limit')!;
  expect(limit).toMatchObject({ ordered: 0, size: 3, missing: 2 });
  const parts = axes.flatMap(({ size }, axis) =>
    Array.from({ length: size }, (_, from) => ({ axis, from, to: from })),
  );
  const pairs = parts.slice(1).map((part, at) => [parts[at]!, part]);
  const rules = [...parts.map((part) => [part]), ...pairs].map((list) => ({ parts: list }));
  const asked = answer({
    summary: 'members',
    rules: rules.map((rule) => conditionsOn(axes, rule, explaining)),
  });
  expect(asked).toEqual(rules.map((rule) => membersOf(rule, axes, n)));
});
