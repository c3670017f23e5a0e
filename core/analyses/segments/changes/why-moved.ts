import type { Scaler } from '../../../clustering/quantise/scaler.ts';
import type { Label } from '../../../customers/label.ts';
import type { GivenGroups, Prototypes } from '../../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import type { CategoryOutline, FeatureOutline, NumberOutline } from '../compared-feature.ts';
import { featureCut } from '../feature-cut.ts';

/** What those who moved have of the feature that drew them: their mean, or the share that has the new segment's level. */
export type MoveReason = { readonly feature: string; readonly label: Label } & (
  | { readonly code: 'number'; readonly mean: number }
  | { readonly code: 'category'; readonly level: string; readonly share: number }
);

export interface Move {
  /** Indices of the old segment and the new one. */
  readonly from: number;
  readonly to: number;
  readonly customers: number;
}

export interface WhyMovedInput {
  readonly features: readonly FeatureOutline[];
  readonly scaler: Scaler;
  readonly prototypes: Prototypes;
  readonly oldPrototypes: Prototypes | null;
  readonly moves: readonly Move[];
  /** Who made which of the moves. */
  readonly movers: GivenGroups;
}

/** How strongly a feature draws those of a move, in squared quantised units. */
interface Pull {
  readonly feature: FeatureOutline;
  readonly pull: number;
  readonly told: (mean: number) => MoveReason;
}

/**
 * Why did these customers move? For each move the feature that draws them most from the old prototype to the new one, with what
 * they have of it. Null when the old prototype no longer compares, or nothing draws them.
 */
export function* whyMoved(input: WhyMovedInput): Dialogue<readonly (MoveReason | null)[]> {
  const { moves, movers } = input;
  if (input.oldPrototypes === null || moves.length === 0) return moves.map(() => null);
  const pulls = [
    ...(yield* pullsOfNumbers(input, input.oldPrototypes)),
    ...(yield* pullsOfLevels(input, input.oldPrototypes)),
  ];
  const strongest = moves.map((_, move) => {
    let found: Pull | null = null;
    for (const byMove of pulls) {
      const pull = byMove[move]!;
      if (pull.pull > (found?.pull ?? 0)) found = pull;
    }
    return found;
  });
  const numbers = strongest.flatMap((pull) => (pull?.feature.kind === 'number' ? [pull.feature] : []));
  const asked = [...new Set(numbers)];
  const moments = yield* askedEach(
    asked.map(({ variable }) => ({ summary: 'moments', variable, by: { groups: movers } }) as const),
  );
  return strongest.map((pull, move) => {
    if (pull === null) return null;
    const { feature, told } = pull;
    return told(feature.kind === 'number' ? moments[asked.indexOf(feature)]![move]!.mean : Number.NaN);
  });
}

/** Σ (q − old)² − (q − new)² over those whose value is known. */
function* pullsOfNumbers(
  { features, scaler, prototypes, moves, movers }: WhyMovedInput,
  old: Prototypes,
): Dialogue<readonly (readonly Pull[])[]> {
  const numbers = features.filter((feature): feature is NumberOutline => feature.kind === 'number');
  const answers = yield* askedEach(
    numbers.map(
      ({ variable, log }) => ({ summary: 'moments', variable, log, by: { groups: movers } }) as const,
    ),
  );
  return numbers.map((feature, f) =>
    moves.map(({ from, to }, move): Pull => {
      const { n, sum } = answers[f]![move]!;
      const { offset, scale } = scaler.numbers[f]!;
      const scaled = ((sum - n * offset) * scaler.quantum) / scale;
      const before = old.numbers[from * numbers.length + f]!;
      const after = prototypes.numbers[to * numbers.length + f]!;
      return {
        feature,
        pull: n === 0 ? 0 : (after - before) * (2 * scaled - n * (before + after)),
        told: (mean) => ({ code: 'number', feature: feature.id, label: feature.label, mean }),
      };
    }),
  );
}

/** γ for each who has the new prototype's level, less those who have the old one's. */
function* pullsOfLevels(
  { features, scaler, prototypes, moves, movers }: WhyMovedInput,
  old: Prototypes,
): Dialogue<readonly (readonly Pull[])[]> {
  const categories = features.filter((feature): feature is CategoryOutline => feature.kind === 'category');
  const tables = yield* askedEach(
    categories.map((feature) => ({
      ...({ summary: 'contingency', rows: featureCut(feature), columns: { groups: movers } } as const),
    })),
  );
  return categories.map((feature, a) =>
    moves.map(({ from, to, customers }, move): Pull => {
      const before = old.categories[from * categories.length + a]!;
      const after = prototypes.categories[to * categories.length + a]!;
      const { columns, counts } = tables[a]!;
      const having = (level: number) => (level < 0 ? 0 : counts[level * columns + move]!);
      const gamma = Math.round(scaler.gamma * feature.weight * scaler.quantum ** 2);
      const { id, label, levels } = feature;
      const share = having(after) / customers;
      return {
        feature,
        pull: after === before || after < 0 ? 0 : gamma * (having(after) - having(before)),
        told: () => ({ code: 'category', feature: id, label, level: levels[after]!, share }),
      };
    }),
  );
}
