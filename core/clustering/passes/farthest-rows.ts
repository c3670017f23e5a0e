import type { Prototypes } from '../../summaries/contract.ts';
import { nearestDistances } from '../distance/nearest-distances.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { rowsAsPrototypes } from '../quantise/rows-as-prototypes.ts';

/** Which customers are worst served? Each next one also counts its distance to those already taken. */
export function farthestRows(rows: QuantisedRows, prototypes: Prototypes, count: number): Prototypes {
  const taken: number[] = [];
  const nearest = nearestDistances(rows, prototypes);
  for (let pick = 0; pick < count; pick++) {
    let farthest = 0;
    for (let row = 1; row < rows.rows; row++) if (nearest[row]! > nearest[farthest]!) farthest = row;
    taken.push(farthest);
    if (pick + 1 === count) break;
    const distances = nearestDistances(rows, rowsAsPrototypes(rows, [farthest]));
    for (let row = 0; row < rows.rows; row++) nearest[row] = Math.min(nearest[row]!, distances[row]!);
  }
  return rowsAsPrototypes(rows, taken);
}
