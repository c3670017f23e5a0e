import type { Churn } from '../../core/report/index.ts';
import { wilsonScore } from '../../core/report/index.ts';
import type { Dimension, Filters } from './filters.ts';
import { dimensions } from './filters.ts';

/** How many of some customers leave. */
export interface ChurnRate {
  readonly n: number;
  readonly churned: number;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/** `hidden`: fewer customers than may be told; `none`: nobody. */
export type ChurnFigure = ChurnRate | 'hidden' | 'none';

/** What is known about leaving under the filters. */
export interface FilteredChurn {
  /** The filters that narrow, two at most. */
  readonly by: readonly Dimension[];
  readonly base: ChurnFigure;
  /** By churn segment. */
  readonly segments: ReadonlyMap<string, ChurnFigure>;
  /** Groups of fewer customers than this are not told. */
  readonly least: number;
  /** True when some chosen level, or some group at one of several levels, is too small to be told and is left out. */
  readonly partly: { readonly base: boolean; readonly segments: boolean };
  /** Filters that are on and that the report cannot answer for. */
  readonly ignored: readonly Dimension[];
}

type Breakdown = NonNullable<Churn['breakdowns']>[number];
type Level = Breakdown['levels'][number];
type Cell = NonNullable<Churn['crossings']>[number]['cells'][number];
type Counts = Pick<Cell, 'n' | 'churned'>;

/** Fewer customers than these say little; a chart marks them. */
export const fewCustomers = 30;

/**
 * Who leaves under the filters? The report holds leaving by one dimension and by two together, so the first two
 * filters that it knows narrow, and further ones are named in `ignored`.
 */
export function filterChurn(churn: Churn, filters: Filters): FilteredChurn {
  const on = dimensions.filter((dimension) => (filters[dimension]?.length ?? 0) > 0);
  const known = on
    .map((dimension) => churn.breakdowns?.find((one) => one.dimension === dimension))
    .filter((breakdown) => breakdown !== undefined);
  const crossing = crossingOf(churn, known);
  const used = known.slice(0, crossing === undefined ? 1 : 2);
  const by = used.map(({ dimension }) => dimension);
  const ignored = on.filter((dimension) => !by.some((one) => one === dimension));
  const [first] = used;
  if (first === undefined) return unfiltered(churn, ignored);
  const chosen = used.map((breakdown) => chosenLevels(breakdown, filters));
  const cells: readonly Pick<Cell, 'n' | 'churned' | 'segments'>[] =
    crossing === undefined
      ? (chosen[0]?.levels ?? [])
      : crossing.cells.filter((cell) =>
          used.every(({ dimension }, at) => {
            const level = dimension === crossing.first ? cell.first : cell.second;
            return chosen[at]?.levels.some((one) => one.level === level) ?? false;
          }),
        );
  const untold = chosen.some((one) => one.untold);
  const parts = churn.segments.map(({ id }) => ({ id, counts: cells.map((cell) => partOf(cell, id)) }));
  return {
    by,
    base: figureOf(cells, untold),
    segments: new Map(parts.map(({ id, counts }) => [id, figureOf(counts, untold)])),
    least: first.least,
    partly: { base: untold || isMixed(cells), segments: parts.some(({ counts }) => isMixed(counts)) },
    ignored,
  };
}

function unfiltered(churn: Churn, ignored: readonly Dimension[]): FilteredChurn {
  return {
    by: [],
    base: churn.base.customers === 0 ? 'none' : baseOf(churn),
    segments: new Map(churn.segments.map((segment) => [segment.id, segment])),
    least: 0,
    partly: { base: false, segments: false },
    ignored,
  };
}

function crossingOf({ crossings }: Churn, [first, second]: readonly Breakdown[]) {
  if (first === undefined || second === undefined) return undefined;
  const wanted = [first.dimension, second.dimension];
  return crossings?.find((one) => wanted.includes(one.first) && wanted.includes(one.second));
}

/** Levels of which every key is chosen; `untold` when a key of a level is that is only told with others. */
function chosenLevels(
  { levels, dimension }: Breakdown,
  filters: Filters,
): { readonly levels: readonly Level[]; readonly untold: boolean } {
  const keys = filters[dimension] ?? [];
  const chosen = levels.filter((level) => keysOf(level).every((key) => keys.includes(key)));
  const merged = levels.flatMap((level) => (chosen.includes(level) ? [] : level.merged));
  return { levels: chosen, untold: keys.some((key) => merged.includes(key)) };
}

function partOf({ n, segments }: Pick<Cell, 'n' | 'segments'>, id: string): Counts {
  if (n === null) return { n: null, churned: null };
  return segments.find(({ segment }) => segment === id) ?? { n: 0, churned: 0 };
}

/** Are some of these told and others not? */
function isMixed(counts: readonly Counts[]): boolean {
  return counts.some(({ n }) => n === null) && counts.some(({ n }) => (n ?? 0) > 0);
}

/** Which keys does a level stand for in a filter? Several where small ones are told together. */
export function keysOf({ level, merged }: Level): readonly string[] {
  return merged.length === 0 ? [level] : merged;
}

function baseOf({ base }: Churn): ChurnRate {
  const { customers: n, churned, rate, lower, upper } = base;
  return { n, churned, rate, lower, upper };
}

function figureOf(counts: readonly Counts[], untold: boolean): ChurnFigure {
  const n = counts.reduce((sum, count) => sum + (count.n ?? 0), 0);
  const churned = counts.reduce((sum, count) => sum + (count.churned ?? 0), 0);
  if (n > 0) return { n, churned, rate: churned / n, ...wilsonScore(churned, n) };
  return untold || counts.some((count) => count.n === null) ? 'hidden' : 'none';
}
