/**
 * Which segment is each customer told to belong to? The smallest, and so the most specific, of those that hold it;
 * −1 for none. So every segment keeps most of its own customers, however large the others are.
 *
 * @param groups the places of each group's customers.
 */
export function assignSegments(groups: readonly Int32Array[], customers: number): Int32Array {
  const order = [...groups.keys()].sort((a, b) => groups[b]!.length - groups[a]!.length || b - a);
  const assigned = new Int32Array(customers).fill(-1);
  for (const at of order) for (const place of groups[at]!) assigned[place] = at;
  return assigned;
}
