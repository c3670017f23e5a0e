import type { Axis } from '../axis.ts';

/** Which ranges of an axis may a condition ask for? First and last bin, in turn: every interval, and each bin alone. */
export function rangesOf({ ordered, size }: Pick<Axis, 'ordered' | 'size'>): Uint8Array {
  const pairs: number[] = [];
  for (let from = 0; from < ordered; from++) {
    for (let to = from; to < ordered; to++) if (to - from < size - 1) pairs.push(from, to);
  }
  for (let bin = ordered; bin < size; bin++) if (size > 1) pairs.push(bin, bin);
  return Uint8Array.from(pairs);
}

/** Customers and leavers among these rows by bin, as sums up to and with each bin; one entry before the first. */
export interface Sums {
  readonly customers: Int32Array;
  readonly leavers: Int32Array;
}

export function sumsOver({ bins, size }: Axis, rows: Int32Array, left: Uint8Array): Sums {
  const customers = new Int32Array(size + 1);
  const leavers = new Int32Array(size + 1);
  for (const row of rows) {
    const bin = bins[row]! + 1;
    customers[bin]!++;
    leavers[bin]! += left[row]!;
  }
  for (let bin = 1; bin <= size; bin++) {
    customers[bin]! += customers[bin - 1]!;
    leavers[bin]! += leavers[bin - 1]!;
  }
  return { customers, leavers };
}
