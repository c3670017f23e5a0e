import type { Cut, MomentsAndEnds } from '../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../summaries/dialogue.ts';
import type { CategoryOutline, FeatureOutline, NumberOutline } from './compared-feature.ts';
import { featureCut } from './feature-cut.ts';

/** Customers who have to miss a category, and how far they have to differ from the others, for that to tell something. */
const least = { share: 0.01, customers: 10, difference: 0.3 };

/**
 * Does it tell something that a category is missing? It does when those who miss it differ from the others in another
 * feature by a small effect or more (Cohen's d, or h for shares); missing then becomes a level of its own, the empty text.
 *
 * @see Cohen (1988), Statistical power analysis for the behavioral sciences, sections 2.2 and 6.2
 */
export function* withInformativeGaps(
  features: readonly FeatureOutline[],
  customers: number,
): Dialogue<readonly FeatureOutline[]> {
  const made: FeatureOutline[] = [];
  for (const feature of features) {
    const isOften = feature.missing >= Math.max(least.customers, least.share * customers);
    const tells = feature.kind === 'category' && isOften && (yield* gapTells(feature, features));
    made.push(tells ? { ...feature, levels: [...feature.levels, ''], gap: true } : feature);
  }
  return made;
}

function* gapTells(feature: CategoryOutline, features: readonly FeatureOutline[]): Dialogue<boolean> {
  const cut = featureCut(feature);
  const others = features.filter(({ id }) => id !== feature.id);
  const categories = others.filter((other): other is CategoryOutline => other.kind === 'category');
  const numbers = others.filter((other): other is NumberOutline => other.kind === 'number');
  return (yield* tellsOfLevels(cut, categories)) || (yield* tellsOfNumbers(cut, numbers));
}

function* tellsOfNumbers(cut: Cut, numbers: readonly NumberOutline[]): Dialogue<boolean> {
  const sides = [
    { rule: [{ cut, from: cut.missing, to: cut.missing }] },
    { rule: [{ cut, from: 0, to: cut.missing - 1 }] },
  ];
  const answers = yield* askedEach(
    numbers.flatMap(({ variable, log }) =>
      sides.map((among) => ({ summary: 'moments', variable, log, among }) as const),
    ),
  );
  return numbers.some((_, at) => {
    const [without, others] = [answers[2 * at]![0]!, answers[2 * at + 1]![0]!];
    return Math.abs(meanDifference(without, others)) >= least.difference;
  });
}

/** Cohen's d. */
function meanDifference(one: MomentsAndEnds, other: MomentsAndEnds): number {
  if (one.n < least.customers || other.n < least.customers) return 0;
  const squares = one.variance * (one.n - 1) + other.variance * (other.n - 1);
  const sd = Math.sqrt(squares / (one.n + other.n - 2));
  return sd === 0 ? 0 : (one.mean - other.mean) / sd;
}

function* tellsOfLevels(cut: Cut, categories: readonly CategoryOutline[]): Dialogue<boolean> {
  const tables = yield* askedEach(
    categories.map((other) => ({ summary: 'contingency', rows: cut, columns: featureCut(other) }) as const),
  );
  return categories.some(({ levels }, at) => {
    const { columns, counts } = tables[at]!;
    const without = levels.map((_, level) => counts[cut.missing * columns + level]!);
    const others = levels.map((_, level) => {
      let sum = 0;
      for (let bin = 0; bin < cut.missing; bin++) sum += counts[bin * columns + level]!;
      return sum;
    });
    return levels.some((_, level) => Math.abs(shareDifference(without, others, level)) >= least.difference);
  });
}

/** Cohen's h of a level's share. */
function shareDifference(one: readonly number[], other: readonly number[], level: number): number {
  const [n, m] = [one, other].map((counts) => counts.reduce((sum, count) => sum + count, 0)) as [
    number,
    number,
  ];
  if (n < least.customers || m < least.customers) return 0;
  const angle = (hits: number, of: number) => 2 * Math.asin(Math.sqrt(hits / of));
  return angle(one[level]!, n) - angle(other[level]!, m);
}
