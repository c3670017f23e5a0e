import { LuDecomposition, Matrix } from 'ml-matrix';
import type { Churn } from '../../../report/types.ts';
import { correlationRatio } from '../../../stats/association/correlation-ratio.ts';
import { cramersV } from '../../../stats/association/cramers-v.ts';
import { phikOf } from '../../../stats/association/phik.ts';
import { contingencyOf } from '../../../stats/contingency.ts';
import type { Coded } from '../coded.ts';
import { codedOf } from '../coded.ts';
import type { Cohort } from '../cohort.ts';

const mostColumns = 20;

/**
 * How strongly do predictors and the outcome go together, each with each?
 *
 * φK with its significance, the global correlation of each with all others, and towards the outcome also Cramér's V
 * and the correlation ratio. Missing values are left out pair by pair; numbers of more than 15 values are cut into
 * ten quantile bins. At most 20 columns.
 */
export function churnAssociations(cohort: Cohort): Pick<Churn, 'associations' | 'matrix'> {
  const outcome: Coded = {
    id: cohort.outcome.column,
    codes: Int32Array.from(cohort.known, (place) => cohort.left[place]!),
    size: 2,
  };
  const coded = cohort.predictors.slice(0, mostColumns).map((predictor) => codedOf(predictor, cohort.known));
  const columns = [...coded, outcome];
  const cells = columns.map((a, i) =>
    columns.map((b, j) => (j < i ? null : phikOf(contingencyOf(a.codes, b.codes, a.size, b.size)))),
  );
  const pick = (i: number, j: number) => cells[Math.min(i, j)]![Math.max(i, j)]!;
  const phik = columns.map((_, i) => columns.map((__, j) => (i === j ? 1 : orNull(pick(i, j).phik))));
  const z = columns.map((_, i) => columns.map((__, j) => orNull(pick(i, j).z)));
  const last = columns.length - 1;
  const associations = cohort.predictors.slice(0, mostColumns).map((predictor, i) => ({
    feature: predictor.id,
    label: predictor.label,
    phik: phik[i]![last]!,
    z: z[i]![last]!,
    cramersV:
      predictor.kind === 'category'
        ? orNull(cramersV(contingencyOf(coded[i]!.codes, outcome.codes, coded[i]!.size, 2)).v)
        : null,
    correlationRatio:
      predictor.kind === 'number'
        ? orNull(
            correlationRatio(
              Float64Array.from(cohort.known, (place) => predictor.values[place]!),
              outcome.codes,
              2,
            ),
          )
        : null,
  }));
  associations.sort((a, b) => (b.phik ?? 0) - (a.phik ?? 0) || (a.feature < b.feature ? -1 : 1));
  return { associations, matrix: { features: columns.map(({ id }) => id), phik, z, global: globalOf(phik) } };
}

/** How well do all others together tell each column? √(1 − 1 / (V · V⁻¹)) on the diagonal; null when singular. */
function globalOf(phik: readonly (readonly (number | null)[])[]): (number | null)[] {
  const matrix = new Matrix(phik.map((row) => row.map((value) => value ?? 0)));
  try {
    const inverted = new LuDecomposition(matrix).solve(Matrix.eye(matrix.rows));
    return phik.map((_, i) => {
      const share = 1 - 1 / inverted.get(i, i);
      return Number.isFinite(share) ? Math.sqrt(Math.min(1, Math.max(0, share))) : null;
    });
  } catch {
    return phik.map(() => null);
  }
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
