import type { PassSummary } from '../../summaries/contract.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { passSummary } from './pass-summary.ts';
import { addRowsInPlace, emptySummary } from './running-summary.ts';

/** The summary of picked rows alone, with a label for each. */
export function summariseRows(
  rows: QuantisedRows,
  picked: Int32Array,
  labels: Int32Array,
  k: number,
): PassSummary {
  const running = emptySummary(rows, k);
  addRowsInPlace(running, rows, picked, labels, picked.length);
  return passSummary(running, rows);
}
