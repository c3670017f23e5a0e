import type { ChurnEvidence } from '../../analyses/churn/evidence/evidence.ts';
import type { FrameOutline } from '../../customers/frame.ts';
import type { Churn } from '../../report/types.ts';
import { messages } from '../index.ts';
import { curvesInWords } from './curves-in-words.ts';
import { portraitsInWords } from './portraits-in-words.ts';
import { testsInWords } from './tests-in-words.ts';
import type { Wording } from './wording.ts';

type Told = Pick<
  Churn,
  'outcome' | 'base' | 'portraits' | 'associations' | 'matrix' | 'tests' | 'curves' | 'noiseBar'
>;

/** What does the report say of what customers show, before anything is searched for? */
export function evidenceInWords(evidence: ChurnEvidence, outline: FrameOutline, wording: Wording): Told {
  const { outcome, base, portraits, associations, matrix, tests, curves } = evidence;
  return {
    outcome: {
      column: outcome.column,
      positive: outcome.positive ?? messages(wording.locale).prepare.anyDate,
    },
    base: {
      customers: base.customers,
      churned: base.churned,
      rate: base.rate,
      lower: base.lower,
      upper: base.upper,
      unknown: base.unknown,
    },
    portraits: portraitsInWords(portraits, wording),
    associations: associations.map(({ feature, ...figures }) => ({
      ...{ feature, label: wording.labelOf(feature), ...figures },
    })),
    matrix: {
      features: [...matrix.features],
      phik: matrix.phik.map((row) => [...row]),
      z: matrix.z.map((row) => [...row]),
      global: [...matrix.global],
    },
    tests: testsInWords(tests, wording),
    curves: curvesInWords(curves, outline, wording),
    noiseBar: [],
  };
}
