import munkres from 'munkres';

export interface MatchInput {
  readonly old: number;
  readonly fresh: number;
  /** old × fresh: customers known to both, by the segment they were in and are in now. */
  readonly common: Float64Array;
  /** old × fresh: Gower distance of the prototypes. */
  readonly distance: Float64Array;
}

/** Above this cost a new segment is not an old one come again. */
const sameUpTo = 0.5;

/**
 * Which old segment is each new one? Hungarian assignment on half what their members do not share (1 − Jaccard) and half
 * the Gower distance of their prototypes; −1 where no old one is close enough. Without common customers the distance
 * decides alone.
 *
 * @see Kuhn (1955), The Hungarian method for the assignment problem
 */
export function matchSegments({ old, fresh, common, distance }: MatchInput): Int32Array {
  const matched = new Int32Array(fresh).fill(-1);
  if (old === 0 || fresh === 0) return matched;
  const oldSizes = new Float64Array(old);
  const freshSizes = new Float64Array(fresh);
  let all = 0;
  for (let i = 0; i < old; i++) {
    for (let j = 0; j < fresh; j++) {
      const count = common[i * fresh + j]!;
      oldSizes[i] = oldSizes[i]! + count;
      freshSizes[j] = freshSizes[j]! + count;
      all += count;
    }
  }
  const costs = Array.from({ length: fresh }, (_, j) =>
    Array.from({ length: old }, (__, i) => {
      const gap = distance[i * fresh + j]!;
      if (all === 0) return gap;
      const both = common[i * fresh + j]!;
      const either = oldSizes[i]! + freshSizes[j]! - both;
      return 0.5 * (1 - (either === 0 ? 0 : both / either)) + 0.5 * gap;
    }),
  );
  for (const [j, i] of munkres(costs)) if (costs[j]![i]! < sameUpTo) matched[j] = i;
  return matched;
}
