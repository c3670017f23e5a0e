const discoveryShare = 0.6;

/**
 * Which customers are searched for segments, and which are kept aside for proof? 1 searched, 0 kept aside.
 *
 * Decided by a hash of the customer's key alone, so that a customer stays on its side at every refresh.
 *
 * @see Fowler, Noll & Vo, FNV-1a; Appleby, MurmurHash3 finaliser
 */
export function discoverySide(keys: readonly string[]): Uint8Array {
  return Uint8Array.from(keys, (key) => (hashShare(key) < discoveryShare ? 1 : 0));
}

/**
 * On which of two halves is each customer, 0 or 1? By a hash of the key of its own, so that it has nothing to do with the side.
 */
export function halfOf(keys: readonly string[]): Uint8Array {
  return Uint8Array.from(keys, (key) => (hashShare(`half\u001f${key}`) < 0.5 ? 0 : 1));
}

function hashShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
