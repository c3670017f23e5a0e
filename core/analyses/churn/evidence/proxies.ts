import type { FrameOutline } from '../../../customers/frame.ts';
import { phikOf } from '../../../stats/association/phik.ts';
import type { AskOf } from '../../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import { explainingVariables } from './variable-figures.ts';

/** A variable that says nearly the same as a protected one. */
export interface ProxyFeature {
  readonly feature: string;
  /** The protected variable that it tells, and their φK, 0–1. */
  readonly tells: string;
  readonly phik: number;
}

const nearlyTheSame = 0.9;

/**
 * Which variables stand for a protected one? Those whose φK with it is above .9, such as a form of address for gender.
 * Leaving out the protected attribute alone would then leave it in.
 */
export function* proxyFeatures(outline: FrameOutline): Dialogue<readonly ProxyFeature[]> {
  const variables = explainingVariables(outline);
  const guarded = variables.filter((variable) => variable.protected);
  const others = variables.filter((variable) => !variable.protected);
  if (guarded.length === 0) return [];
  const cuts = yield* askedEach(
    [...guarded, ...others].map(
      ({ id }): AskOf<'cuts'> => ({ summary: 'cuts', variable: id, scheme: { scheme: 'quantiles' } }),
    ),
  );
  const tables = yield* askedEach(
    cuts
      .slice(guarded.length)
      .flatMap((rows) =>
        cuts
          .slice(0, guarded.length)
          .map(
            (columns): AskOf<'contingency'> => ({ summary: 'contingency', rows, columns, complete: true }),
          ),
      ),
  );
  return others.flatMap(({ id: feature }, at) => {
    const [strongest] = guarded
      .map(({ id: tells }, one) => {
        const { phik } = phikOf(tables[at * guarded.length + one]!);
        return { feature, tells, phik };
      })
      .filter(({ phik }) => phik > nearlyTheSame)
      .sort((a, b) => b.phik - a.phik);
    return strongest === undefined ? [] : [strongest];
  });
}
