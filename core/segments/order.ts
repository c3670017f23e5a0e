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

/** 53 bits of a text, the same on any machine. Not for secrets. @see cyrb53 */
export function hashText(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
