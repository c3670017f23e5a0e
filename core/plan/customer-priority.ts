const highest = 0.99;

/**
 * With whom is most to lose? Risk times value as a share of what is at stake with nearly the most of those still there, 0 to
 * 100, by place.
 *
 * @param value null without the value of a customer: then risk alone.
 * @param here 1 for customers who have not left.
 */
export function customerPriority(
  risk: Float64Array,
  value: Float64Array | null,
  here: Uint8Array,
): Float64Array {
  const stakes = risk.map((one, place) => one * (value === null ? 1 : value[place]! || 0));
  const sorted = stakes.filter((_, place) => here[place] === 1).sort();
  const most = sorted[Math.floor(highest * Math.max(0, sorted.length - 1))] || 1;
  return stakes.map((stake) => Math.round(100 * Math.min(1, Math.max(0, stake / most))));
}
