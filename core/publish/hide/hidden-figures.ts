import type { Report } from '../../report/types.ts';

/** How many figures does the whole report tell that the published one does not tell, or not exactly? */
export function hiddenFigures(whole: Report, told: Report): number {
  const parts = ({
    segmentation: { map: _, ...segmentation },
    sales,
    churn,
    experience,
    plan,
    metrics,
    retention,
  }: Report) => ({
    ...{ segmentation, churn, experience, plan, metrics, retention: retention ?? null },
    sales: sales === null ? null : { ...sales, topCustomers: [] },
  });
  return difference(parts(whole), parts(told));
}

function difference(before: unknown, after: unknown): number {
  if (typeof before === 'number') return before === after ? 0 : 1;
  if (typeof before !== 'object' || before === null) return 0;
  if (Array.isArray(before)) {
    const items = Array.isArray(after) ? after : [];
    const byName = new Map(items.map((item, at) => [nameOf(item, at), item]));
    return before.reduce<number>((sum, item, at) => sum + difference(item, byName.get(nameOf(item, at))), 0);
  }
  const other = (after ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(before).reduce((sum, [key, value]) => sum + difference(value, other[key]), 0);
}

const names = [
  'id',
  'key',
  'dimension',
  'level',
  'feature',
  'first',
  'second',
  'segment',
  'label',
  'letters',
  'from',
  'to',
  'k',
  'month',
  'after',
  'repeats',
  'days',
];

function nameOf(item: unknown, at: number): string {
  if (typeof item !== 'object' || item === null) return String(at);
  const told = item as Readonly<Record<string, unknown>>;
  const found = names.flatMap((name) => (told[name] === undefined ? [] : [told[name]]));
  return found.length === 0 ? String(at) : JSON.stringify(found);
}
