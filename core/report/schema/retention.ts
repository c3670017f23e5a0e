import * as v from 'valibot';
import { count, isoDate, list, nullableNumber, number, share, text } from './primitives.ts';

/** So many repeat purchases before, or as many and more; or a tenth of the customers, counted from 0. */
const proofGroup = v.object({
  repeats: count,
  orMore: v.boolean(),
  customers: count,
  expected: nullableNumber,
  actual: number,
});

/** What was expected in a time that was not looked at, and what happened. */
const holdout = v.object({
  from: isoDate,
  to: isoDate,
  customers: count,
  /** Who bought again in that time. */
  again: count,
  /** Days of purchase of all of them. */
  expected: nullableNumber,
  actual: number,
  /** Mean absolute difference a customer. */
  error: nullableNumber,
  /** How often whoever bought again comes before who did not, by each way to tell; null where it is not looked at. */
  area: v.object({
    model: nullableNumber,
    frequency: nullableNumber,
    recency: nullableNumber,
    rfm: nullableNumber,
    rhythm: nullableNumber,
  }),
  /** Of the fifth of customers put first, and of all: the share that bought again. */
  topFifth: share,
  share,
  classes: list(proofGroup),
  tenths: list(proofGroup),
});

/** A group under its name. Amounts are what they paid so far; null where unknown, and where they would give a few away. */
const group = { id: text, label: text, customers: count, share, amount: nullableNumber };

const cohortCell = v.object({
  /** Months since the first purchase. */
  after: count,
  customers: count,
  share,
  lower: share,
  upper: share,
  amount: nullableNumber,
  /** The month is over: an unripe cell still grows. */
  ripe: v.boolean(),
});

export const retention = v.object({
  /** The day that the history ends on. */
  until: isoDate,
  /** Who bought up to then, and who of them on a second day. */
  customers: count,
  returned: count,
  /** By what customers are told: the model, a simpler rule, or nothing. */
  basis: v.picklist(['model', 'recency', 'rfm', 'rhythm', 'none']),
  verdict: text,
  notes: list(v.object({ id: text, text })),
  /** BG/NBD in weeks. */
  model: v.nullable(
    v.object({
      r: number,
      alpha: number,
      a: number,
      b: number,
      logLikelihood: number,
      iterations: count,
      converged: v.boolean(),
    }),
  ),
  /** Gamma-Gamma of amounts; where `used` is false they are a customer's mean. */
  amounts: v.nullable(
    v.object({
      p: number,
      q: number,
      v: number,
      logLikelihood: number,
      customers: count,
      /** Between how often and for how much a customer buys. */
      correlation: number,
      used: v.boolean(),
    }),
  ),
  /** 1 for purchases at random, more the more they come by the clock; null for too few. */
  regularity: nullableNumber,
  holdout: v.nullable(holdout),
  /** Within how many days purchases are expected. */
  horizonDays: count,
  lifecycle: list(
    v.object({
      ...group,
      text,
      expected: nullableNumber,
      /** How many there were at the last refresh. */
      previous: v.optional(count),
    }),
  ),
  rfm: v.object({
    groups: list(v.object(group)),
    /** From which value on the score is 2, 3, 4 and 5; null where nobody has it. Days for recency, fewer are better. */
    cuts: v.object({
      recency: list(nullableNumber),
      frequency: list(nullableNumber),
      money: list(nullableNumber),
    }),
  }),
  cohorts: list(
    v.object({
      /** Of the first purchase, `1997-01`. */
      month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
      customers: count,
      cells: list(cohortCell),
    }),
  ),
  /** Which share buys a second time within so many days; who was not seen so long counts as far as they were. */
  second: list(v.object({ days: count, share, lower: share, upper: share })),
  /** What is to be expected over `months`, a year's worth `discount` less than the one before. */
  value: v.nullable(
    v.object({
      months: count,
      discount: share,
      total: number,
      /** The share that the fifth of customers with the most brings. */
      topFifth: share,
    }),
  ),
});
