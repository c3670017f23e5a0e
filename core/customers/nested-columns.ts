import type { Column, Table } from '../table/types.ts';
import type { Customers } from './types.ts';

/** A column that divides customers more finely than another, and in which of the other's levels each of its own lies. */
export interface Nested {
  readonly feature: string;
  readonly within: string;
  readonly levels: readonly { readonly level: string; readonly within: string }[];
}

/** Lists longer than these are told by nothing in a report. */
const mostLevels = 200;

interface Coded {
  readonly name: string;
  readonly levels: readonly string[];
  readonly codes: ArrayLike<number>;
}

/**
 * Which columns divide customers more finely than another, so that each of their levels lies in one of the other's, as
 * cities do in regions? Whoever publishes figures by both has to know. Of two that divide them alike the later lies in the
 * earlier. Cost O(rows · columns²).
 */
export function nestedColumns({ table, setAside = [] }: Pick<Customers, 'table' | 'setAside'>): Nested[] {
  const columns = codedColumns(table).filter(({ name }) => !setAside.includes(name));
  return columns.flatMap((fine, at) =>
    columns.flatMap((coarse, other): Nested[] => {
      if (at === other || fine.levels.length < coarse.levels.length) return [];
      const holders = holdersOf(fine, coarse);
      if (holders === null) return [];
      const alike = new Set(holders).size === fine.levels.length;
      if (alike && at < other) return [];
      const levels = fine.levels.map((level, code) => ({
        level,
        within: coarse.levels[holders[code]!] ?? '',
      }));
      return [{ feature: fine.name, within: coarse.name, levels }];
    }),
  );
}

function codedColumns(table: Table): Coded[] {
  return table.columns.flatMap((column): Coded[] => {
    const coded = codedOf(column);
    return coded === null || coded.levels.length < 2 || coded.levels.length > mostLevels ? [] : [coded];
  });
}

function codedOf(column: Column): Coded | null {
  switch (column.kind) {
    case 'category':
      return column;
    case 'flag':
      return { name: column.name, levels: column.labels, codes: column.values };
    default:
      return null;
  }
}

/** For each fine level the coarse one that holds it, −1 for none stated; null when one lies in several. */
function holdersOf(fine: Coded, coarse: Coded): Int32Array | null {
  const unseen = -2;
  const holders = new Int32Array(fine.levels.length).fill(unseen);
  for (let row = 0; row < fine.codes.length; row++) {
    const code = fine.codes[row]!;
    if (code < 0 || code >= fine.levels.length) continue;
    const stated = coarse.codes[row]!;
    const holder = stated < coarse.levels.length ? stated : -1;
    if (holders[code] === unseen) holders[code] = holder;
    else if (holders[code] !== holder) return null;
  }
  return holders;
}
