import type { CodedShape, PassSummary, Prototypes } from '../../summaries/contract.ts';
import { levelOffsets } from '../quantise/level-offsets.ts';

/**
 * Which prototypes do these members have? Rounded means and most frequent levels (ties: the first). Where a cluster
 * knows nothing of a feature, `previous` stays.
 */
export function prototypesOf(
  { counts, sums, observed, levels }: PassSummary,
  { numbers: p, categories }: CodedShape,
  previous: Prototypes,
): Prototypes {
  const k = counts.length;
  const offsets = levelOffsets({ categories });
  const width = offsets[categories.length]!;
  const means = previous.numbers.slice();
  const modes = previous.categories.slice();
  for (let j = 0; j < k; j++) {
    if (counts[j] === 0) continue;
    for (let f = 0; f < p; f++) {
      const n = observed[j * p + f]!;
      if (n > 0) means[j * p + f] = Math.round(sums[j * p + f]! / n);
    }
    for (let c = 0; c < categories.length; c++) {
      let mode = -1;
      let most = 0;
      for (let level = 0; level < categories[c]!.levels; level++) {
        const weight = levels[j * width + offsets[c]! + level]!;
        if (weight > most) {
          most = weight;
          mode = level;
        }
      }
      modes[j * categories.length + c] = mode;
    }
  }
  return { k, numbers: means, categories: modes };
}
