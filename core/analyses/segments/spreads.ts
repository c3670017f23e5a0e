import type { Spread } from '../../clustering/quantise/scaler.ts';
import { askedEach, type Dialogue } from '../../summaries/dialogue.ts';
import type { NumberOutline } from './compared-feature.ts';

export type { Spread };

/** How far apart are customers in each of these numbers, as they are compared by it? */
export function* spreadsOf(numbers: readonly NumberOutline[]): Dialogue<readonly Spread[]> {
  const answers = yield* askedEach(
    numbers.map(({ variable, log }) => ({ summary: 'moments', variable, log }) as const),
  );
  return answers.map((groups, at) => {
    const { n, mean, variance, least, most } = groups[0]!;
    const sd = n < 2 ? 0 : Math.sqrt((variance * (n - 1)) / n);
    return { mean, sd, least, most, weight: numbers[at]!.weight };
  });
}
