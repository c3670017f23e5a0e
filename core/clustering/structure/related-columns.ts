import { chiSquareTest } from '../../stats/hypothesis/chi-square-test.ts';
import type { ReadyColumn } from './ready-columns.ts';

/** Chance of one false relation among all pairs, and the weakest relation (Cramér's V) that counts. */
const level = 0.01;
const weakest = 0.1;
const bins = 5;
const mostLevels = 8;

/**
 * Which columns go together? Sets of column indices that are tied by relations beyond chance, single ones included.
 * Numbers enter as fifths, categories with their seven most frequent levels and the rest.
 */
export function relatedColumns(columns: readonly ReadyColumn[], rows: number): number[][] {
  const coded = columns.map((column) =>
    column.kind === 'number' ? fifths(column.values) : frequentLevels(column.codes, column.levels),
  );
  const group = columns.map((_, at) => at);
  const pairs = Math.max(1, (columns.length * (columns.length - 1)) / 2);
  for (let a = 0; a < columns.length; a++) {
    for (let b = a + 1; b < columns.length; b++) {
      if (group[a] === group[b] || !areRelated(coded[a]!, coded[b]!, rows, level / pairs)) continue;
      const [from, to] = [group[b]!, group[a]!];
      group.forEach((each, at) => {
        if (each === from) group[at] = to;
      });
    }
  }
  return [...new Set(group)].map((each) => columns.flatMap((_, at) => (group[at] === each ? [at] : [])));
}

interface Coded {
  readonly codes: Int32Array;
  readonly count: number;
}

function areRelated(a: Coded, b: Coded, rows: number, p: number): boolean {
  const counts = new Float64Array(a.count * b.count);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    if (a.codes[row]! < 0 || b.codes[row]! < 0) continue;
    counts[a.codes[row]! * b.count + b.codes[row]!]!++;
    total++;
  }
  const test = chiSquareTest({ rows: a.count, columns: b.count, counts });
  if (test.df === 0 || test.p > p) return false;
  return Math.sqrt(test.statistic / total / (Math.min(a.count, b.count) - 1)) >= weakest;
}

function fifths(values: Float64Array): Coded {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const cuts = Array.from(
    { length: bins - 1 },
    (_, cut) => sorted[Math.floor(((cut + 1) * sorted.length) / bins)]!,
  );
  const codes = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? -1 : cuts.filter((cut) => value >= cut).length,
  );
  return { codes, count: bins };
}

function frequentLevels(codes: Int32Array, levels: number): Coded {
  if (levels <= mostLevels) return { codes, count: levels };
  const counts = new Float64Array(levels);
  for (const code of codes) if (code >= 0) counts[code]!++;
  const order = Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const rank = new Int32Array(levels);
  order.forEach((each, at) => {
    rank[each] = Math.min(at, mostLevels - 1);
  });
  return { codes: codes.map((code) => (code < 0 ? -1 : rank[code]!)), count: mostLevels };
}
