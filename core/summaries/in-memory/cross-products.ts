import type { Frame } from '../../customers/frame.ts';
import { sumsWidth } from '../../stats/drivers/correlations.ts';
import type { CrossColumn, CrossProductsAnswer, CrossProductsAsk } from '../contract/cross-products.ts';
import { drawnFor } from '../drawn-for.ts';
import { foldOf } from '../fold-of.ts';
import { binsOf, placesAmong, stateOf, variableNamed } from './bins.ts';

/** O(customers asked about · columns²). */
export function crossProductsIn(
  frame: Frame,
  { columns, buckets, by, among }: CrossProductsAsk,
): CrossProductsAnswer {
  const values = columns.map((column) => valuesOf(frame, column));
  const width = sumsWidth(columns.length);
  const groups = groupsOf(frame, by);
  const sums = Array.from({ length: groups.size }, () => new Float64Array(buckets * width));
  const row = new Float64Array(columns.length);
  for (const place of placesAmong(frame, among)) {
    const group = sums[groups.at(place)];
    if (group === undefined || !isRowKnown(values, place, row)) continue;
    addInPlace(group, foldOf(frame.keys[place]!, buckets) * width, row);
  }
  return sums;
}

function isRowKnown(values: readonly Float64Array[], place: number, row: Float64Array): boolean {
  for (let at = 0; at < row.length; at++) {
    const value = values[at]![place]!;
    if (Number.isNaN(value)) return false;
    row[at] = value;
  }
  return true;
}

function addInPlace(sums: Float64Array, from: number, row: Float64Array): void {
  const columns = row.length;
  let to = from + 1 + columns;
  sums[from]! += 1;
  for (let i = 0; i < columns; i++) {
    const value = row[i]!;
    sums[from + 1 + i]! += value;
    for (let j = i; j < columns; j++) sums[to++]! += value * row[j]!;
  }
}

/** By place; NaN: not known. */
function valuesOf(frame: Frame, column: CrossColumn): Float64Array {
  if ('without' in column) {
    return Float64Array.from(stateOf(frame, column.without), (state) =>
      state === 255 ? Number.NaN : 1 - state,
    );
  }
  if ('meets' in column) {
    const { cut, from, to } = column.meets;
    return Float64Array.from(binsOf(frame, cut), (bin) =>
      bin === cut.missing ? Number.NaN : bin >= from && bin <= to ? 1 : 0,
    );
  }
  if ('noise' in column) {
    const of = variableNamed(frame, column.noise);
    const known =
      of.kind === 'number' ? of.sorted : Float64Array.from(of.codes.filter((code) => code >= 0)).sort();
    return Float64Array.from(frame.keys, (key) => drawnFor(key, known));
  }
  const variable = variableNamed(frame, column.variable);
  const instead = column.missing ?? Number.NaN;
  return variable.kind === 'number'
    ? variable.values.map((value) => (Number.isNaN(value) ? instead : value))
    : Float64Array.from(variable.codes, (code) => (code < 0 ? instead : code));
}

function groupsOf(frame: Frame, by: CrossProductsAsk['by']) {
  if (by === undefined) return { size: 1, at: () => 0 };
  if ('groups' in by) {
    const { codes, keys } = by.groups;
    return { size: keys.length, at: (place: number) => codes[place]! };
  }
  const bins = binsOf(frame, by);
  return { size: by.missing < 0 ? by.size : by.size - 1, at: (place: number) => bins[place]! };
}
