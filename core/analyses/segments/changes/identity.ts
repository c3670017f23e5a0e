import type { Prototypes } from '../../../summaries/contract.ts';
import type { FeatureOutline } from '../compared-feature.ts';
import type { TrainedModel } from '../model/trained-model.ts';
import { matchSegments } from './match.ts';

export interface Identity {
  readonly id: string;
  readonly color: number;
  /** The old segment that this one continues, as index; −1 for a new one. */
  readonly old: number;
}

export interface IdentityInput {
  readonly model: TrainedModel;
  /** Old prototypes in the new terms; null when they have nothing in common. */
  readonly oldPrototypes: Prototypes | null;
  readonly prototypes: Prototypes;
  readonly features: readonly FeatureOutline[];
  readonly quantum: number;
  /** Scaled range of each number feature. */
  readonly ranges: readonly number[];
  /** old × new: customers known to both refreshes. */
  readonly common: Float64Array;
}

/** Which segments are old ones come again? They keep id and colour; new ones get ids and colours never used before. */
export function identifySegments(input: IdentityInput): Identity[] {
  const { model, prototypes, common } = input;
  const old = model.segments.length;
  const matched = matchSegments({ old, fresh: prototypes.k, common, distance: distances(input) });
  const taken = new Set<number>();
  for (const index of matched) if (index >= 0) taken.add(model.segments[index]!.color);
  let next = model.next;
  return Array.from(matched, (index) => {
    const kept = model.segments[index];
    if (kept !== undefined) return { id: kept.id, color: kept.color, old: index };
    let color = 0;
    while (taken.has(color)) color++;
    taken.add(color);
    return { id: `s${next++}`, color, old: -1 };
  });
}

/** Segments of a first refresh. */
export function newIdentities(k: number): Identity[] {
  return Array.from({ length: k }, (_, index) => ({ id: `s${index + 1}`, color: index, old: -1 }));
}

/** Gower distances of old and new prototypes, old × new; 1 where nothing can be compared. */
function distances(input: IdentityInput): Float64Array {
  const { model, oldPrototypes, prototypes, features, quantum, ranges } = input;
  const old = model.segments.length;
  const gaps = new Float64Array(old * prototypes.k).fill(1);
  if (oldPrototypes === null) return gaps;
  const numbers = features.filter(({ kind }) => kind === 'number');
  const categories = features.filter(({ kind }) => kind === 'category');
  const p = numbers.length;
  const c = categories.length;
  const weight = features.reduce((sum, feature) => sum + feature.weight, 0);
  for (let i = 0; i < old; i++) {
    for (let j = 0; j < prototypes.k; j++) {
      let gap = 0;
      for (let f = 0; f < p; f++) {
        const range = ranges[f]! * quantum;
        const step = Math.abs(oldPrototypes.numbers[i * p + f]! - prototypes.numbers[j * p + f]!);
        if (range > 0) gap += numbers[f]!.weight * Math.min(1, step / range);
      }
      for (let a = 0; a < c; a++) {
        if (oldPrototypes.categories[i * c + a] !== prototypes.categories[j * c + a])
          gap += categories[a]!.weight;
      }
      gaps[i * prototypes.k + j] = gap / weight;
    }
  }
  return gaps;
}
