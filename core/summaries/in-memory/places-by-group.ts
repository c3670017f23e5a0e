/** The places of each group, in their order; codes outside 0 … groups − 1 are in none. */
export function placesByGroup(
  places: Int32Array,
  codes: Int32Array | Uint8Array,
  groups: number,
): readonly Int32Array[] {
  const sizes = new Array<number>(groups).fill(0);
  for (const place of places) {
    const code = codes[place]!;
    if (code >= 0 && code < groups) sizes[code]! += 1;
  }
  const byGroup = sizes.map((size) => new Int32Array(size));
  const filled = new Array<number>(groups).fill(0);
  for (const place of places) {
    const own = byGroup[codes[place]!];
    if (own !== undefined) own[filled[codes[place]!]!++] = place;
  }
  return byGroup;
}
