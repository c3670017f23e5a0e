import { hashText } from './hash-text.ts';

/**
 * In which order does the analysis look at customers? By a hash of the key, so that neither the order of rows nor
 * the alphabet of keys matters, and the first n are a fixed sample. Returns row indices.
 *
 * O(n log n).
 */
export function canonicalOrder(keys: readonly string[]): Int32Array {
  const hashes = Float64Array.from(keys, (key) => hashText(key));
  return Int32Array.from(keys.keys()).sort((a, b) => {
    const gap = hashes[a]! - hashes[b]!;
    if (gap !== 0) return gap;
    return keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b;
  });
}
