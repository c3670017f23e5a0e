import { binomialTail } from '../stats/distributions/binomial.ts';

export interface Costs {
  /** One letter, whoever gets it. */
  readonly contact: number;
  /** The offer, when it is taken up. */
  readonly offer: number;
}

/** Mean of Beta(6, 14): the share of leavers that a letter keeps, until it is measured. @see Verbraken et al. 2013 */
export const assumedSaveRate = 0.3;

/**
 * What does a letter to a customer of this risk bring, on average?
 *
 * p·[γ(C − d) − f] − (1 − p)(d + f): who would have left is kept with probability γ and then costs the offer; who
 * would have stayed takes the offer all the same. @see Verbraken, Verbeke & Baesens 2013
 */
export function expectedNet(risk: number, value: number, { contact, offer }: Costs): number {
  return risk * (assumedSaveRate * (value - offer) - contact) - (1 - risk) * (offer + contact);
}

/** Letters to some customers, as far as their net value depends on them. */
export interface Letters {
  readonly letters: number;
  /** Sum of the risks. */
  readonly leavers: number;
  /** Sum of risk times value; null without the value of a customer. */
  readonly valueAtRisk: number | null;
}

/**
 * What do so many letters bring, at any costs? Each letter costs `contact`; who would have left is kept with probability
 * `saveRate`, and whoever stays takes the offer. Null without the value of a customer.
 *
 * @example
 * import { netOfLetters } from 'segmentry/report';
 *
 * const letters = { letters: 100, leavers: 40, valueAtRisk: 20000 };
 * console.log(netOfLetters(letters, { contact: 1, offer: 10, saveRate: 0.3 })); // 5180
 * console.log(netOfLetters(letters, { contact: 1, offer: 40, saveRate: 0.3 })); // 3020
 */
export function netOfLetters(
  { letters, leavers, valueAtRisk }: Letters,
  { contact, offer, saveRate }: Costs & { readonly saveRate: number },
): number | null {
  if (valueAtRisk === null) return null;
  return saveRate * (valueAtRisk - offer * leavers) - contact * letters - offer * (letters - leavers);
}

/** How many letters does it take to keep one customer, by these two figures? Null where nobody is expected to be kept. */
export function lettersPerSaved(letters: number, saved: number): number | null {
  return letters > 0 && saved > 0 ? letters / saved : null;
}

/** From which risk on does a letter pay? Null where it pays at none: the customer is worth too little, or costs money. */
export function breakEvenRisk(value: number, { contact, offer }: Costs): number | null {
  const gain = assumedSaveRate * (value - offer) + offer;
  const risk = (offer + contact) / gain;
  return gain > 0 && risk <= 1 ? risk : null;
}

/** Doing nothing may meet a target so often, and no more. */
const mostByChance = 0.2;

/**
 * Fewer than how many of 100 who are written to should leave, when letters keep as many as is assumed? Null where so few letters are written that
 * doing nothing would meet it too, more often than one time in five.
 *
 * @param risk mean risk of those who get a letter.
 */
export function targetOf(risk: number, letters: number): number | null {
  const leave = 100 * risk * (1 - assumedSaveRate);
  const target = leave >= 1 ? Math.round(leave) : Number(leave.toPrecision(2));
  const met = 1 - binomialTail(Math.ceil((target * letters) / 100), letters, risk);
  return letters === 0 || met > mostByChance ? null : target;
}
