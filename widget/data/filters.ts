/** What a reader can narrow the dashboard to. Keys are those of the report: segment ids, city names … */
export const dimensions = [
  'segment',
  'city',
  'product',
  'category',
  'type',
  'products',
  'age',
  'tenure',
] as const;

export type Dimension = (typeof dimensions)[number];

export type Filters = Readonly<Partial<Record<Dimension, readonly string[]>>>;

/** What are the filters after a click on this mark? The same click again takes it back. */
export function toggleFilter(filters: Filters, dimension: Dimension, key: string): Filters {
  const chosen = filters[dimension] ?? [];
  const next = chosen.includes(key) ? chosen.filter((known) => known !== key) : [...chosen, key];
  return withDimension(filters, dimension, next);
}

/** Every chosen key in the order of the dimensions, as the chips show them. */
export function chosenFilters(filters: Filters): { dimension: Dimension; key: string }[] {
  return dimensions.flatMap((dimension) => (filters[dimension] ?? []).map((key) => ({ dimension, key })));
}

export function isFiltered(filters: Filters): boolean {
  return dimensions.some((dimension) => (filters[dimension]?.length ?? 0) > 0);
}

/** What of this can be filtered by? Unknown names and values that are no text are dropped, doubles too. */
export function readFilters(untrusted: unknown): Filters {
  if (typeof untrusted !== 'object' || untrusted === null) return {};
  return dimensions.reduce<Filters>((filters, dimension) => {
    const given: unknown = (untrusted as Record<string, unknown>)[dimension];
    const texts = (Array.isArray(given) ? given : []).filter((key): key is string => typeof key === 'string');
    return withDimension(filters, dimension, [...new Set(texts)]);
  }, {});
}

export function sameFilters(a: Filters, b: Filters): boolean {
  return dimensions.every((dimension) => {
    const [left, right] = [a[dimension] ?? [], b[dimension] ?? []];
    return left.length === right.length && left.every((key, index) => key === right[index]);
  });
}

function withDimension(filters: Filters, dimension: Dimension, keys: readonly string[]): Filters {
  const { [dimension]: _replaced, ...others } = filters;
  return keys.length === 0 ? others : { ...others, [dimension]: keys };
}
