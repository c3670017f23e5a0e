import type { Structure } from '../structure/structure-of.ts';

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
  readonly structure: Structure;
}

const smallestShare = 0.05;
const stableFrom = 0.6;
/** Groups that come out again on other customers agree so far; fewer agree about as well as the best within `alike`. */
const again = { from: 0.9, alike: 0.02 };
/** Cuts of a continuum: as many as can be kept in mind, and where the cost does not bend by then. */
const cuts = { most: 4, usual: 3 };

/**
 * How many segments does the evidence speak for? The groups that were found, if as many come out again on other
 * customers, else fewer that do; without groups a few convenient cuts, where
 * the cost bends; for too few customers to tell, the fewest sound segments whose silhouette is within one standard
 * error of the best.
 */
export function chooseK(candidates: readonly Evidence[], structure: Structure): Choice {
  const elbow = elbowOf(candidates);
  const silhouette = best(candidates)?.k ?? null;
  const wanted =
    structure.kind === 'found'
      ? groupsAgain(candidates, structure.k)
      : structure.kind === 'continuum'
        ? cutsOf(elbow)
        : (fewestSound(candidates.filter(({ k }) => k <= cuts.most)) ?? cutsOf(elbow));
  const least = candidates[0]?.k ?? 1;
  const most = candidates[candidates.length - 1]?.k ?? 1;
  return { k: Math.max(least, Math.min(most, wanted)), elbow, silhouette, structure };
}

function groupsAgain(candidates: readonly Evidence[], groups: number): number {
  const found = candidates.find(({ k }) => k === groups);
  if (found?.stability == null || found.stability >= again.from) return groups;
  const fewer = candidates.filter(({ k, stability }) => k <= groups && stability !== null);
  const top = Math.max(...fewer.map(({ stability }) => stability!));
  return best(fewer.filter(({ stability }) => stability! >= top - again.alike))?.k ?? groups;
}

function cutsOf(elbow: number | null): number {
  return elbow !== null && elbow <= cuts.most ? elbow : cuts.usual;
}

function fewestSound(candidates: readonly Evidence[]): number | null {
  const large = orAll(candidates, ({ smallest }) => smallest >= smallestShare);
  const sound = orAll(large, ({ stability }) => stability === null || stability >= stableFrom);
  const top = best(sound);
  if (top?.silhouette == null) return null;
  const floor = top.silhouette - top.error;
  const chosen = sound.find((candidate) => (candidate.silhouette ?? Number.NEGATIVE_INFINITY) >= floor);
  return chosen?.k ?? top.k;
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
