const clip = 2 ** 18;

/** Which integer stands for this number? NaN stays NaN. */
export function quantise(value: number, offset: number, scale: number, quantum: number): number {
  const q = Math.round(((value - offset) * quantum) / scale);
  return Math.min(clip, Math.max(-clip, q));
}
