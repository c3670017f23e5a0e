/** How far a variable moves each customer's log-odds of leaving, by place. */
export interface Reason {
  /** Its id in the frame. */
  readonly variable: string;
  readonly moves: Float64Array;
}

/** Which variable raises this customer's risk most? Null when none does. */
export function strongestReason(place: number, reasons: readonly Reason[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const { variable, moves } of reasons) {
    if (moves[place]! <= most) continue;
    most = moves[place]!;
    best = variable;
  }
  return best;
}
