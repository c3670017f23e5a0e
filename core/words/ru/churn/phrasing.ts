import type { Ends } from '../../en/churn/phrasing.ts';

export const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} и ${items[items.length - 1]}`;

export const span = ({ from, to }: Ends) =>
  from === null ? `до ${to}` : to === null ? `от ${from}` : from === to ? from : `${from}–${to}`;
