import { chiSquareTail } from '../../stats/distributions/chi-square.ts';
import { dipTest } from '../../stats/hypothesis/dip-test.ts';
import type { Random } from '../../stats/random.ts';
import { fitMixture, type Mixture } from './mixture.ts';
import type { ReadyColumn, ReadyNumber } from './ready-columns.ts';

/** Directions that a half proposes to the other. */
const proposed = 3;

/**
 * Is there a valley between groups? Groups are fitted on one half of the rows, which proposes the directions that part
 * them best; the other half is projected on those and tested for several modes (Hartigan's dip); both ways, combined
 * by Fisher's rule. Between two groups only rows that no third one claims are looked at, a convex region, in which any
 * log-concave cloud has one mode.
 *
 * Returns p; 1 without numbers.
 */
export function valleyTest(
  columns: readonly ReadyColumn[],
  rows: number,
  { k, random }: { readonly k: number; readonly random: Random },
): number {
  const numbers = columns.filter((column): column is ReadyNumber => column.kind === 'number');
  if (numbers.length === 0) return 1;
  const halves = [0, 1].map((half) => columns.map((column) => everyOther(column, half)));
  const logs = [0, 1].map((half) => {
    const [learn, prove] = [halves[half]!, halves[1 - half]!];
    const fit = fitMixture(learn, Math.ceil((rows - half) / 2), { k, starts: 2, random });
    const own = learn.filter((column) => column.kind === 'number');
    const other = prove.filter((column) => column.kind === 'number');
    const ranked = directions(columns, fit)
      .map((direction) => ({ direction, p: dipTest(projected(own, direction)) }))
      .sort((a, b) => a.p - b.p)
      .slice(0, proposed);
    // The least of several p, times their number, is one p again.
    const least = Math.min(...ranked.map(({ direction }) => dipTest(projected(other, direction))));
    return Math.log(Math.min(1, least * ranked.length));
  });
  return chiSquareTail(-2 * (logs[0]! + logs[1]!), 4);
}

function everyOther(column: ReadyColumn, half: number): ReadyColumn {
  const picks = (_: number, row: number) => row % 2 === half;
  return column.kind === 'number'
    ? { kind: 'number', values: column.values.filter(picks) }
    : { kind: 'category', codes: column.codes.filter(picks), levels: column.levels };
}

/** A line to project on, and the half-spaces w · x ≤ limit that hold the rows of interest. */
interface Direction {
  readonly along: Float64Array;
  readonly within: readonly { readonly normal: Float64Array; readonly limit: number }[];
}

/** Every number itself, and the lines between two groups, with all rows and with those of the two. */
function directions(columns: readonly ReadyColumn[], { k, means, variances, weights }: Mixture): Direction[] {
  const at = columns.flatMap(({ kind }, column) => (kind === 'number' ? [column] : []));
  const spread = at.map((column) => {
    let pooled = 0;
    for (let j = 0; j < k; j++) pooled += weights[j]! * variances[j * columns.length + column]!;
    return Math.max(1e-3, pooled);
  });
  const centres = Array.from({ length: k }, (_, j) =>
    Float64Array.from(at, (column) => means[j * columns.length + column]!),
  );
  const found: Direction[] = at.map((_, axis) => ({
    along: Float64Array.from(at, (__, other) => (other === axis ? 1 : 0)),
    within: [],
  }));
  for (let a = 0; a < k; a++) {
    for (let b = a + 1; b < k; b++) {
      const along = between(centres[a]!, centres[b]!, spread);
      found.push({ along, within: [] });
      if (k === 2) continue;
      const within = centres.flatMap((third, c) => {
        if (c === a || c === b) return [];
        const near =
          gap(centres[a]!, third, spread) <= gap(centres[b]!, third, spread) ? centres[a]! : centres[b]!;
        const normal = between(near, third, spread);
        return [{ normal, limit: (dot(normal, near) + dot(normal, third)) / 2 }];
      });
      found.push({ along, within });
    }
  }
  return found;
}

function between(from: Float64Array, to: Float64Array, spread: readonly number[]): Float64Array {
  return from.map((value, at) => (to[at]! - value) / spread[at]!);
}

function gap(a: Float64Array, b: Float64Array, spread: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + (value - b[at]!) ** 2 / spread[at]!, 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

/** Rows with a missing value on the way are left out. */
function projected(numbers: readonly ReadyNumber[], { along, within }: Direction): Float64Array {
  const rows = numbers[0]!.values.length;
  const points = new Float64Array(rows);
  let kept = 0;
  for (let row = 0; row < rows; row++) {
    const on = (line: Float64Array) => {
      let point = 0;
      for (let at = 0; at < line.length; at++)
        if (line[at] !== 0) point += line[at]! * numbers[at]!.values[row]!;
      return point;
    };
    const point = on(along);
    if (Number.isNaN(point) || !within.every(({ normal, limit }) => on(normal) <= limit)) continue;
    points[kept++] = point;
  }
  return points.subarray(0, kept);
}
