import type { QuantisedRows } from '../quantise/rows.ts';
import { answered } from './answered.ts';
import { type BatchFit, type BatchInput, batchPasses } from './batch.ts';
import { passesInMemory } from './passes-in-memory.ts';
import type { Assigner } from './pruned-assigner.ts';

/** Drives the passes over rows in memory. */
export function runBatch(
  rows: QuantisedRows,
  assigner: Assigner,
  input: Omit<BatchInput, 'shape'>,
): BatchFit {
  return answered(batchPasses({ ...input, shape: rows }), passesInMemory(rows, assigner));
}
