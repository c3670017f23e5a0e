/** Nothing is claimed of fewer leavers, or of fewer who stayed. */
export const leastToClaim = 10;

/** Of whom there are too few to claim anything; of nobody when null. */
export type TooFew = 'churned' | 'stayed' | null;

/**
 * Of whom are there too few to claim anything? Leavers are named first.
 *
 * @example
 * import { tooFewToClaim } from 'segmentry/report';
 *
 * console.log(tooFewToClaim(4, 300)); // churned
 */
export function tooFewToClaim(churned: number, stayed: number): TooFew {
  return churned < leastToClaim ? 'churned' : stayed < leastToClaim ? 'stayed' : null;
}
