import * as v from 'valibot';
import { count, list, nullableNumber, number, share, text } from './primitives.ts';

const planRow = v.object({
  segment: text,
  text,
  customers: count,
  letters: count,
  precision: share,
  cause: text,
  offer: text,
  channel: text,
  expectedSaved: number,
  lettersPerSaved: nullableNumber,
  expectedNet: nullableNumber,
  priority: number,
  owner: text,
  due: v.nullable(text),
  kpi: text,
});

export const plan = v.object({
  capacity: count,
  assumptions: v.object({
    value: nullableNumber,
    contact: number,
    offer: number,
    saveRate: share,
    text,
  }),
  rows: list(planRow),
  /**
   * Cumulative: what the first n letters are expected to bring, for the capacity slider. `leavers` is the sum of
   * risks, `valueAtRisk` of risk times value: what other costs need.
   */
  curve: list(
    v.object({
      letters: count,
      saved: number,
      net: nullableNumber,
      precision: share,
      leavers: v.optional(number),
      valueAtRisk: v.optional(nullableNumber),
    }),
  ),
});
