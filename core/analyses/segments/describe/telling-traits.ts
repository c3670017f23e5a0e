import type { CategoryTrait, MissingShares, NumberTrait } from './profile.ts';

/** A trait, whatever it is called. */
type Telling = Omit<NumberTrait, 'label'> | Omit<CategoryTrait, 'label'>;

/** Below these a difference is not worth a word: Cohen's d, and points of share. */
const tellingNumber = 0.4;
const tellingShare = 0.1;

/** Which traits tell a segment from the others? Numbers and categories on one scale, the strongest first. */
export function tellingTraits<T extends Telling>(profile: readonly T[]): T[] {
  return profile.filter(isTelling).sort((a, b) => strength(b) - strength(a));
}

function isTelling(trait: Telling): boolean {
  if (isWithout(trait)) return true;
  if (trait.missing !== undefined && trait.missing.share > 0.5) return false;
  return trait.kind === 'number' ? Math.abs(trait.effect) >= tellingNumber : trait.effect >= tellingShare;
}

/** Most of the segment has no value here, far more than of all. */
export function isWithout<T extends Pick<Telling, 'missing'>>(
  trait: T,
): trait is T & { readonly missing: MissingShares } {
  const { missing } = trait;
  return missing !== undefined && missing.share > 0.5 && missing.share - missing.overall >= tellingShare;
}

/** Shares against Cohen's d: the arcsine effect size h. @see Cohen (1988), section 6.2 */
function strength(trait: Telling): number {
  if (isWithout(trait)) return arcsineEffect(trait.missing.share, trait.missing.overall);
  if (trait.kind === 'number') return Math.abs(trait.effect);
  return arcsineEffect(trait.modeShare, trait.levels[0]?.overall ?? 0);
}

function arcsineEffect(share: number, overall: number): number {
  return Math.abs(2 * Math.asin(Math.sqrt(share)) - 2 * Math.asin(Math.sqrt(overall)));
}
