import type { CodedShape } from '../../summaries/contract.ts';

/** Where do the levels of each category begin in a row of `PassSummary.levels`? One more entry: their number. */
export function levelOffsets({ categories }: Pick<CodedShape, 'categories'>): Int32Array {
  const offsets = new Int32Array(categories.length + 1);
  categories.forEach(({ levels }, index) => {
    offsets[index + 1] = offsets[index]! + levels;
  });
  return offsets;
}
