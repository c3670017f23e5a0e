/**
 * How many marked ones come among so many drawn? By inversion from the likeliest number outwards.
 *
 * @param most the largest total that will be asked for.
 * @param random numbers from 0 up to, not including, 1.
 */
export function hypergeometricDraw(
  most: number,
  random: () => number,
): (total: number, marked: number, drawn: number) => number {
  const logFactorial = new Float64Array(most + 1);
  for (let n = 2; n <= most; n++) logFactorial[n] = logFactorial[n - 1]! + Math.log(n);
  const logChoose = (n: number, k: number) => logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  return (total, marked, drawn) => {
    const highest = Math.min(marked, drawn);
    const lowest = Math.max(0, marked + drawn - total);
    const mode = Math.min(highest, Math.max(lowest, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
    const peak = Math.exp(
      logChoose(marked, mode) + logChoose(total - marked, drawn - mode) - logChoose(total, drawn),
    );
    let rest = random() - peak;
    let [up, down] = [mode, mode];
    let [above, below] = [peak, peak];
    while (rest >= 0 && (up < highest || down > lowest)) {
      if (up < highest) {
        above *= ((marked - up) * (drawn - up)) / ((up + 1) * (total - marked - drawn + up + 1));
        up++;
        rest -= above;
        if (rest < 0) return up;
      }
      if (down > lowest) {
        below *= (down * (total - marked - drawn + down)) / ((marked - down + 1) * (drawn - down + 1));
        down--;
        rest -= below;
        if (rest < 0) return down;
      }
    }
    return mode;
  };
}
