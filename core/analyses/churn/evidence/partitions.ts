import type { FrameOutline, VariableOutline } from '../../../customers/frame.ts';
import type { AskOf, Binning, Cut, GivenGroups } from '../../../summaries/contract.ts';
import { askedEach, type Dialogue } from '../../../summaries/dialogue.ts';
import { conceptOf, meaningsOf } from '../../../table/vocabulary/meanings.ts';

export type Dimension = 'segment' | 'city' | 'product' | 'category' | 'type' | 'products';

/** Customers divided by one column: each is at one level, or at none where the column says nothing. */
export interface Partition {
  readonly dimension: Dimension;
  readonly feature: string;
  /** By what customers are counted. */
  readonly bins: Binning;
  /** Which of the bins make a level. */
  readonly levels: readonly { readonly level: string; readonly bins: readonly number[] }[];
  /** The bin of those at no level; −1 where there are none. */
  readonly missing: number;
  /** True where levels stand in an order of their own. */
  readonly ordered: boolean;
}

const mostLevels = 12;
const mostProducts = 5;

/**
 * By what can leaving be looked at apart? By customer segment, city, product and number of products, as far as the
 * data has them with at most twelve levels; counts from five on are one level, `5+`. One partition a dimension. Columns
 * that almost are the outcome tell nothing apart.
 */
export function* partitionsOf(outline: FrameOutline, segments: GivenGroups): Dialogue<readonly Partition[]> {
  const columns = new Set(outline.outcomes.map(({ column }) => column));
  const named = outline.variables
    .filter(({ id, use }) => !use.setAside && use.leak === null && !columns.has(id))
    .map((variable) => ({ variable, dimension: dimensionOf(variable, outline) }));
  const counting = named
    .filter(({ dimension }) => dimension === 'products')
    .flatMap(({ variable }) => byCount(variable) ?? []);
  const held = yield* askedEach(
    counting.map(({ cut }): AskOf<'contingency'> => ({ summary: 'contingency', rows: cut, columns: cut })),
  );
  const counts = counting.filter(({ strange }, at) =>
    strange.every((bin) => held[at]!.counts[bin * held[at]!.columns + bin] === 0),
  );
  const found = named.flatMap(({ variable, dimension }) => {
    if (dimension === 'products') return counts.find(({ feature }) => feature === variable.id) ?? [];
    return dimension === null || variable.kind === 'number' ? [] : byLevel(variable, dimension);
  });
  return [bySegment(segments), ...found].filter(
    ({ dimension, levels }, at, all) =>
      levels.length > 1 &&
      (dimension === 'segment' || levels.length <= mostLevels) &&
      all.findIndex((other) => other.dimension === dimension) === at,
  );
}

function dimensionOf({ id, column }: VariableOutline, { meanings }: FrameOutline): Dimension | null {
  if (column !== 'category' && column !== 'number') return null;
  const { city } = meanings;
  const concept = conceptOf(id);
  if (column === 'category' && (id === city || (city === null && concept === 'city'))) return 'city';
  if (concept === 'products') return 'products';
  const spoken = meaningsOf(id);
  if (!spoken.has('goods')) return null;
  if (column === 'number') return spoken.has('number-of') ? 'products' : null;
  if (spoken.has('type-of')) return 'type';
  return spoken.has('category-of') ? 'category' : 'product';
}

function bySegment(groups: GivenGroups): Partition {
  return {
    dimension: 'segment',
    feature: 'segment',
    bins: { groups },
    levels: groups.keys.map((level, bin) => ({ level, bins: [bin] })),
    missing: groups.keys.length,
    ordered: true,
  };
}

type Category = Extract<VariableOutline, { kind: 'category' }>;

function byLevel(variable: Category, dimension: Dimension): Partition {
  const bins = levelsOf(variable);
  return {
    ...{ dimension, feature: variable.id, bins, missing: bins.missing, ordered: variable.ordered },
    levels: variable.levels.map((level, bin) => ({ level, bins: [bin] })),
  };
}

/** `strange` are the bins that have to be empty, for they hold no counts. */
interface Counting extends Partition {
  readonly cut: Cut;
  readonly strange: readonly number[];
}

/** By a number of products, whole and from 0 on; null when the column plainly holds something else. */
function byCount(variable: VariableOutline): Counting | null {
  const counts = Array.from({ length: mostProducts + 1 }, (_, count) => count);
  const shared = { dimension: 'products', feature: variable.id, ordered: true } as const;
  if (variable.kind === 'number') {
    if (!variable.whole) return null;
    const ordered = counts.length + 1;
    const missing = variable.missing > 0 ? ordered : -1;
    const size = ordered + (missing < 0 ? 0 : 1);
    const cut: Cut = { variable: variable.id, size, ordered, cuts: counts, cutBelongs: 'above', missing };
    const levels = counts.map((count) => ({ level: levelOf(count), bins: [count + 1] }));
    return { ...shared, bins: cut, cut, levels, missing, strange: [0] };
  }
  const numbers = variable.levels.map(Number);
  if (numbers.some(Number.isNaN)) return null;
  const cut = levelsOf(variable);
  const isCount = (number: number) => Number.isInteger(number) && number >= 0;
  const binsWhere = (holds: (number: number) => boolean) =>
    numbers.flatMap((number, bin) => (holds(number) ? [bin] : []));
  const levels = counts.map((count) => ({
    level: levelOf(count),
    bins: binsWhere((number) => isCount(number) && Math.min(number, mostProducts) === count),
  }));
  const strange = binsWhere((number) => !isCount(number));
  return { ...shared, bins: cut, cut, levels, missing: cut.missing, strange };
}

function levelOf(count: number): string {
  return count === mostProducts ? `${count}+` : String(count);
}

/** The levels as they are. */
function levelsOf({ id, levels, missing: gaps }: Category): Cut {
  const missing = gaps > 0 ? levels.length : -1;
  const size = levels.length + (missing < 0 ? 0 : 1);
  return { variable: id, size, ordered: 0, cuts: [], cutBelongs: 'above', missing };
}
