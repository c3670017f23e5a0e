import { isoDay } from '../../../customers/day.ts';
import type { Frame, Variable } from '../../../customers/frame.ts';
import type {
  TopCustomer,
  TopCustomersAnswer,
  TopCustomersAsk,
} from '../../contract/purchases/top-customers.ts';
import { numberNamed, variableNamed } from '../bins.ts';

export function topCustomersIn(
  frame: Frame,
  { variable, atMost, tell }: TopCustomersAsk,
): TopCustomersAnswer {
  const { values } = numberNamed(frame, variable);
  const told = tell.map((id) => variableNamed(frame, id));
  const places = Array.from(values.keys())
    .filter((place) => !Number.isNaN(values[place]!))
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, atMost);
  const entries = new Map(places.map((place) => [place, [] as number[]]));
  frame.purchases?.customer.forEach((place, entry) => {
    entries.get(place)?.push(entry);
  });
  return places.map((place) => ({
    place,
    key: frame.keys[place]!,
    value: values[place]!,
    told: Object.fromEntries(told.map((one) => [one.id, valueAt(one, place)])),
    purchases: purchasesAt(frame, entries.get(place) ?? []),
  }));
}

function valueAt(variable: Variable, place: number): number | string | null {
  if (variable.kind === 'category') return variable.levels[variable.codes[place]!] || null;
  return numberOrNull(variable.values[place]);
}

/** The dearest first; equal ones by date, product and amount. */
function purchasesAt({ purchases }: Frame, entries: readonly number[]): TopCustomer['purchases'] {
  const list = entries.map((entry) => ({
    product: purchases?.product?.labels[purchases.product.codes[entry]!] ?? null,
    amount: numberOrNull(purchases?.amount?.[entry]),
    date: isoDay(purchases?.day?.[entry]),
  }));
  const order = ({ amount, date, product }: (typeof list)[number]): string =>
    `${date ?? ''}|${product ?? ''}|${amount ?? ''}`;
  return list.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (order(a) < order(b) ? -1 : 1));
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
