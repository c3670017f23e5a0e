import type { Churn } from '../../report/types.ts';
import { wilsonInterval } from '../../stats/intervals/wilson.ts';
import type { Locale } from '../../words/index.ts';
import { messages } from '../../words/index.ts';
import type { HiddenLevels } from '../hide/hidden-levels.ts';
import { hiddenRows } from '../hide/hidden-rows.ts';
import { isSmall } from '../hide/threshold.ts';

type Breakdown = NonNullable<Churn['breakdowns']>[number];
type Level = Breakdown['levels'][number];
type Crossing = NonNullable<Churn['crossings']>[number];
type Counts = Level['segments'][number];

export interface BreakdownsContext {
  readonly threshold: number;
  readonly hidden: (feature: string) => HiddenLevels;
  readonly locale: Locale;
}

/** Where small levels stand together. */
const togetherLevel = '…';

/** Leaving by one column at a time: hidden levels stand together, cells of a churn segment that would tell few are null. */
export function publishBreakdowns(churn: Churn, context: BreakdownsContext): Breakdown[] {
  return (churn.breakdowns ?? []).flatMap((breakdown) => {
    const levels = told(breakdown, churn.base.customers, context);
    if (levels.length < 2) return [];
    const cells = churn.segments.map(({ id, n }) =>
      cellsOf(levels, id, { inside: n, outside: churn.base.customers - n }, context.threshold),
    );
    return [
      {
        ...breakdown,
        least: Math.max(breakdown.least, context.threshold),
        levels: levels.map((level, at) => ({ ...level, segments: cells.map((own) => own[at]!) })),
      },
    ];
  });
}

function told(
  { levels, feature, dimension }: Breakdown,
  whole: number,
  { threshold, hidden, locale }: BreakdownsContext,
): Level[] {
  const counts = new Map(levels.map(({ level, n }) => [level, n]));
  const gone = hiddenRows(
    [...counts.keys()],
    [{ whole, counts }],
    threshold,
    dimension === 'segment' ? new Set() : hidden(feature).whole,
  );
  const isGone = (level: Level) => level.merged.length > 0 || gone.has(level.level);
  const small = levels.filter(isGone);
  const kept = levels.filter((level) => !isGone(level));
  return small.length === 0 ? kept : [...kept, together(small, locale)];
}

function together(levels: readonly Level[], locale: Locale): Level {
  const n = levels.reduce((sum, level) => sum + level.n, 0);
  const churned = levels.reduce((sum, level) => sum + level.churned, 0);
  const ids = levels[0]?.segments.map(({ segment }) => segment) ?? [];
  const cell = (id: string): Counts => {
    const own = levels.map(({ segments }) => segments.find(({ segment }) => segment === id));
    const sum = (of: 'n' | 'churned') =>
      own.reduce<number | null>((all, one) => (all === null || one?.[of] == null ? null : all + one[of]), 0);
    return { segment: id, n: sum('n'), churned: sum('churned') };
  };
  return {
    level: togetherLevel,
    label: messages(locale).churn.smallGroups,
    merged: levels.flatMap(({ level, merged }) => (merged.length > 0 ? merged : [level])),
    n,
    churned,
    rate: n === 0 ? 0 : churned / n,
    ...wilsonInterval(churned, n),
    segments: ids.map(cell),
  };
}

/** One churn segment at each level: null where it holds few customers there, or all but few. */
function cellsOf(
  levels: readonly Level[],
  id: string,
  whole: { readonly inside: number; readonly outside: number },
  threshold: number,
): Counts[] {
  const cells = levels.map(
    ({ segments }) =>
      segments.find(({ segment }) => segment === id) ?? { segment: id, n: null, churned: null },
  );
  const counts = (of: (level: Level, n: number) => number) =>
    new Map(levels.map((level, at) => [level.level, of(level, cells[at]!.n ?? Number.NaN)]));
  const hidden = hiddenRows(
    levels.map(({ level }) => level),
    [
      { whole: whole.inside, counts: counts((_, n) => n) },
      { whole: whole.outside, counts: counts((level, n) => level.n - n) },
    ],
    threshold,
  );
  return levels.map(({ level }, at) =>
    hidden.has(level) ? { segment: id, n: null, churned: null } : cells[at]!,
  );
}

/**
 * Leaving by two columns at a time, for the levels of the breakdowns that are told. Rows or columns with small cells are
 * hidden whole, with others where that is needed; of a crossing that leaves nothing, nothing.
 */
