/** Log-odds stretched and shifted: `intercept + slope · logOdds`. */
export interface Calibration {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * How must log-odds be stretched so that of those told a risk of so much, so many leave? By Newton's method; not at all where
 * everybody left or nobody did.
 *
 * @param left 1 left, 0 stayed, or how probable it is.
 * @see Platt 1999
 */
export function fitCalibration(
  logOdds: ArrayLike<number>,
  left: ArrayLike<number>,
  rows: Int32Array,
): Calibration {
  const churned = rows.reduce((sum, row) => sum + left[row]!, 0);
  if (churned <= 0 || churned >= rows.length) return { intercept: 0, slope: 1 };
  let intercept = 0;
  let slope = 1;
  for (let step = 0; step < 30; step++) {
    let g0 = 0;
    let g1 = 0;
    let h00 = 1e-9;
    let h01 = 0;
    let h11 = 1e-9;
    for (const row of rows) {
      const x = logOdds[row]!;
      const p = 1 / (1 + Math.exp(-(intercept + slope * x)));
      const error = left[row]! - p;
      const weight = p * (1 - p);
      g0 += error;
      g1 += error * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    const move0 = (h11 * g0 - h01 * g1) / determinant;
    const move1 = (h00 * g1 - h01 * g0) / determinant;
    intercept += move0;
    slope += move1;
    if (Math.abs(move0) + Math.abs(move1) < 1e-10) break;
  }
  return { intercept, slope };
}

export function calibrated({ intercept, slope }: Calibration, logOdds: number): number {
  return 1 / (1 + Math.exp(-(intercept + slope * logOdds)));
}
