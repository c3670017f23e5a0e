import type { CodedShape, PassSummary, Prototypes } from '../../summaries/contract.ts';
import { levelOffsets } from '../quantise/level-offsets.ts';

/**
 * What does this clustering cost, in squared quantised units? Σ ‖q − μ‖² + Σ γ · mismatches, from the summary alone.
 */
export function costOf(
  { counts, sums, observed, levels }: PassSummary,
  { k, numbers, categories: modes }: Prototypes,
  { numbers: p, categories }: CodedShape,
  norm: number,
): number {
  const offsets = levelOffsets({ categories });
  const width = offsets[categories.length]!;
  let explained = 0;
  let mismatches = 0;
  for (let j = 0; j < k; j++) {
    for (let f = 0; f < p; f++) {
      const mean = numbers[j * p + f]!;
      explained += mean * (2 * sums[j * p + f]! - observed[j * p + f]! * mean);
    }
    for (let c = 0; c < categories.length; c++) {
      const mode = modes[j * categories.length + c]!;
      const matches = mode < 0 ? 0 : levels[j * width + offsets[c]! + mode]!;
      mismatches += categories[c]!.gamma * (counts[j]! - matches);
    }
  }
  return norm - explained + mismatches;
}
