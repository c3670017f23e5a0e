/**
 * Categories whose levels are packed into one joint code, so that one look-up scores them all. A group without
 * categories holds the patterns of missing numbers instead.
 */
export interface JointGroup {
  readonly size: number;
  /** Indices into `QuantisedRows.categories`. */
  readonly categories: readonly number[];
  /** For each of them, how many values it takes in a code: its levels, and one more where some row misses it. */
  readonly bases: readonly number[];
  /** For each joint code, the level of each category of the group; −1 is missing. */
  readonly digits: Int32Array;
  /** For each code and number, 1 where the number is missing. Null but for the group of patterns. */
  readonly absent: Uint8Array | null;
}

/**
 * Customers as integers held in doubles: every sum over them is exact, so it does not depend on their order.
 *
 * Numbers are `round((x − offset) · quantum / scale)` clipped to ±2^18; a missing number is 0 and its pattern says
 * so. `gamma` is the cost of one mismatch in squared quantised units.
 */
export interface QuantisedRows {
  readonly rows: number;
  readonly numbers: number;
  /** rows × numbers, row-major, and `spare` more: a row may be read as if it had a multiple of four numbers. */
  readonly values: Float64Array;
  /** Squared length of each row's numbers. */
  readonly norms: Float64Array;
  readonly categories: readonly { readonly levels: number; readonly gamma: number }[];
  /** At least one; the only one may stand for nothing. */
  readonly groups: readonly JointGroup[];
  /** rows × groups, row-major. */
  readonly joint: Int32Array;
  /** How many equal customers each row stands for; null means one each. */
  readonly weights: Float64Array | null;
}

/** k centres: k × numbers integers, and k × categories levels (−1 when no member has one). */
export interface Prototypes {
  readonly k: number;
  readonly numbers: Float64Array;
  readonly categories: Int32Array;
}

/** What one pass over the customers leaves behind: all that new prototypes and the cost need. */
export interface PassSummary {
  /** Weight of each cluster. */
  readonly counts: Float64Array;
  /** k × numbers. */
  readonly sums: Float64Array;
  /** k × numbers: weight of the members whose number is known. */
  readonly observed: Float64Array;
  /** k × all levels, category after category. */
  readonly levels: Float64Array;
  /** Rows whose cluster changed in this pass. */
  readonly moved: number;
}

/** What `QuantisedRows.values` holds behind the last row. */
export const spare = 4;

/** Tables of a group should stay small beside the rows that they serve. */
const largestGroup = (rows: number) => Math.min(1024, Math.max(64, rows / 8));
const clip = 2 ** 18;

/** Which integer stands for this number? NaN stays NaN. */
export function quantise(value: number, offset: number, scale: number, quantum: number): number {
  const q = Math.round(((value - offset) * quantum) / scale);
  return Math.min(clip, Math.max(-clip, q));
}

export interface RowsInput {
  readonly rows: number;
  /** One array a number feature, already quantised; NaN is missing. */
  readonly numbers: readonly Float64Array[];
  /** One a category; −1 is missing. */
  readonly categories: readonly {
    readonly codes: Int32Array;
    readonly levels: number;
    readonly gamma: number;
  }[];
  readonly weights?: Float64Array | null;
}

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

/** The same columns of other rows. Rows of one make keep the engine's code for passes valid for all of them. */
export function withRows(
  { numbers, categories, groups }: Pick<QuantisedRows, 'numbers' | 'categories' | 'groups'>,
  {
    rows,
    values,
    norms,
    joint,
    weights,
  }: Pick<QuantisedRows, 'rows' | 'values' | 'norms' | 'joint' | 'weights'>,
): QuantisedRows {
  return { rows, numbers, values, norms, categories, groups, joint, weights };
}

/** The first rows alone, sharing their memory. */
export function firstRows(rows: QuantisedRows, limit: number): QuantisedRows {
  const n = Math.min(limit, rows.rows);
  if (n === rows.rows) return rows;
  return withRows(rows, {
    rows: n,
    values: rows.values.subarray(0, n * rows.numbers + spare),
    norms: rows.norms.subarray(0, n),
    joint: rows.joint.subarray(0, n * rows.groups.length),
    weights: rows.weights === null ? null : rows.weights.subarray(0, n),
  });
}

/** Where do the levels of each category begin in a row of `PassSummary.levels`? One more entry: their number. */
export function levelOffsets({ categories }: Pick<QuantisedRows, 'categories'>): Int32Array {
  const offsets = new Int32Array(categories.length + 1);
  categories.forEach(({ levels }, index) => {
    offsets[index + 1] = offsets[index]! + levels;
  });
  return offsets;
}

interface Packed {
  readonly group: JointGroup;
  readonly codes: Int32Array;
}

function packCategories(rows: number, categories: RowsInput['categories']): Packed[] {
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
  categories: RowsInput['categories'],
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
