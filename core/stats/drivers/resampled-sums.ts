import type { Random } from '../random.ts';
import type { Sums } from './correlations.ts';

/**
 * What would the sums have been with other customers? Buckets of customers drawn with replacement, as many as there are with
 * anyone in them, and added up. With many small buckets it varies as drawing customers does.
 *
 * @param figures a bucket after the other, `width` figures each, of which the first is the count.
 * @see Field & Welsh (2007), Bootstrapping clustered data, J. R. Stat. Soc. B 69
 */
export function resampledSums(figures: Float64Array, width: number, random: Random): Sums {
  const filled: number[] = [];
  for (let from = 0; from < figures.length; from += width) if (figures[from]! > 0) filled.push(from);
  const times = new Uint16Array(filled.length);
  for (let draw = 0; draw < filled.length; draw++) times[Math.floor(random() * filled.length)]! += 1;
  const sums = new Float64Array(width);
  filled.forEach((from, at) => {
    const count = times[at]!;
    if (count === 0) return;
    for (let column = 0; column < width; column++) sums[column]! += count * figures[from + column]!;
  });
  return sums;
}

/** All buckets added up, or those for which `counts` says so. */
export function addedUp(
  figures: Float64Array,
  width: number,
  counts: (bucket: number) => boolean = () => true,
): Sums {
  const sums = new Float64Array(width);
  for (let bucket = 0; bucket * width < figures.length; bucket++) {
    if (!counts(bucket)) continue;
    for (let column = 0; column < width; column++) sums[column]! += figures[bucket * width + column]!;
  }
  return sums;
}
