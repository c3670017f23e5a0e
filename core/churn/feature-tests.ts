import type { Locale } from '../messages/index.ts';
import { messages } from '../messages/index.ts';
import type { Churn } from '../report/types.ts';
import { cramersV } from '../stats/association/cramers-v.ts';
import type { ContingencyTable } from '../stats/contingency.ts';
import { contingencyOf } from '../stats/contingency.ts';
import { cliffDelta } from '../stats/effects/cliff-delta.ts';
import { cliffMagnitude, cramerMagnitude } from '../stats/effects/magnitude.ts';
import { benjaminiHochberg, holm } from '../stats/multiplicity.ts';
import { chiSquareTest } from '../stats/tests/chi-square-test.ts';
import { mannWhitney } from '../stats/tests/mann-whitney.ts';
import { twoGroupsOf } from '../stats/two-groups.ts';
import type { Cohort } from './cohort.ts';
import type { Predictor } from './predictors.ts';

type FeatureTest = Churn['tests'][number];
type Draft = Omit<FeatureTest, 'holm' | 'q' | 'text'>;

/** Does each predictor have to do with leaving? The test is chosen by the data, and the choice is explained. */
export function churnTests(cohort: Cohort, locale: Locale): FeatureTest[] {
  const drafts = cohort.predictors.flatMap((predictor) => draftsOf(cohort, predictor, locale));
  const p = drafts.map((draft) => draft.p);
  const strict = holm(p);
  const lenient = benjaminiHochberg(p);
  return drafts
    .map((draft, index) => ({ ...draft, holm: strict[index]!, q: lenient[index]! }))
    .map((test) => ({ ...test, text: messages(locale).churn.testResult(test) }))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.feature < b.feature ? -1 : 1));
}

function draftsOf({ known, left }: Cohort, predictor: Predictor, locale: Locale): Draft[] {
  const words = messages(locale).churn;
  const values = Float64Array.from(known, (place) => predictor.values[place]!);
  const churned = Uint8Array.from(known, (place) => left[place]!);
  const shared = { feature: predictor.id, label: predictor.label };
  if (predictor.kind === 'number') {
    const groups = twoGroupsOf(values, churned);
    const test = mannWhitney(groups);
    const effect = cliffDelta(groups);
    if (Number.isNaN(effect.delta)) return [];
    return [
      {
        ...shared,
        test: 'mann-whitney',
        why: words.why.mannWhitney,
        statistic: test.u,
        df: [],
        p: test.p,
        effectName: 'cliff-delta',
        effect: effect.delta,
        effectLower: effect.lower,
        effectUpper: effect.upper,
        magnitude: cliffMagnitude(effect.delta),
      },
    ];
  }
  const table = tableOf(predictor, values, churned);
  const test = chiSquareTest(table);
  const { v } = cramersV(table);
  if (Number.isNaN(v)) return [];
  return [
    {
      ...shared,
      test: 'chi-square',
      why: words.why.chiSquare,
      statistic: test.statistic,
      df: [test.df],
      p: test.p,
      effectName: 'cramers-v',
      effect: v,
      effectLower: null,
      effectUpper: null,
      magnitude: cramerMagnitude(v),
    },
  ];
}

function tableOf(predictor: Predictor, values: Float64Array, churned: Uint8Array): ContingencyTable {
  const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? predictor.levels.length : value));
  return contingencyOf(codes, churned, predictor.levels.length + 1, 2);
}
