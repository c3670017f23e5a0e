import type { KPrototypesSource } from '../../summaries/contract.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { farthestRows } from './farthest-rows.ts';
import { placeRows } from './place-rows.ts';
import { type Assigner, createPrunedAssigner } from './pruned-assigner.ts';
import { totalNorm } from './total-norm.ts';

/** Answers for rows in memory. A pass that follows another skips the rows that cannot have changed sides. */
export function passesInMemory(
  rows: QuantisedRows,
  assigner: Assigner = createPrunedAssigner(rows),
): KPrototypesSource {
  return {
    squares: () => totalNorm(rows),
    pass: (prototypes) => assigner.pass(prototypes),
    farthest: (prototypes, count) => farthestRows(rows, prototypes, count),
    place: (prototypes) => placeRows(rows, prototypes),
  };
}
