import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import type { CategoryFeature, ComparedFeature, NumberFeature } from './features.ts';
import { figure, percent, readable, shownLevel } from './figures.ts';
import type { Prototypes, QuantisedRows } from './rows.ts';

export interface WhyMovedInput {
  readonly features: readonly ComparedFeature[];
  readonly rows: QuantisedRows;
  readonly prototypes: Prototypes;
  readonly oldPrototypes: Prototypes | null;
  readonly moved: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly locale: Locale;
}

/**
 * Why did these customers move? The feature that draws them most from the old prototype to the new one, with what they
 * have of it. Null when the old prototype no longer compares, or nothing draws them.
 */
export function whyMoved(input: WhyMovedInput): string | null {
  const { features, rows, prototypes, oldPrototypes, moved, from, to, locale } = input;
  if (oldPrototypes === null || moved.length === 0) return null;
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryFeature => feature.kind === 'category');
  const p = numbers.length;
  const c = categories.length;
  const words = messages(locale).segments.because;
  let strongest = 0;
  let because: string | null = null;
  numbers.forEach(({ label, values }, f) => {
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
    because = words.number({ label: readable(label), mean: figure(sum / known, locale) });
  });
  categories.forEach(({ label, codes, levels }, a) => {
    const old = oldPrototypes.categories[from * c + a]!;
    const fresh = prototypes.categories[to * c + a]!;
    const gamma = rows.categories[a]!.gamma;
    const matching = moved.filter((row) => codes[row] === fresh).length;
    const pull = gamma * (matching - moved.filter((row) => codes[row] === old).length);
    if (fresh === old || fresh < 0 || pull <= strongest) return;
    strongest = pull;
    because = words.category({
      label: readable(label),
      level: shownLevel(levels[fresh]!, locale),
      share: percent(matching / moved.length, locale),
    });
  });
  return because;
}
