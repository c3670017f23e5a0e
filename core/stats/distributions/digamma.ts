/** The derivative of ln Γ at x > 0, to 13 digits. By recurrence to x ≥ 10 and the asymptotic series from there. */
export function digamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 10; at++) shift -= 1 / at;
  const square = 1 / (at * at);
  const series =
    square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return shift + Math.log(at) - 0.5 / at - series;
}
