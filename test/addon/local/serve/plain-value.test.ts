import { expect, it } from 'vitest';
import { findIllegal } from '../../../../addon/local/serve/plain-value.ts';

it.each([
  ['a date', new Date(0), 'Date'],
  ['a map', new Map(), 'Map'],
  ['a set', new Set(), 'Set'],
  ['a typed array', new Float64Array(1), 'Float64Array'],
  ['undefined', undefined, 'undefined'],
  ['a function', () => 1, 'function'],
  ['NaN', Number.NaN, 'NaN'],
])('stops %s, however deep it lies', (_, value, kind) => {
  expect(findIllegal({ rows: [[1, { cell: value }]] }, 'argument')).toBe(`argument.rows[0][1].cell: ${kind}`);
});

it('stops a hole in an array', () => {
  const holey: number[] = [];
  holey[1] = 1;
  expect(findIllegal(holey)).toBe('value[0]: undefined');
});

it('lets plain data pass', () => {
  expect(findIllegal([null, true, 1.5, 'text', { a: [], b: {} }])).toBeNull();
});
