import { askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import type { FeatureOutline, NumberOutline } from '../compared-feature.ts';
import { featureCut } from '../feature-cut.ts';
import { oneGroup } from '../one-group.ts';

const bins = 10;

/** Between which values do ten bins of equal count lie, for each number? */
export function* referenceEdges(numbers: readonly NumberOutline[]): Dialogue<readonly (readonly number[])[]> {
  const answers = yield* askedEach(
    numbers.map(({ variable }) => ({ summary: 'quantiles', variable, parts: bins }) as const),
  );
  return answers.map((groups) => {
    const { least, borders } = groups[0]!;
    return [...new Set(borders.map(({ above }) => above))].filter((edge) => edge > least);
  });
}

/** A number cut at these edges, or a category. */
export interface BinnedFeature {
  readonly feature: FeatureOutline;
  readonly edges: readonly number[];
}

/** For each of these, the share of customers in each bin, or with each level; the last is of the missing. */
export function* sharesOf(
  binned: readonly BinnedFeature[],
  customers: number,
): Dialogue<readonly (readonly number[])[]> {
  const columns = { groups: oneGroup(customers) };
  const tables = yield* askedEach(
    binned.map(
      ({ feature, edges }) =>
        ({ summary: 'contingency', rows: featureCut(feature, edges), columns }) as const,
    ),
  );
  return binned.map(({ feature, edges }, at) => {
    const { rows, columns: width, counts } = tables[at]!;
    const known = feature.kind === 'number' ? edges.length + 1 : feature.levels.length;
    return Array.from({ length: known + 1 }, (_, bin) => (bin < rows ? counts[bin * width]! / customers : 0));
  });
}

/** The mean of the roots of squared distances. */
export function meanRoot(squares: Float64Array): number {
  let sum = 0;
  for (const square of squares) sum += Math.sqrt(Math.max(0, square));
  return squares.length === 0 ? 0 : sum / squares.length;
}
