/** One number of segments and the evidence for it. */
export interface Evidence {
  readonly k: number;
  readonly cost: number;
  readonly silhouette: number | null;
  /** Standard error of the silhouette over customers. */
  readonly error: number;
  readonly stability: number | null;
  /** Share of the smallest segment. */
  readonly smallest: number;
}

export interface Choice {
  readonly k: number;
  readonly elbow: number | null;
  readonly silhouette: number | null;
}

const smallestShare = 0.05;
const stableFrom = 0.6;

/**
 * How many segments does the evidence speak for? Among the numbers whose segments are stable and not too small, the
 * fewest whose silhouette is within one standard error of the best.
 */
export function chooseK(candidates: readonly Evidence[]): Choice {
  const elbow = elbowOf(candidates);
  const silhouette = best(candidates)?.k ?? null;
  const large = orAll(candidates, ({ smallest }) => smallest >= smallestShare);
  const sound = orAll(large, ({ stability }) => stability === null || stability >= stableFrom);
  const top = best(sound);
  if (top?.silhouette == null) return { k: elbow ?? candidates[0]?.k ?? 1, elbow, silhouette };
  const floor = top.silhouette - top.error;
  const chosen = sound.find((candidate) => (candidate.silhouette ?? Number.NEGATIVE_INFINITY) >= floor);
  return { k: chosen?.k ?? top.k, elbow, silhouette };
}

/** Where does the cost curve bend most? The greatest distance to the chord between its ends. */
export function elbowOf(candidates: readonly Pick<Evidence, 'k' | 'cost'>[]): number | null {
  const first = candidates[0];
  const last = candidates[candidates.length - 1];
  if (candidates.length < 3 || first === undefined || last === undefined || first.cost <= last.cost)
    return null;
  let elbow = first.k;
  let farthest = 0;
  for (const { k, cost } of candidates) {
    const distance = 1 - (k - first.k) / (last.k - first.k) - (cost - last.cost) / (first.cost - last.cost);
    if (distance > farthest + 1e-12) {
      farthest = distance;
      elbow = k;
    }
  }
  return farthest > 0 ? elbow : null;
}

function best(candidates: readonly Evidence[]): Evidence | null {
  let top: Evidence | null = null;
  for (const candidate of candidates) {
    if (candidate.silhouette !== null && (top?.silhouette == null || candidate.silhouette > top.silhouette)) {
      top = candidate;
    }
  }
  return top;
}

function orAll(candidates: readonly Evidence[], wanted: (each: Evidence) => boolean): readonly Evidence[] {
  const kept = candidates.filter(wanted);
  return kept.length > 0 ? kept : candidates;
}
