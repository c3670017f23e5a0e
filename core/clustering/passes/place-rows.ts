import type { Places, Prototypes } from '../../summaries/contract.ts';
import { eachNearestTwo } from '../distance/nearest-two.ts';
import type { QuantisedRows } from '../quantise/rows.ts';

/** Which prototype is nearest to each row, how far is it, and how far is the second nearest? */
export function placeRows(rows: QuantisedRows, prototypes: Prototypes): Places {
  const labels = new Int32Array(rows.rows);
  const nearest = new Float64Array(rows.rows);
  const second = new Float64Array(rows.rows).fill(Number.POSITIVE_INFINITY);
  eachNearestTwo(rows, prototypes, (two, from, count) => {
    for (let at = 0; at < count; at++) {
      const row = from + at;
      labels[row] = two.nearest[at]!;
      nearest[row] = two.near[at]! + rows.norms[row]!;
      if (prototypes.k > 1) second[row] = two.far[at]! + rows.norms[row]!;
    }
  });
  return { labels, near: nearest, far: second };
}
