import type { Mixture } from './mixture.ts';

/** Groups that share more than this of their members' likelihood are one: two normal ones closer than 2.1 deviations. */
const mostShared = 0.15;

/**
 * Which groups of a mixture are apart? Pairs that would be mistaken for one another most often are merged until none is
 * mistaken too often. Returns the merged group of each.
 *
 * @see Hennig (2010), Methods for merging Gaussian mixture components, directly estimated misclassification
 */
export function distinctGroups({ k, memberships }: Pick<Mixture, 'k' | 'memberships'>): number[] {
  let groups = Array.from({ length: k }, (_, j) => j);
  for (;;) {
    const count = new Set(groups).size;
    if (count < 2) return groups;
    const { a, b, share } = mostMistaken(memberships, groups, k, count);
    if (share <= mostShared) return groups;
    groups = groups.map((group) => (group === b ? a : group > b ? group - 1 : group));
  }
}

function mostMistaken(memberships: Float64Array, groups: readonly number[], k: number, count: number) {
  const rows = memberships.length / k;
  const mistaken = new Float64Array(count * count);
  const sizes = new Float64Array(count);
  const own = new Float64Array(count);
  for (let row = 0; row < rows; row++) {
    own.fill(0);
    for (let j = 0; j < k; j++) own[groups[j]!]! += memberships[row * k + j]!;
    let best = 0;
    for (let group = 1; group < count; group++) if (own[group]! > own[best]!) best = group;
    for (let group = 0; group < count; group++) {
      sizes[group]! += own[group]!;
      mistaken[group * count + best]! += own[group]!;
    }
  }
  let worst = { a: 0, b: 1, share: -1 };
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const share = Math.max(
        mistaken[a * count + b]! / Math.max(1e-9, sizes[a]!),
        mistaken[b * count + a]! / Math.max(1e-9, sizes[b]!),
      );
      if (share > worst.share) worst = { a, b, share };
    }
  }
  return worst;
}
