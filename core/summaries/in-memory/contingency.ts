import type { Frame } from '../../customers/frame.ts';
import type { ContingencyAnswer, ContingencyAsk } from '../contract/contingency.ts';
import { type Bins, binsOf, placesAmong, stateOf } from './bins.ts';

/** Where each customer falls; a bin of `size` or above is no part of the table. */
interface Side {
  readonly bins: Bins;
  readonly size: number;
}

/** O(customers asked about). */
export function contingencyIn(
  frame: Frame,
  { rows, columns, among, complete = false }: ContingencyAsk,
): ContingencyAnswer {
  const places = placesAmong(frame, among);
  const down = sideOf(frame, rows, complete);
  const across = sideOf(frame, columns, complete);
  const counts = new Float64Array(down.size * across.size);
  for (let i = 0; i < places.length; i++) {
    const row = down.bins[places[i]!]!;
    const column = across.bins[places[i]!]!;
    if (row < down.size && column < across.size) counts[row * across.size + column]! += 1;
  }
  return { rows: down.size, columns: across.size, counts };
}

function sideOf(frame: Frame, side: ContingencyAsk['columns'], complete: boolean): Side {
  if ('outcome' in side) return { bins: stateOf(frame, side.outcome), size: 2 };
  if ('groups' in side) {
    const { codes, keys } = side.groups;
    const bins = codes.map((code) => (code < 0 ? keys.length : code));
    return { bins, size: complete ? keys.length : keys.length + 1 };
  }
  const { size, missing } = side;
  return { bins: binsOf(frame, side), size: complete && missing >= 0 ? size - 1 : size };
}
