import { phikOf } from '../../../stats/association/phik.ts';
import { contingencyOf } from '../../../stats/contingency.ts';
import { codedOf } from '../coded.ts';
import type { Cohort } from '../cohort.ts';

/** A predictor that says nearly the same as a protected one. */
export interface ProxyFeature {
  readonly feature: string;
  readonly label: string;
  /** The label of the protected predictor that it tells, and their φK, 0–1. */
  readonly tells: string;
  readonly phik: number;
}

const nearlyTheSame = 0.9;

/**
 * Which predictors stand for a protected one? Those whose φK with it is above .9, such as a form of address for gender.
 * Leaving out the protected attribute alone would then leave it in.
 */
export function proxiesIn({ predictors, size }: Pick<Cohort, 'predictors' | 'size'>): ProxyFeature[] {
  const places = Int32Array.from({ length: size }, (_, place) => place);
  const guarded = predictors
    .filter((predictor) => predictor.protected)
    .map((predictor) => ({ label: predictor.label, coded: codedOf(predictor, places) }));
  if (guarded.length === 0) return [];
  return predictors
    .filter((predictor) => !predictor.protected)
    .flatMap((predictor) => {
      const own = codedOf(predictor, places);
      const [strongest] = guarded
        .map(({ label, coded }) => {
          const { phik } = phikOf(contingencyOf(own.codes, coded.codes, own.size, coded.size));
          return { feature: predictor.id, label: predictor.label, tells: label, phik };
        })
        .filter(({ phik }) => phik > nearlyTheSame)
        .sort((a, b) => b.phik - a.phik);
      return strongest === undefined ? [] : [strongest];
    });
}
