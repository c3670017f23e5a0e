import type { Costs } from './money.ts';
import { expectedNet } from './money.ts';

export interface Contact {
  readonly customer: number;
  readonly risk: number;
  /** Null without the value of a customer. */
  readonly net: number | null;
}

/**
 * To whom should letters go first? Customers who are still there and leave at least as often as all do, by expected net value;
 * by risk where customers carry no value. Those whose letter costs more than it brings come last and can be cut off by their
 * net. However much a customer is worth, a risk below that of all is no reason to write.
 *
 * @param here 1 for customers who have not left.
 * @param base share of customers who leave.
 */
export function rankContacts(
  risk: Float64Array,
  value: Float64Array | null,
  here: Uint8Array,
  base: number,
  costs: Costs,
): Contact[] {
  const contacts: Contact[] = [];
  risk.forEach((probability, customer) => {
    if (here[customer] !== 1 || probability < base) return;
    const worth = value?.[customer];
    const net = value === null ? null : expectedNet(probability, Number.isNaN(worth!) ? 0 : worth!, costs);
    contacts.push({ customer, risk: probability, net });
  });
  return contacts.sort((a, b) => (b.net ?? 0) - (a.net ?? 0) || b.risk - a.risk || a.customer - b.customer);
}
