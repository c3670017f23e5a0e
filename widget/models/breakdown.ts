import { missing } from '../../core/words/locale/index.ts';
import { filterRows } from '../data/cross-filter.ts';
import type { View } from './chart-model.ts';

/** A part of the whole amount and what it is made of, largest first. */
export interface Branch {
  readonly label: string;
  readonly amount: number;
  readonly parts: readonly Branch[];
}

interface Leaf {
  readonly path: readonly string[];
  readonly amount: number;
}

/** What is the amount made of: category, then type, then product? Null without two levels at least. */
export function breakdown({ report, filters }: View): readonly Branch[] | null {
  const { sales } = report;
  if (sales === null) return null;
  const levels = (['category', 'type'] as const).filter((level) =>
    sales.byProduct.some((row) => row[level] !== null),
  );
  if (levels.length === 0) return null;
  const places = new Map(
    sales.byProduct.map((row) => [row.key, levels.map((level) => row[level] ?? missing)]),
  );
  const { rows } = filterRows(sales, 'product', filters);
  return grow(rows.map(({ key, label, amount }) => ({ path: [...(places.get(key) ?? []), label], amount })));
}

function grow(leaves: readonly Leaf[]): Branch[] {
  const groups = new Map<string, Leaf[]>();
  for (const { path, amount } of leaves) {
    const [label, ...rest] = path;
    if (label !== undefined) groups.set(label, [...(groups.get(label) ?? []), { path: rest, amount }]);
  }
  return [...groups]
    .map(([label, inside]) => ({
      label,
      amount: inside.reduce((sum, { amount }) => sum + amount, 0),
      parts: grow(inside.filter(({ path }) => path.length > 0)),
    }))
    .sort((a, b) => b.amount - a.amount);
}
