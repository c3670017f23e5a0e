import type { Churn } from '../../core/report/index.ts';
import type { Dimension, Filters } from './filters.ts';
import { dimensions } from './filters.ts';
import { wilson } from './wilson.ts';

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
  /** The filter that narrows; null when none does. */
  readonly by: Dimension | null;
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

type Level = NonNullable<Churn['breakdowns']>[number]['levels'][number];

/** Fewer customers than these say little; a chart marks them. */
export const fewCustomers = 30;

/**
 * Who leaves under the filters? The report holds leaving by one dimension at a time, so the first filter that it
 * knows narrows, and further ones are named in `ignored`.
 */
export function filterChurn(churn: Churn, filters: Filters): FilteredChurn {
  const on = dimensions.filter((dimension) => (filters[dimension]?.length ?? 0) > 0);
  const known = (dimension: Dimension) => churn.breakdowns?.find((one) => one.dimension === dimension);
  const by = on.find((dimension) => known(dimension) !== undefined) ?? null;
  const breakdown = by === null ? undefined : known(by);
  const ignored = on.filter((dimension) => dimension !== by);
  if (by === null || breakdown === undefined) {
    const segments = new Map<string, ChurnFigure>(churn.segments.map((segment) => [segment.id, segment]));
    return {
      by: null,
      base: churn.base.customers === 0 ? 'none' : baseOf(churn),
      segments,
      least: 0,
      partly: { base: false, segments: false },
      ignored,
    };
  }
  const { levels, least } = breakdown;
  const keys = filters[by] ?? [];
  const chosen = levels.filter((level) => isChosen(level, keys));
  const merged = levels.flatMap((level) => (chosen.includes(level) ? [] : level.merged));
  const untold = keys.some((key) => merged.includes(key));
  const cells = new Map(
    churn.segments.map(({ id }) => [
      id,
      chosen.map((level) => level.segments.find(({ segment }) => segment === id) ?? { n: 0, churned: 0 }),
    ]),
  );
  const isMixed = (counts: readonly { readonly n: number | null }[]) =>
    counts.some(({ n }) => n === null) && counts.some(({ n }) => (n ?? 0) > 0);
  const partly = { base: untold, segments: [...cells.values()].some(isMixed) };
  return {
    by,
    base: figureOf(chosen, untold),
    segments: new Map([...cells].map(([id, counts]) => [id, figureOf(counts, untold)])),
    least,
    partly,
    ignored,
  };
}

/** Which keys does a level stand for in a filter? Several where small ones are told together. */
export function keysOf({ level, merged }: Level): readonly string[] {
  return merged.length === 0 ? [level] : merged;
}

function isChosen(level: Level, keys: readonly string[]): boolean {
  return keysOf(level).every((key) => keys.includes(key));
}

function baseOf({ base }: Churn): ChurnRate {
  const { customers: n, churned, rate, lower, upper } = base;
  return { n, churned, rate, lower, upper };
}

function figureOf(
  counts: readonly { readonly n: number | null; readonly churned: number | null }[],
  untold: boolean,
): ChurnFigure {
  const n = counts.reduce((sum, count) => sum + (count.n ?? 0), 0);
  const churned = counts.reduce((sum, count) => sum + (count.churned ?? 0), 0);
  if (n > 0) return { n, churned, rate: churned / n, ...wilson(churned, n) };
  return untold || counts.some((count) => count.n === null) ? 'hidden' : 'none';
}
