/**
 * Which segment is each customer told to belong to? The smallest, and so the most specific, of those that hold it;
 * −1 for none. So every segment keeps most of its own customers, however large the others are.
 */
export function assignSegments(groups: readonly Uint8Array[], customers: number): Int32Array {
  const sizes = groups.map((members) => members.reduce((sum, member) => sum + member, 0));
  const order = [...groups.keys()].sort((a, b) => sizes[b]! - sizes[a]! || b - a);
  const assigned = new Int32Array(customers).fill(-1);
  for (const at of order) {
    const members = groups[at]!;
    for (let i = 0; i < customers; i++) if (members[i] === 1) assigned[i] = at;
  }
  return assigned;
}
