import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Draws about this share of 0 … `rows` − 1, each on its own, in order: a byte of a random number decides, so that one
 * number serves four rows.
 *
 * @returns how many were drawn; they stand first in `into`.
 */
export function drawRows(rows: number, share: number, random: RandomGenerator, into: Int32Array): number {
  const limit = Math.round(256 * share);
  let count = 0;
  let bytes = 0;
  for (let row = 0; row < rows; row++) {
    bytes = row % 4 === 0 ? random.next() : bytes >>> 8;
    into[count] = row;
    count += (bytes & 255) < limit ? 1 : 0;
  }
  return count;
}
