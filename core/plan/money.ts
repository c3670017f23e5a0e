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

/** From which risk on does a letter pay? Above 1 when it never does. */
export function breakEvenRisk(value: number, { contact, offer }: Costs): number {
  return (offer + contact) / (assumedSaveRate * (value - offer) + offer);
}
