/** Both ends belong to it; null is unbounded. */
export type Ends = { from: string | null; to: string | null };

export const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

export const span = ({ from, to }: Ends) =>
  from === null ? `up to ${to}` : to === null ? `${from} or more` : from === to ? from : `${from}–${to}`;
