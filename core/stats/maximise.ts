/** What a function is worth at a point, and how it rises in each direction from there. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface Maximum {
  readonly at: readonly number[];
  readonly value: number;
  /** Steps taken. */
  readonly iterations: number;
  /** The gradient became as good as nothing: |g| ≤ 1e-7 in each direction. */
  readonly converged: boolean;
}

const flat = 1e-7;
/** As good as nothing where a step no longer raises the value but in its last digits. */
const nearlyFlat = 1e-5;
const noRise = 1e-13;
const most = 300;

/**
 * Where is a smooth function of a few variables highest? BFGS with backtracking; points where the value is not finite, or
 * beyond ±`bound`, are not gone to.
 *
 * @param bound of each variable: parameters that are to be positive come as logarithms.
 * @see Nocedal & Wright 2006, algorithm 6.1
 */
export function maximise(
  of: (at: readonly number[]) => Slope,
  start: readonly number[],
  bound = 15,
): Maximum {
  const size = start.length;
  let at = start.slice();
  let here = of(at);
  let inverse = unit(size);
  for (let iterations = 0; iterations < most; iterations++) {
    if (isFlat(here, flat)) {
      return { at, value: here.value, iterations, converged: true };
    }
    let way = inverse.map((row) => dot(row, here.gradient));
    if (dot(way, here.gradient) <= 0) {
      inverse = unit(size);
      way = here.gradient.slice();
    }
    const found = along(of, { at, here, way, bound });
    if (found === null) {
      const steepest = inverse.every((row, i) => row.every((one, j) => one === (i === j ? 1 : 0)));
      if (steepest) return { at, value: here.value, iterations, converged: isFlat(here, nearlyFlat) };
      inverse = unit(size);
      continue;
    }
    inverse = updated(
      inverse,
      found.at.map((one, i) => one - at[i]!),
      found.slope.gradient.map((one, i) => here.gradient[i]! - one),
    );
    const rise = found.slope.value - here.value;
    at = found.at;
    here = found.slope;
    if (rise <= noRise * Math.abs(here.value) && isFlat(here, nearlyFlat)) {
      return { at, value: here.value, iterations: iterations + 1, converged: true };
    }
  }
  return { at, value: here.value, iterations: most, converged: isFlat(here, nearlyFlat) };
}

function isFlat({ gradient }: Slope, nothing: number): boolean {
  return gradient.every((one) => Math.abs(one) <= nothing);
}

function along(
  of: (at: readonly number[]) => Slope,
  from: {
    readonly at: readonly number[];
    readonly here: Slope;
    readonly way: readonly number[];
    readonly bound: number;
  },
): { readonly at: number[]; readonly slope: Slope } | null {
  const { at, here, way, bound } = from;
  const rise = dot(way, here.gradient);
  const longest = Math.max(...way.map(Math.abs));
  for (let step = Math.min(1, 2 / longest); step > 1e-12; step /= 2) {
    const next = at.map((one, i) => one + step * way[i]!);
    if (next.some((one) => Math.abs(one) > bound)) continue;
    const slope = of(next);
    if (Number.isFinite(slope.value) && slope.value >= here.value + 1e-4 * step * rise) {
      return { at: next, slope };
    }
  }
  return null;
}

function updated(
  inverse: readonly (readonly number[])[],
  moved: readonly number[],
  turned: readonly number[],
): number[][] {
  const curve = dot(moved, turned);
  if (curve <= 1e-14) return inverse.map((row) => row.slice());
  const through = inverse.map((row) => dot(row, turned));
  const factor = (1 + dot(turned, through) / curve) / curve;
  return inverse.map((row, i) =>
    row.map(
      (one, j) =>
        one + factor * moved[i]! * moved[j]! - (through[i]! * moved[j]! + moved[i]! * through[j]!) / curve,
    ),
  );
}

function unit(size: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, i) => sum + one * b[i]!, 0);
}
