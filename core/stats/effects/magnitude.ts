export type Magnitude = 'negligible' | 'small' | 'medium' | 'large';

/** Is an effect worth attention? Limits are lower ends of small, medium and large. */
function magnitudeBy(limits: readonly [number, number, number]): (effect: number) => Magnitude {
  return (effect) => {
    const size = Math.abs(effect);
    if (size >= limits[2]) return 'large';
    if (size >= limits[1]) return 'medium';
    return size >= limits[0] ? 'small' : 'negligible';
  };
}

/** @see Romano et al. 2006 */
export const cliffMagnitude = magnitudeBy([0.147, 0.33, 0.474]);
/** @see Cohen 1988, w for one degree of freedom */
export const cramerMagnitude = magnitudeBy([0.1, 0.3, 0.5]);
/** Differences of shares, in the same steps as Cohen's h around a third. */
export const shareMagnitude = magnitudeBy([0.05, 0.15, 0.3]);
