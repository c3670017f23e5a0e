import { Adder } from 'd3-array';
import type { Bands } from '../../../customers/bands.ts';
import { binAt } from '../../../customers/binned.ts';
import type { Frame } from '../../../customers/frame.ts';
import type { Labelled, Purchases } from '../../../customers/purchases/purchases.ts';
import type {
  GivenGroups,
  PurchaseGrouping,
  PurchaseTotals,
  PurchaseTotalsAnswer,
  PurchaseTotalsAsk,
  Sum,
} from '../../contract/purchases/purchase-totals.ts';
import { variableNamed } from '../bins.ts';

export function purchaseTotalsIn(frame: Frame, { by, across }: PurchaseTotalsAsk): PurchaseTotalsAnswer {
  const { purchases } = frame;
  const grouping = purchases && groupsOf(frame, purchases, by);
  if (!purchases || !grouping) return null;
  const within = across ?? { codes: new Int32Array(), keys: [] };
  const groups = grouping.labels.map(() => emptyGroup(within.keys.length));
  for (let entry = 0; entry < purchases.count; entry++) {
    const group = groups[grouping.codes[entry]!];
    if (group !== undefined) addEntryInPlace(group, purchases, entry, within);
  }
  return groups.flatMap((group, code) =>
    group.purchases === 0 ? [] : [totalsOf(grouping.labels[code]!, group)],
  );
}

/** Which group is each entry in? Null where the data has no such column. */
export function groupsOf(frame: Frame, purchases: Purchases, by: PurchaseGrouping): Labelled | null {
  const { count, customer } = purchases;
  if (by.of === 'all') return { codes: new Int32Array(count), labels: [''] };
  if (by.of === 'purchase') {
    if (by.column !== 'tenure') return purchases[by.column];
    return purchases.tenure && banded(purchases.tenure, by.bands);
  }
  if ('groups' in by) {
    const { codes, keys } = by.groups;
    return { codes: customer.map((place) => codes[place]!), labels: keys };
  }
  const variable = variableNamed(frame, by.variable);
  if (variable.kind === 'category') {
    return { codes: customer.map((place) => variable.codes[place]!), labels: variable.levels };
  }
  if (!('bands' in by)) return null;
  return banded(
    Float64Array.from(customer, (place) => variable.values[place]!),
    by.bands,
  );
}

function banded(values: Float64Array, bands: Bands): Labelled {
  const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : binAt(value, bands)));
  return { codes, labels: bands.keys };
}

interface Adding {
  readonly sum: Adder;
  n: number;
}

interface Group {
  purchases: number;
  /** The purchases counted so far, where several entries make one. */
  readonly orders: Set<number>;
  readonly customers: Set<number>;
  readonly amount: Adding;
  readonly coverage: Adding;
  readonly ratio: Adding;
  readonly tenure: Adding;
  readonly lifetimeValue: Adding;
  readonly across: readonly Part[];
}

interface Part {
  purchases: number;
  readonly orders: Set<number>;
  readonly customers: Set<number>;
  readonly amount: Adder;
}

function emptyGroup(parts: number): Group {
  const adding = (): Adding => ({ sum: new Adder(), n: 0 });
  const counting = () => ({ purchases: 0, orders: new Set<number>(), customers: new Set<number>() });
  return {
    ...counting(),
    amount: adding(),
    coverage: adding(),
    ratio: adding(),
    tenure: adding(),
    lifetimeValue: adding(),
    across: Array.from({ length: parts }, () => ({ ...counting(), amount: new Adder() })),
  };
}

function addEntryInPlace(group: Group, purchases: Purchases, entry: number, { codes }: GivenGroups): void {
  const place = purchases.customer[entry]!;
  const amount = purchases.amount?.[entry] ?? Number.NaN;
  const coverage = purchases.coverage?.[entry] ?? Number.NaN;
  const tenure = purchases.tenure?.[entry] ?? Number.NaN;
  if (isNew(group.orders, purchases, entry)) group.purchases++;
  group.customers.add(place);
  addInPlace(group.amount, amount);
  addInPlace(group.coverage, coverage);
  if (coverage > 0) addInPlace(group.ratio, (amount / coverage) * 100);
  addInPlace(group.tenure, tenure);
  addInPlace(group.lifetimeValue, amount * tenure);
  const part = group.across[codes[place] ?? -1];
  if (part === undefined) return;
  if (isNew(part.orders, purchases, entry)) part.purchases++;
  part.customers.add(place);
  if (!Number.isNaN(amount)) part.amount.add(amount);
}

/** Is this the first entry of its purchase here? Remembers that it was seen. */
function isNew(orders: Set<number>, { order }: Purchases, entry: number): boolean {
  if (order === null) return true;
  const known = orders.size;
  return orders.add(order[entry]!).size > known;
}

function addInPlace(adding: Adding, value: number): void {
  if (Number.isNaN(value)) return;
  adding.sum.add(value);
  adding.n++;
}

function totalsOf(key: string, group: Group): PurchaseTotals {
  const { amount, coverage, ratio, tenure, lifetimeValue } = group;
  const sumOf = ({ n, sum }: Adding): Sum => ({ n, sum: +sum });
  return {
    key,
    purchases: group.purchases,
    customers: group.customers.size,
    amount: sumOf(amount),
    coverage: sumOf(coverage),
    ratio: sumOf(ratio),
    tenure: sumOf(tenure),
    lifetimeValue: sumOf(lifetimeValue),
    across: group.across.map((part) => ({
      purchases: part.purchases,
      customers: part.customers.size,
      amount: +part.amount,
    })),
  };
}
