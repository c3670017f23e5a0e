import { describe, expect, it } from 'vitest';
import { asCodes, asNumbers } from '../../../core/table/as-kind.ts';
import type { Column } from '../../../core/table/types.ts';

const { NaN: none } = Number;
const number: Column = { kind: 'number', name: 'a', unit: '', values: Float64Array.of(1, none, 3) };
const category = (levels: readonly string[]): Column => ({
  ...{ kind: 'category', name: 'a', ordered: false },
  ...{ levels, codes: Int32Array.of(1, -1, 0) },
});
const flag: Column = { kind: 'flag', name: 'a', labels: ['No', 'Yes'], values: Uint8Array.of(1, 255, 0) };
const text: Column = { kind: 'text', name: 'a', values: ['2.5', '', '-1'] };
const date: Column = { kind: 'date', name: 'a', values: Float64Array.of(0, none, 1) };

describe('a column as numbers', () => {
  it('is what its texts say, NaN where nothing is said', () => {
    expect(asNumbers(number)).toBe(number.values);
    expect(asNumbers(category(['7', '0.5']))).toEqual(Float64Array.of(0.5, none, 7));
    expect(asNumbers({ ...flag, labels: ['0', '1'] })).toEqual(Float64Array.of(1, none, 0));
    expect(asNumbers(text)).toEqual(Float64Array.of(2.5, none, -1));
    expect(asNumbers({ ...text, values: ['', '', ''] })).toEqual(Float64Array.of(none, none, none));
  });

  it('is none where a text says something else, or a date', () => {
    expect(asNumbers(category(['7', 'many']))).toBeNull();
    expect(asNumbers(flag)).toBeNull();
    expect(asNumbers(date)).toBeNull();
  });
});

describe('a column as indices into levels', () => {
  it('finds them in any kind and spelling, and −1 for missing and unknown ones', () => {
    expect(asCodes(category(['Gold', 'basic']), ['Basic', 'gold'])).toEqual(Int32Array.of(0, -1, 1));
    expect(asCodes(flag, ['yes', 'NO', 'perhaps'])).toEqual(Int32Array.of(0, -1, 1));
    expect(asCodes(number, ['3', '2', '1'])).toEqual(Int32Array.of(2, -1, 0));
    expect(asCodes(text, ['-1'])).toEqual(Int32Array.of(-1, -1, 0));
    expect(asCodes(date, ['1970-01-01'])).toBeNull();
  });

  it('keeps levels apart that differ in spelling alone', () => {
    expect(asCodes(category(['a', 'A']), ['A', 'a'])).toEqual(Int32Array.of(0, -1, 1));
  });
});
