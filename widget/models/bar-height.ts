/** How tall is a chart of so many horizontal bars, in pixels? Few bars are thicker, so that a card is not empty. */
export function barHeight(bars: number): number {
  const step = bars <= 3 ? 54 : bars <= 6 ? 42 : 30;
  return Math.max(72, bars * step + 8);
}
