/** How often does somebody to whom it happened (1) have the higher score than one to whom it did not (0)? Ties count half. */
export function areaUnderCurve(score: ArrayLike<number>, left: Uint8Array, rows: Int32Array): number {
  const order = Int32Array.from(rows).sort((a, b) => score[a]! - score[b]!);
  let rankSum = 0;
  let churned = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && score[order[end]!] === score[order[start]!]) end++;
    for (let k = start; k < end; k++) {
      if (left[order[k]!] === 1) {
        rankSum += (start + end + 1) / 2;
        churned++;
      }
    }
    start = end;
  }
  const stayed = rows.length - churned;
  return stayed === 0 || churned === 0
    ? Number.NaN
    : (rankSum - (churned * (churned + 1)) / 2) / (churned * stayed);
}
