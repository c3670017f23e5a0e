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
const search = { groups: 12, starts: 4, patience: 2 };

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
  const carrying = sets.filter((set, at) =>
    isStructured(
      set.map((column) => ready[column]!),
      rows,
      { seed: seed + at, level: level / sets.length },
    ),
  );
  if (carrying.length === 0) return { kind: 'continuum' };
  const of = carrying.flat().sort((a, b) => a - b);
  const k = groupsOf(
    of.map((column) => ready[column]!),
    rows,
    seed,
  );
  return { kind: 'found', k: Math.max(2, k), columns: of };
}

function hasModes(column: ReadyColumn, among: number): boolean {
  return (
    column.kind === 'number' && dipTest(column.values.filter((value) => !Number.isNaN(value))) < level / among
  );
}

function isStructured(
  columns: readonly ReadyColumn[],
  rows: number,
  { seed, level: accepted }: { readonly seed: number; readonly level: number },
): boolean {
  const k = groupsOf(columns, rows, seed);
  if (k > 1 && valleyTest(columns, rows, { k, random: derivedRandom(seed, -4) }) < accepted) return true;
  const categories = columns.filter(({ kind }) => kind === 'category');
  return categories.length > 1 && groupsOf(categories, rows, seed) > 1;
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
