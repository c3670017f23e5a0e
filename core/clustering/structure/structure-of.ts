import { dipTest } from '../../stats/hypothesis/dip-test.ts';
import { derivedRandom } from '../../stats/random.ts';
import type { ComparedColumn } from '../quantise/columns.ts';
import { distinctGroups } from './distinct-groups.ts';
import { fitMixture } from './mixture.ts';
import { type ReadyColumn, readyColumns } from './ready-columns.ts';
import { relatedColumns } from './related-columns.ts';
import { valleyTest } from './valley-test.ts';

/** Do customers fall into groups of their own? `continuum`: no valley; `not-tested`: too few customers to tell. */
export type Structure =
  | {
      readonly kind: 'found';
      readonly k: number;
      /** The columns that carry it. */
      readonly columns: readonly number[];
    }
  | { readonly kind: 'continuum' | 'not-tested' };

/** Fewer customers are not tested; more are not looked at. */
export const fewestTested = 100;
const mostRead = 2000;
const level = 0.02;
/** Most groups, starts of each fit, and how many numbers of groups in vain end the search. */
const search = { groups: 11, starts: 4, patience: 2 };

/**
 * Do the customers fall into groups, how many, and by which columns? Only columns that go together or have several
 * modes of their own are asked; each set of them has to show a valley, or groups of levels. The number is that of a
 * mixture's groups by BIC, those merged that are often mistaken for one another. Rows come in an order of no meaning.
 */
export function structureOf(columns: readonly ComparedColumn[], customers: number, seed: number): Structure {
  const rows = Math.min(customers, mostRead);
  if (customers < fewestTested) return { kind: 'not-tested' };
  const ready = readyColumns(columns, rows, seed);
  const sets = relatedColumns(ready, rows).filter(
    (set) => set.length > 1 || hasModes(ready[set[0]!]!, ready.length),
  );
  const picked = (set: readonly number[]) => set.map((column) => ready[column]!);
  const carrying = sets.flatMap((set) => {
    const k = structuredGroups(picked(set), rows, { seed, level: level / sets.length });
    return k === null ? [] : [{ set, k }];
  });
  if (carrying.length === 0) return { kind: 'continuum' };
  const of = carrying.flatMap(({ set }) => set).sort((a, b) => a - b);
  const k = carrying.length === 1 ? carrying[0]!.k : groupsOf(picked(of), rows, seed);
  return { kind: 'found', k: Math.max(2, k), columns: of };
}

function hasModes(column: ReadyColumn, among: number): boolean {
  return (
    column.kind === 'number' && dipTest(column.values.filter((value) => !Number.isNaN(value))) < level / among
  );
}

/** How many groups do these columns show a valley or levels for? Null for none. */
function structuredGroups(
  columns: readonly ReadyColumn[],
  rows: number,
  { seed, level: accepted }: { readonly seed: number; readonly level: number },
): number | null {
  const k = groupsOf(columns, rows, seed);
  if (k > 1 && valleyTest(columns, rows, { k, random: derivedRandom(seed, -4) }) < accepted) return k;
  const categories = columns.filter(({ kind }) => kind === 'category');
  return categories.length > 1 && groupsOf(categories, rows, seed) > 1 ? k : null;
}

/** How many groups does a mixture have that are apart? */
function groupsOf(columns: readonly ReadyColumn[], rows: number, seed: number): number {
  let best = fitMixture(columns, rows, { k: 1, starts: 1, random: derivedRandom(seed, -5, 1) });
  for (let k = 2; k <= search.groups && k - best.k <= search.patience; k++) {
    const fit = fitMixture(columns, rows, { k, starts: search.starts, random: derivedRandom(seed, -5, k) });
    if (fit.bic < best.bic) best = fit;
  }
  return new Set(distinctGroups(best)).size;
}
