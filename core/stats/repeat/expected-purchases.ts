import type { BgNbd } from './bg-nbd.ts';

/** One customer's history, in the unit of time of the model. */
export interface History {
  readonly repeats: number;
  readonly last: number;
  readonly age: number;
}

/** How likely has the customer not left? Under BG/NBD it is 1 for whoever bought once: nothing speaks of leaving. */
export function chanceAlive({ r, alpha, a, b, afterFirst }: BgNbd, { repeats, last, age }: History): number {
  const y = repeats + afterFirst;
  if (y === 0) return 1;
  return 1 / (1 + (a / (b + y - 1)) * ((alpha + age) / (alpha + last)) ** (r + repeats));
}

/**
 * How many purchases are to be expected of the customer in the next `time`?
 *
 * @see Fader, Hardie & Lee 2005, equation 10
 */
export function expectedPurchases(model: BgNbd, history: History, time: number): number {
  const { r, alpha, b, afterFirst } = model;
  const a = Math.abs(model.a - 1) < 1e-6 ? 1 + 1e-6 : model.a;
  const x = history.repeats;
  const y = x + afterFirst;
  const reach = alpha + history.age;
  const c = a + b + y - 1;
  const rest = (reach / (reach + time)) ** (r + x) * hypergeometric(r + x, b + y, c, time / (reach + time));
  return Math.max(0, (c / (a - 1)) * (1 - rest) * chanceAlive(model, history));
}

/** Gauss's ₂F₁(a, b; c; z) for 0 ≤ z < 1 by its series. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < 20_000; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (Math.abs(term) < 1e-15 * Math.abs(sum)) break;
  }
  return sum;
}