export function publishCrossings(
  churn: Churn,
  breakdowns: readonly Breakdown[],
  context: BreakdownsContext,
): Crossing[] {
  return (churn.crossings ?? []).flatMap((crossing) => {
    const [first, second] = [crossing.first, crossing.second].map((dimension) =>
      breakdowns.find((one) => one.dimension === dimension),
    );
    if (first === undefined || second === undefined) return [];
    const cells = merged(crossing, first, second);
    const hidden = hiddenLines(crossing, cells, first, second, context);
    const shown = cells.map((cell) =>
      hidden(cell) ? { ...cell, n: null, churned: null, segments: [] } : cell,
    );
    if (shown.every(({ n }) => n === null)) return [];
    return [{ ...crossing, cells: withSafeParts(shown, context.threshold) }];
  });
}

type Cell = Crossing['cells'][number];

/** Cells of levels that stand together now are one. */
function merged({ cells }: Crossing, first: Breakdown, second: Breakdown): Cell[] {
  const levelIn = (breakdown: Breakdown, level: string) =>
    breakdown.levels.some((one) => one.level === level) ? level : togetherLevel;
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const at = { first: levelIn(first, cell.first), second: levelIn(second, cell.second) };
    const key = JSON.stringify([at.first, at.second]);
    groups.set(key, [...(groups.get(key) ?? []), { ...cell, ...at }]);
  }
  return [...groups.values()].map((group) => {
    const [only, ...more] = group;
    return more.length === 0 ? only! : added(group);
  });
}

function added(cells: readonly Cell[]): Cell {
  const [first] = cells;
  const sum = (of: (cell: Cell) => number | null) =>
    cells.reduce<number | null>((all, cell) => {
      const value = of(cell);
      return all === null || value === null ? null : all + value;
    }, 0);
  const ids = [...new Set(cells.flatMap(({ segments }) => segments.map(({ segment }) => segment)))];
  const part = (cell: Cell, id: string) => cell.segments.find(({ segment }) => segment === id);
  return {
    ...first!,
    n: sum(({ n }) => n),
    churned: sum(({ churned }) => churned),
    segments: ids.map((id) => ({
      segment: id,
      n: sum((cell) => part(cell, id)?.n ?? null),
      churned: sum((cell) => part(cell, id)?.churned ?? null),
    })),
  };
}

/** By customer segment the other column's levels are hidden as everywhere; else whatever line hides least. */
function hiddenLines(
  crossing: Crossing,
  cells: readonly Cell[],
  first: Breakdown,
  second: Breakdown,
  { threshold, hidden }: BreakdownsContext,
): (cell: Cell) => boolean {
  const lines = (
    rows: Breakdown,
    columns: Breakdown,
    at: 'first' | 'second',
    anyway: ReadonlySet<string>,
  ) => {
    const across = at === 'first' ? 'second' : 'first';
    const keys = rows.levels.map(({ level }) => level);
    const tallies = columns.levels.map(({ level, n }) => ({
      whole: n,
      counts: new Map(
        cells.filter((cell) => cell[across] === level).map((cell) => [cell[at], cell.n ?? Number.NaN]),
      ),
    }));
    const gone = hiddenRows(keys, tallies, threshold, anyway);
    return { at, gone, cells: cells.filter((cell) => gone.has(cell[at])).length };
  };
  const byFirst = () => lines(first, second, 'first', partOf(first));
  const bySecond = () => lines(second, first, 'second', partOf(second));
  function partOf({ feature, levels }: Breakdown): ReadonlySet<string> {
    if (crossing.first !== 'segment' && crossing.second !== 'segment') return new Set();
    const { part, whole } = hidden(feature);
    const more = [...part].some((level) => !whole.has(level));
    return new Set([
      ...part,
      ...(more ? levels.filter((one) => one.merged.length > 0).map(({ level }) => level) : []),
    ]);
  }
  const tried =
    crossing.first === 'segment'
      ? [bySecond()]
      : crossing.second === 'segment'
        ? [byFirst()]
        : [byFirst(), bySecond()];
  const best = tried.reduce((least, one) => (one.cells < least.cells ? one : least));
  return (cell) => best.gone.has(cell[best.at]);
}

/** Counts of a churn segment in the cells are told only where all of them are safe. */
function withSafeParts(cells: readonly Cell[], threshold: number): Cell[] {
  const shown = cells.filter(({ n }) => n !== null);
  const ids = [...new Set(shown.flatMap(({ segments }) => segments.map(({ segment }) => segment)))];
  const unsafe = new Set(
    ids.filter((id) =>
      shown.some(({ n, segments }) => {
        const own = segments.find(({ segment }) => segment === id)?.n ?? null;
        return own === null || isSmall(own, threshold) || isSmall((n ?? 0) - own, threshold);
      }),
    ),
  );
  return cells.map((cell) => ({
    ...cell,
    segments: cell.segments.map((part) =>
      unsafe.has(part.segment) ? { segment: part.segment, n: null, churned: null } : part,
    ),
  }));
}
