import type { FrameOutline } from '../../../customers/frame.ts';
import type { Dialogue } from '../../../summaries/dialogue.ts';
import { type Associations, churnAssociations } from './associations.ts';
import { type Base, churnBase } from './base.ts';
import { type Curve, churnCurves } from './curves.ts';
import { churnPortraits, type Portrait } from './portraits.ts';
import { churnTests, type FeatureTest, provenBy } from './tests.ts';
import { variableFigures } from './variable-figures.ts';

type Outcome = FrameOutline['outcomes'][number];

export interface ChurnEvidence extends Associations {
  readonly outcome: Outcome;
  readonly base: Base;
  readonly portraits: readonly Portrait[];
  readonly tests: readonly FeatureTest[];
  readonly curves: readonly Curve[];
}

/**
 * What do the customers whose outcome is known show, before anything is searched for? In ids and numbers.
 *
 * @param outcome who left, as the frame tells it.
 * @param least groups of fewer customers are not told.
 */
export function* churnEvidence(
  outline: FrameOutline,
  { outcome, least }: { readonly outcome: Outcome; readonly least: number },
): Dialogue<ChurnEvidence> {
  const base = yield* churnBase(outline);
  const figures = yield* variableFigures(outline);
  const tests = churnTests(figures, base);
  return {
    outcome,
    base,
    portraits: churnPortraits(figures, base),
    ...(yield* churnAssociations(figures, base, outcome.column)),
    tests,
    curves: churnCurves(figures, base, provenBy(tests), least),
  };
}
