import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { specs } from '../../../widget/charts/specs/index.ts';

function everyValue(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => everyValue(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    ...(key === name ? [item] : []),
    ...everyValue(item, name),
  ]);
}

const slim = readFileSync(new URL('../../../widget/charts/vega-slim.mjs', import.meta.url), 'utf8');
const registered = new Set(slim.match(/extend\(transforms, \{([^}]+)\}/)?.[1]?.match(/\w+/g));

describe.each(Object.entries(specs))('the chart %s', (_name, spec) => {
  it('uses only transforms that the slim Vega knows', () => {
    const used = everyValue(spec, 'transform')
      .flat()
      .map((transform) => (transform as { type: string }).type);
    expect(used.filter((type) => !registered.has(type))).toEqual([]);
  });

  it('loads nothing and overrides no option of its caller', () => {
    expect(spec).not.toHaveProperty('usermeta');
    expect(everyValue(spec, 'url')).toEqual([]);
    expect(everyValue(spec, 'href')).toEqual([]);
  });
});
