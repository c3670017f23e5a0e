import type { CodedColumns } from '../../summaries/contract.ts';
import { type JointGroup, type QuantisedRows, spare, withRows } from './rows.ts';

export interface RowsInput extends CodedColumns {
  /** How many equal customers each row stands for; one without. */
  readonly weights?: Float64Array | null;
}

/** Tables of a group should stay small beside the rows that they serve. */
const largestGroup = (rows: number) => Math.min(1024, Math.max(64, rows / 8));

/** How are quantised columns laid out for fast passes? O(n · (p + c)). */
export function layOutRows({ rows, numbers, categories, weights = null }: RowsInput): QuantisedRows {
  const p = numbers.length;
  const values = new Float64Array(rows * p + spare);
  const norms = new Float64Array(rows);
  numbers.forEach((column, feature) => {
    for (let row = 0; row < rows; row++) {
      const value = column[row]!;
      if (Number.isNaN(value)) continue;
      values[row * p + feature] = value;
      norms[row] = norms[row]! + value * value;
    }
  });
  const packed = packCategories(rows, categories);
  const patterns = patternsOf(rows, numbers);
  if (patterns !== null) packed.push(patterns);
  if (packed.length === 0) packed.push(nothing(rows));
  const joint = new Int32Array(rows * packed.length);
  packed.forEach(({ codes }, group) => {
    for (let row = 0; row < rows; row++) joint[row * packed.length + group] = codes[row]!;
  });
  const shape = {
    numbers: p,
    categories: categories.map(({ levels, gamma }) => ({ levels, gamma })),
    groups: packed.map(({ group }) => group),
  };
  return withRows(shape, { rows, values, norms, joint, weights });
}

interface Packed {
  readonly group: JointGroup;
  readonly codes: Int32Array;
}

function packCategories(rows: number, categories: CodedColumns['categories']): Packed[] {
  const packed: Packed[] = [];
  let members: number[] = [];
  let bases: number[] = [];
  let size = 1;
  const close = () => {
    if (members.length > 0) packed.push(packGroup(rows, categories, members, bases, size));
    members = [];
    bases = [];
    size = 1;
  };
  categories.forEach(({ levels, codes }, index) => {
    const base = codes.some((level) => level < 0) ? levels + 1 : levels;
    if (size * base > largestGroup(rows)) close();
    members.push(index);
    bases.push(base);
    size *= base;
  });
  close();
  return packed;
}

function nothing(rows: number): Packed {
  const group = { size: 1, categories: [], bases: [], digits: new Int32Array(0), absent: null };
  return { group, codes: new Int32Array(rows) };
}

function packGroup(
  rows: number,
  categories: CodedColumns['categories'],
  members: readonly number[],
  bases: readonly number[],
  size: number,
): Packed {
  const digits = new Int32Array(size * members.length);
  const codes = new Int32Array(rows);
  let step = 1;
  members.forEach((member, position) => {
    const { levels, codes: column } = categories[member]!;
    const base = bases[position]!;
    for (let code = 0; code < size; code++) {
      const digit = Math.floor(code / step) % base;
      digits[code * members.length + position] = digit === levels ? -1 : digit;
    }
    for (let row = 0; row < rows; row++) {
      const level = column[row]!;
      codes[row] = codes[row]! + step * (level < 0 ? levels : level);
    }
    step *= base;
  });
  return { group: { size, categories: members, bases, digits, absent: null }, codes };
}

function patternsOf(rows: number, numbers: readonly Float64Array[]): Packed | null {
  const p = numbers.length;
  const known = new Map<string, number>([['0'.repeat(p), 0]]);
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    if (!numbers.some((column) => Number.isNaN(column[row]!))) continue;
    const key = numbers.map((column) => (Number.isNaN(column[row]!) ? '1' : '0')).join('');
    const code = known.get(key) ?? known.size;
    known.set(key, code);
    codes[row] = code;
  }
  if (known.size === 1) return null;
  const absent = new Uint8Array(known.size * p);
  for (const [key, code] of known) {
    for (let feature = 0; feature < p; feature++) absent[code * p + feature] = key[feature] === '1' ? 1 : 0;
  }
  const group = { size: known.size, categories: [], bases: [], digits: new Int32Array(0), absent };
  return { group, codes };
}
