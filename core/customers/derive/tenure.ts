const msPerDay = 86_400_000;

/**
 * How many years lie between a moment and `asOf`? Days / 365, rounded half to even to two decimals as the
 * insurance figures are. NaN for a missing moment.
 *
 * @param moment epoch milliseconds UTC.
 * @param asOf `YYYY-MM-DD`.
 */
export function tenureYears(moment: number, asOf: string): number {
  if (Number.isNaN(moment)) return Number.NaN;
  const days = Math.floor((Date.parse(`${asOf}T00:00:00Z`) - moment) / msPerDay);
  return roundToHundredths(days / 365);
}

function roundToHundredths(value: number): number {
  const scaled = value * 100;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  return (up ? floor + 1 : floor) / 100;
}
