import type { Churn } from '../../../report/types.ts';
import { wilsonInterval } from '../../../stats/intervals/wilson.ts';
import { type Locale, messages } from '../../../words/index.ts';
import type { Cohort } from '../cohort.ts';
import { churnAssociations } from './associations.ts';
import { churnCurves } from './curves.ts';
import { churnTests, provenBy } from './feature-tests.ts';
import { churnPortraits } from './portraits.ts';

type Evidence = Pick<
  Churn,
  'outcome' | 'base' | 'portraits' | 'associations' | 'matrix' | 'tests' | 'curves' | 'noiseBar'
>;

/**
 * What do the customers whose outcome is known show, before anything is searched for?
 *
 * @param least groups of fewer customers are not published.
 */
export function churnEvidence(cohort: Cohort, least: number, locale: Locale): Evidence {
  const { known, left, size, outcome } = cohort;
  const churned = known.reduce((sum, place) => sum + left[place]!, 0);
  const tests = churnTests(cohort, locale);
  const rate = known.length === 0 ? 0 : churned / known.length;
  return {
    outcome: {
      column: outcome.column,
      positive: outcome.positive ?? messages(locale).prepare.anyDate,
    },
    base: {
      customers: known.length,
      churned,
      rate,
      ...wilsonInterval(churned, known.length),
      unknown: size - known.length,
    },
    portraits: churnPortraits(cohort, locale),
    ...churnAssociations(cohort),
    tests,
    curves: churnCurves(cohort, provenBy(tests), least, locale),
    noiseBar: [],
  };
}
