import { mostSearched } from '../../clustering/find-clusters.ts';
import { answered } from '../../clustering/passes/answered.ts';
import { passesInMemory } from '../../clustering/passes/passes-in-memory.ts';
import { firstRows } from '../../clustering/quantise/first-rows.ts';
import { quantiseColumns } from '../../clustering/quantise/quantise-columns.ts';
import type { Customers } from '../../customers/types.ts';
import { SegmentryError } from '../../errors.ts';
import type { Settings } from '../../settings/settings.ts';
import { canonicalOrder } from '../../summaries/canonical-order.ts';
import { numbersOf } from '../../table/access.ts';
import { askSegments } from './ask-segments.ts';
import { codingOf } from './coding.ts';
import { concludeSegments } from './conclude-segments.ts';
import { shapingSettings } from './model/shaping-settings.ts';
import type { TrainedModel } from './model/trained-model.ts';
import type { SegmentsResult } from './types.ts';

export interface SegmentInput {
  readonly customers: Customers;
  readonly settings: Settings;
  readonly asOf: string;
  readonly model: TrainedModel | null;
  readonly progress?: (progress: {
    readonly stage: 'clustering';
    readonly done: number;
    readonly total: number;
  }) => void;
  /** True when time is up. */
  readonly deadline?: () => boolean;
}

/**
 * Which segments do the customers fall into, and what changed? With a saved model customers are assigned to it, by its
 * features, scales and levels; segments are made anew, and matched to the old ones, only where `whyAnew` has a reason. In
 * ids and numbers.
 *
 * Customers are looked at in an order of their keys, so the order of rows changes nothing.
 *
 * @throws `input.no-features`, `input.column-missing`, `input.too-few-customers`, `limit.time`.
 */
export function segmentCustomers(input: SegmentInput): SegmentsResult {
  const { customers, asOf } = input;
  const settings = input.settings.segmentation;
  const n = customers.table.rows;
  if (n < 2)
    throw new SegmentryError('input.too-few-customers', { sheet: customers.sheet, count: n, needed: 2 });
  const order = canonicalOrder(customers.key.values);
  const coding = codingOf(input, order);
  const rows = quantiseColumns(coding.features, coding.scaler);
  const asked = answered(
    askSegments({
      ...{ coding, settings, everyone: n },
      sample: firstRows(rows, mostSearched),
      step: (done, total) => {
        input.progress?.({ stage: 'clustering', done, total });
        if (input.deadline?.()) throw new SegmentryError('limit.time');
      },
    }),
    passesInMemory(rows),
  );
  return concludeSegments({
    ...{ asked, coding, rows, settings, asOf, order },
    shaping: shapingSettings(input.settings),
    key: {
      sheet: customers.sheet,
      columns: customers.key.columns,
      values: Array.from(order, (row) => customers.key.values[row]!),
    },
    money: moneyOf(customers, order),
    meanings: customers,
  });
}

function moneyOf(customers: Customers, order: Int32Array): Float64Array | null {
  const { table, totalAmount, lifetimeValue } = customers;
  const values = numbersOf(table, totalAmount) ?? numbersOf(table, lifetimeValue);
  return values === null ? null : Float64Array.from(order, (row) => values[row]!);
}
