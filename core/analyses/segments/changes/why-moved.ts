import type { QuantisedRows } from '../../../clustering/quantise/rows.ts';
import type { Label } from '../../../customers/label.ts';
import type { Prototypes } from '../../../summaries/contract.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from '../compared-feature.ts';

/** What those who moved have of the feature that drew them: their mean, or the share that has the new segment's level. */
export type MoveReason = { readonly feature: string; readonly label: Label } & (
  | { readonly code: 'number'; readonly mean: number }
  | { readonly code: 'category'; readonly level: string; readonly share: number }
);

export interface WhyMovedInput {
  readonly features: readonly ComparedFeature[];
  readonly rows: QuantisedRows;
  readonly prototypes: Prototypes;
  readonly oldPrototypes: Prototypes | null;
  readonly moved: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * Why did these customers move? The feature that draws them most from the old prototype to the new one, with what they
 * have of it. Null when the old prototype no longer compares, or nothing draws them.
 */
export function whyMoved(input: WhyMovedInput): MoveReason | null {
  const { features, rows, prototypes, oldPrototypes, moved, from, to } = input;
  if (oldPrototypes === null || moved.length === 0) return null;
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryFeature => feature.kind === 'category');
  const p = numbers.length;
  const c = categories.length;
  let strongest = 0;
  let because: MoveReason | null = null;
  numbers.forEach(({ id, label, values }, f) => {
    const old = oldPrototypes.numbers[from * p + f]!;
    const fresh = prototypes.numbers[to * p + f]!;
    let pull = 0;
    let sum = 0;
    let known = 0;
    for (const row of moved) {
      if (Number.isNaN(values[row]!)) continue;
      const value = rows.values[row * p + f]!;
      pull += (value - old) ** 2 - (value - fresh) ** 2;
      sum += values[row]!;
      known++;
    }
    if (pull <= strongest) return;
    strongest = pull;
    because = { code: 'number', feature: id, label, mean: sum / known };
  });
  categories.forEach(({ id, label, codes, levels }, a) => {
    const old = oldPrototypes.categories[from * c + a]!;
    const fresh = prototypes.categories[to * c + a]!;
    const gamma = rows.categories[a]!.gamma;
    const matching = moved.filter((row) => codes[row] === fresh).length;
    const pull = gamma * (matching - moved.filter((row) => codes[row] === old).length);
    if (fresh === old || fresh < 0 || pull <= strongest) return;
    strongest = pull;
    const share = matching / moved.length;
    because = { code: 'category', feature: id, label, level: levels[fresh]!, share };
  });
  return because;
}
