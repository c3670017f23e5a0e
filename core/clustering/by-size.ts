import type { Prototypes } from '../summaries/contract.ts';

/** Largest cluster first, empty ones dropped; ties keep their order. */
export function bySize({ k, numbers, categories }: Prototypes, sizes: Float64Array): Prototypes {
  const order = Array.from(sizes.keys())
    .filter((cluster) => sizes[cluster]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const p = numbers.length / k;
  const c = categories.length / k;
  return {
    k: order.length,
    numbers: Float64Array.from(order.flatMap((j) => [...numbers.subarray(j * p, (j + 1) * p)])),
    categories: Int32Array.from(order.flatMap((j) => [...categories.subarray(j * c, (j + 1) * c)])),
  };
}
