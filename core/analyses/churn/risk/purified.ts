import type { AdditiveScore } from '../../../summaries/contract.ts';

/**
 * The same score with every effect where it belongs: a pair keeps only what its two axes do together, the rest goes to the
 * axes, and each axis moves the mean customer by nothing. So the halves of pairs are Shapley values.
 *
 * @param shares for each axis, the share of customers in each bin.
 * @see Lengerich, Tan, Chang, Hooker & Caruana 2020 (purifying interaction effects), for independent axes
 */
export function purified(
  { base, mains, pairs }: AdditiveScore,
  shares: readonly Float64Array[],
): AdditiveScore {
  const own = mains.map((main) => main.slice());
  const pure = pairs.map(({ first, second, values }) => {
    const kept = values.slice();
    const width = own[second]!.length;
    const height = own[first]!.length;
    for (let row = 0; row < height; row++) {
      let mean = 0;
      for (let column = 0; column < width; column++)
        mean += shares[second]![column]! * kept[row * width + column]!;
      for (let column = 0; column < width; column++) kept[row * width + column]! -= mean;
      own[first]![row]! += mean;
    }
    for (let column = 0; column < width; column++) {
      let mean = 0;
      for (let row = 0; row < height; row++) mean += shares[first]![row]! * kept[row * width + column]!;
      for (let row = 0; row < height; row++) kept[row * width + column]! -= mean;
      own[second]![column]! += mean;
    }
    return { first, second, values: kept };
  });
  let centre = base;
  own.forEach((main, at) => {
    const mean = main.reduce((sum, value, bin) => sum + shares[at]![bin]! * value, 0);
    for (let bin = 0; bin < main.length; bin++) main[bin]! -= mean;
    centre += mean;
  });
  return { base: centre, mains: own, pairs: pure };
}
