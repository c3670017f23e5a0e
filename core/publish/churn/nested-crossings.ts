import type { Churn } from '../../report/types.ts';
import { isSmall } from '../hide/threshold.ts';

type Breakdown = NonNullable<Churn['breakdowns']>[number];
type Crossing = NonNullable<Churn['crossings']>[number];
type Dimension = Breakdown['dimension'];

interface Apart {
  readonly breakdowns: readonly Breakdown[];
  readonly crossings: readonly Crossing[];
}

/**
 * Breakdowns and crossings without those that a group inside another gives away: where all of one level, or of a churn
 * segment, are at one level of another column, its part in a third column is nearly that level's, and the few between are
 * had by subtraction.
 *
 * @param whole the section before publishing: it tells what lies in what.
 * @param told what is published of it so far.
 */
export function withoutNested(whole: Churn, told: Apart, threshold: number): Apart {
  const crossings: Crossing[] = [];
  for (const one of told.crossings) {
    if (!crossings.some((other) => giveAway(whole, one, other, threshold))) crossings.push(one);
  }
  const thin = (id: string, dimension: Dimension) =>
    crossings.some((crossing) =>
      segmentGivesAway(whole, told.breakdowns, crossing, id, dimension, threshold),
    );
  const gone = whole.segments.map(({ id }) => {
    const dimensions = new Set<Dimension>();
    for (const [at, { dimension }] of told.breakdowns.entries()) {
      const before = told.breakdowns.slice(0, at).filter((one) => !dimensions.has(one.dimension));
      const nearly = before.some((one) => partsGiveAway(whole, one, told.breakdowns[at]!, id, threshold));
      if (nearly || thin(id, dimension)) dimensions.add(dimension);
    }
    return { id, dimensions };
  });
  const isGone = (id: string, dimensions: readonly Dimension[]) =>
    gone.some((one) => one.id === id && dimensions.some((dimension) => one.dimensions.has(dimension)));
  const hide = <T extends Pick<Breakdown['levels'][number], 'segments'>>(
    group: T,
    dimensions: readonly Dimension[],
  ): T => ({
    ...group,
    segments: group.segments.map((part) =>
      isGone(part.segment, dimensions) ? { segment: part.segment, n: null, churned: null } : part,
    ),
  });
  return {
    breakdowns: told.breakdowns.map((one) => ({
      ...one,
      levels: one.levels.map((level) => hide(level, [one.dimension])),
    })),
    crossings: crossings.map((one) => ({
      ...one,
      cells: one.cells.map((cell) => hide(cell, [one.first, one.second])),
    })),
  };
}

/** Levels of one column, their parts at the level of a third column, by a crossing of both. */
function cellsBy(crossing: Crossing, dimension: Dimension) {
  return crossing.cells.map(({ first, second, n }) =>
    crossing.first === dimension ? { level: first, third: second, n } : { level: second, third: first, n },
  );
}

function giveAway(whole: Churn, one: Crossing, other: Crossing, threshold: number): boolean {
  const third = [one.first, one.second].find((dimension) => [other.first, other.second].includes(dimension));
  if (third === undefined) return false;
  const [x, y] = [one, other].map((crossing) =>
    crossing.first === third ? crossing.second : crossing.first,
  );
  const inOther = cellsBy(other, y!);
  return cellsBy(one, x!).some(({ level, third: at, n }) =>
    inOther.some(
      (cell) =>
        cell.third === at &&
        n !== null &&
        cell.n !== null &&
        isSmall(Math.abs(cell.n - n), threshold) &&
        nested(whole, { dimension: x!, level }, { dimension: y!, level: cell.level }),
    ),
  );
}

interface Level {
  readonly dimension: Dimension;
  readonly level: string;
}

/** Do all customers at one level be at the other, or the other way round? */
function nested({ breakdowns = [], crossings = [] }: Churn, a: Level, b: Level): boolean {
  const crossing = crossings.find(
    ({ first, second }) =>
      (first === a.dimension && second === b.dimension) || (first === b.dimension && second === a.dimension),
  );
  if (crossing === undefined) return false;
  const sizeOf = ({ dimension, level }: Level) =>
    breakdowns.find((one) => one.dimension === dimension)?.levels.find((one) => one.level === level)?.n;
  const common = cellsBy(crossing, a.dimension).find(
    (cell) => cell.level === a.level && cell.third === b.level,
  )?.n;
  return common !== undefined && common !== null && [sizeOf(a), sizeOf(b)].includes(common);
}

/** Does a churn segment at one level hold but a few customers more than at a level of another column inside that? */
function partsGiveAway(
  whole: Churn,
  one: Breakdown,
  other: Breakdown,
  id: string,
  threshold: number,
): boolean {
  const parts = ({ dimension, levels }: Breakdown) =>
    levels.flatMap(({ level, segments }) => {
      const n = segments.find(({ segment }) => segment === id)?.n ?? null;
      return n === null ? [] : [{ dimension, level, n }];
    });
  return parts(one).some((a) =>
    parts(other).some((b) => isSmall(Math.abs(a.n - b.n), threshold) && nested(whole, a, b)),
  );
}

function segmentGivesAway(
  whole: Churn,
  breakdowns: readonly Breakdown[],
  crossing: Crossing,
  id: string,
  dimension: Dimension,
  threshold: number,
): boolean {
  if (crossing.first !== dimension && crossing.second !== dimension) return false;
  const other = crossing.first === dimension ? crossing.second : crossing.first;
  const size = whole.segments.find((one) => one.id === id)?.n;
  const levels = whole.breakdowns?.find((one) => one.dimension === other)?.levels ?? [];
  const around = new Set(
    levels
      .filter(({ n, segments }) => {
        const inside = segments.find(({ segment }) => segment === id)?.n ?? null;
        return inside !== null && inside > 0 && (inside === size || inside === n);
      })
      .map(({ level }) => level),
  );
  const told = breakdowns.find((one) => one.dimension === dimension)?.levels ?? [];
  return cellsBy(crossing, other).some(({ level, third, n }) => {
    const part = told.find((one) => one.level === third)?.segments.find(({ segment }) => segment === id)?.n;
    return around.has(level) && n !== null && part != null && isSmall(Math.abs(n - part), threshold);
  });
}
