import type { Bands } from '../../../core/customers/bands.ts';
import { isoDay } from '../../../core/customers/day.ts';
import type { Frame, Variable } from '../../../core/customers/frame.ts';
import type {
  AdditiveScore,
  Among,
  Answer,
  AnswerTo,
  Ask,
  AskOf,
  Condition,
  Cut,
} from '../../../core/summaries/contract.ts';
import { discoverySide, halfOf } from '../../../core/summaries/discovery-side.ts';
import { drawnFor } from '../../../core/summaries/drawn-for.ts';
import { foldOf } from '../../../core/summaries/fold-of.ts';
import { hashText } from '../../../core/summaries/hash-text.ts';
import { purchaseTimes } from './plain-purchase-times.ts';

/** Every summary once more, one customer at a time and as its docstring says it, to check the fast ones by. */
export function plainAnswers(frame: Frame): Answer {
  return <A extends Ask>(ask: A) => answerTo(frame, ask) as AnswerTo<A>;
}

function answerTo(frame: Frame, ask: Ask): unknown {
  switch (ask.summary) {
    case 'contingency':
      return contingency(frame, ask);
    case 'cross-products':
      return crossProducts(frame, ask);
    case 'cuts':
      throw new RangeError('cuts are a choice: there is nothing to check them by');
    case 'everyone':
      return {
        keys: frame.keys,
        order: byHash(
          frame,
          frame.keys.map((_, place) => place),
        ),
      };
    case 'first-customers': {
      const first = byHash(
        frame,
        frame.keys.map((_, place) => place),
      ).slice(0, ask.atMost);
      return ask.variables.map((id) => first.map((place) => codeAt(variableOf(frame, id), place)));
    }
    case 'first-rule-counts': {
      const first = frame.keys.map((_, place) =>
        ask.rules.findIndex((rule) => placesOf(frame, { rule }).includes(place)),
      );
      return ask.rules.map((_, at) => {
        const states = first.flatMap((rule, place) =>
          rule === at ? [stateOf(frame, ask.outcome, place)] : [],
        );
        const told = states.filter((state) => state !== 255);
        return { customers: states.length, n: told.length, positive: sum(told) };
      });
    }
    case 'histogram':
      return histogram(frame, ask);
    case 'members':
      return ask.rules.map((rule) => {
        const places = new Set(placesOf(frame, { rule }));
        return frame.keys.map((_, place) => (places.has(place) ? 1 : 0));
      });
    case 'moments':
      return moments(frame, ask);
    case 'product-kinds':
      return productKinds(frame);
    case 'purchase-cohorts':
    case 'purchase-days':
    case 'purchase-history':
      return purchaseTimes(frame, ask);
    case 'purchase-totals':
      return purchaseTotals(frame, ask);
    case 'quantiles':
      return quantiles(frame, ask);
    case 'rule-counts':
      return ask.rules.map((rule) => ruleCount(frame, ask, rule));
    case 'sample':
      return sample(frame, ask);
    case 'scores':
      return scores(frame, ask);
    case 'top-customers':
      return topCustomers(frame, ask);
    case 'ungrouped-buyers':
      return ungroupedBuyers(frame, ask);
    case 'values':
      return ask.variables.map((id) => {
        const variable = variableOf(frame, id);
        return frame.keys.map((_, place) => codeAt(variable, place));
      });
  }
}

const variableOf = (frame: Frame, id: string) => frame.variables.find((one) => one.id === id) as Variable;
const stateOf = (frame: Frame, id: string, place: number) =>
  frame.outcomes.find((one) => one.id === id)?.state[place] ?? 255;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const known = (values: readonly number[]) => values.filter((value) => !Number.isNaN(value));

function binOf(frame: Frame, cut: Cut, place: number): number {
  const variable = variableOf(frame, cut.variable);
  if (variable.kind === 'category') {
    const code = variable.codes[place] as number;
    return code < 0 ? cut.missing : code;
  }
  const value = variable.values[place] as number;
  return Number.isNaN(value) ? cut.missing : bandOf(value, cut);
}

function bandOf(value: number, { cuts, cutBelongs }: Pick<Bands, 'cuts' | 'cutBelongs'>): number {
  return cuts.filter((cut) => (cutBelongs === 'above' ? cut <= value : cut < value)).length;
}

function placesOf(frame: Frame, { known: outcome, positive, side, rule = [] }: Among = {}): number[] {
  const fits =
    (place: number) =>
    ({ cut, from, to }: Condition) => {
      const bin = binOf(frame, cut, place);
      return bin >= from && bin <= to;
    };
  return frame.keys
    .map((_, place) => place)
    .filter((place) => outcome === undefined || stateOf(frame, outcome, place) !== 255)
    .filter((place) => positive === undefined || stateOf(frame, positive, place) === 1)
    .filter((place) => side === undefined || discoverySide([frame.keys[place] as string])[0] === side)
    .filter((place) => rule.every(fits(place)));
}

function ruleCount(frame: Frame, { outcome, across }: AskOf<'rule-counts'>, rule: readonly Condition[]) {
  const fitting = placesOf(frame, { rule });
  const count = (places: readonly number[]) => {
    const states = outcome === undefined ? [] : places.map((place) => stateOf(frame, outcome, place));
    const told = states.filter((state) => state !== 255);
    return { n: told.length, positive: sum(told) };
  };
  const keyAt = (place: number) => [frame.keys[place] as string];
  const onSide = (side: number) => fitting.filter((place) => discoverySide(keyAt(place))[0] === side);
  const inHalf = (half: number) => fitting.filter((place) => halfOf(keyAt(place))[0] === half);
  return {
    customers: fitting.length,
    halves: [count(inHalf(0)), count(inHalf(1))],
    across: (across?.keys ?? []).map(
      (_, group) => fitting.filter((place) => across?.codes[place] === group).length,
    ),
    searched: count(onSide(1)),
    aside: count(onSide(0)),
  };
}

function quantiles(frame: Frame, { variable, parts, groups }: AskOf<'quantiles'>) {
  const places = frame.keys.map((_, place) => place);
  return (groups?.keys ?? [null]).map((_, group) => {
    const own = places.filter((place) => groups === undefined || groups.codes[place] === group);
    const sorted = known(numbersAt(frame, variable, own)).sort((a, b) => a - b);
    const at = (index: number) => sorted[index] ?? Number.NaN;
    const borders = Array.from({ length: parts - 1 }, (__, border) => {
      const share = ((border + 1) * sorted.length) / parts;
      return { below: at(Math.ceil(share) - 1), above: at(Math.floor(share)) };
    });
    return { n: sorted.length, least: at(0), borders };
  });
}

function byHash({ keys }: Frame, places: readonly number[]): number[] {
  const keyOf = (place: number) => keys[place] as string;
  return [...places].sort(
    (a, b) => hashText(keyOf(a)) - hashText(keyOf(b)) || (keyOf(a) < keyOf(b) ? -1 : 1),
  );
}

type Side = AskOf<'contingency'>['columns'];

/** Where a customer falls on one side of a table; null where it is not counted. */
function sideAt(frame: Frame, side: Side, complete: boolean) {
  if ('outcome' in side) {
    const at = (place: number) => {
      const state = stateOf(frame, side.outcome, place);
      return state === 255 ? null : state;
    };
    return { size: 2, at };
  }
  if ('groups' in side) {
    const { keys, codes } = side.groups;
    const none = complete ? null : keys.length;
    return {
      size: keys.length + (complete ? 0 : 1),
      at: (place: number) => (keys[codes[place] as number] === undefined ? none : (codes[place] as number)),
    };
  }
  const isOut = (bin: number) => complete && bin === side.missing;
  const at = (place: number) => {
    const bin = binOf(frame, side, place);
    return isOut(bin) ? null : bin;
  };
  return { size: side.size - (complete && side.missing >= 0 ? 1 : 0), at };
}

function contingency(frame: Frame, { rows, columns, among, complete = false }: AskOf<'contingency'>) {
  const [down, across] = [sideAt(frame, rows, complete), sideAt(frame, columns, complete)];
  const places = placesOf(frame, among);
  const counts: number[] = [];
  for (let row = 0; row < down.size; row++) {
    for (let column = 0; column < across.size; column++) {
      counts.push(places.filter((one) => down.at(one) === row && across.at(one) === column).length);
    }
  }
  return { rows: down.size, columns: across.size, counts: Float64Array.from(counts) };
}

type CrossColumn = AskOf<'cross-products'>['columns'][number];

/** NaN: not known. */
function crossValue(frame: Frame, column: CrossColumn, place: number): number {
  if ('without' in column) {
    const state = stateOf(frame, column.without, place);
    return state === 255 ? Number.NaN : 1 - state;
  }
  if ('meets' in column) {
    const { cut, from, to } = column.meets;
    const bin = binOf(frame, cut, place);
    return bin === cut.missing ? Number.NaN : Number(bin >= from && bin <= to);
  }
  if ('noise' in column) {
    const of = variableOf(frame, column.noise);
    const there = of.kind === 'number' ? known([...of.values]) : [...of.codes].filter((code) => code >= 0);
    return drawnFor(frame.keys[place] as string, Float64Array.from(there).sort());
  }
  const variable = variableOf(frame, column.variable);
  const value = (variable.kind === 'number' ? variable.values : variable.codes)[place] as number;
  const isThere = variable.kind === 'number' ? !Number.isNaN(value) : value >= 0;
  return isThere ? value : (column.missing ?? Number.NaN);
}

function crossProducts(frame: Frame, { columns, buckets, by, among }: AskOf<'cross-products'>) {
  const side = by && sideAt(frame, by, true);
  const rows = placesOf(frame, among).map((place) => ({
    group: side ? side.at(place) : 0,
    bucket: foldOf(frame.keys[place] as string, buckets),
    values: columns.map((column) => crossValue(frame, column, place)),
  }));
  const counted = rows.filter(({ values }) => known(values).length === columns.length);
  return Array.from({ length: side?.size ?? 1 }, (_, group) => {
    const figures: number[] = [];
    for (let bucket = 0; bucket < buckets; bucket++) {
      const own = counted.filter((row) => row.group === group && row.bucket === bucket);
      figures.push(own.length);
      const total = (of: (values: readonly number[]) => number) => sum(own.map(({ values }) => of(values)));
      columns.forEach((_, i) => {
        figures.push(total((values) => values[i] as number));
      });
      columns.forEach((_, i) => {
        for (let j = i; j < columns.length; j++) {
          figures.push(total((values) => (values[i] as number) * (values[j] as number)));
        }
      });
    }
    return Float64Array.from(figures);
  });
}

function numbersAt(frame: Frame, id: string, places: readonly number[]): number[] {
  const variable = variableOf(frame, id);
  return places.map((place) =>
    variable.kind === 'number' ? (variable.values[place] as number) : Number.NaN,
  );
}

function histogram(frame: Frame, { variable, outcome, among }: AskOf<'histogram'>) {
  const places = placesOf(frame, { ...among, known: outcome });
  const of = (state: number) =>
    numbersAt(
      frame,
      variable,
      places.filter((place) => stateOf(frame, outcome, place) === state),
    );
  const values = [...new Set(known(numbersAt(frame, variable, places)))].sort((a, b) => a - b);
  const counts = (state: number) =>
    Float64Array.from(values, (value) => of(state).filter((one) => one === value).length);
  const gaps = (state: number) => of(state).filter(Number.isNaN).length;
  return {
    values: Float64Array.from(values),
    first: counts(1),
    second: counts(0),
    missing: { first: gaps(1), second: gaps(0) },
  };
}

function moments(frame: Frame, { variable, by, among, ceiling, log = false }: AskOf<'moments'>) {
  const groups = by === undefined ? [null] : 'outcome' in by ? [0, 1] : [...by.groups.keys.keys()];
  const groupOf = (place: number) => {
    if (by === undefined) return null;
    return 'outcome' in by ? stateOf(frame, by.outcome, place) : by.groups.codes[place];
  };
  return groups.map((group) => {
    const places = placesOf(frame, among).filter((place) => groupOf(place) === group);
    const capped = known(numbersAt(frame, variable, places)).map((value) =>
      Math.min(value, ceiling ?? Number.POSITIVE_INFINITY),
    );
    const values = log ? capped.map((value) => Math.log1p(Math.max(0, value))) : capped;
    const mean = sum(values) / values.length;
    const variance = sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
    const [least = Number.NaN, ...larger] = [...values].sort((a, b) => a - b);
    const ends = { least, most: larger.at(-1) ?? least };
    return {
      ...{ n: values.length, sum: sum(values), mean, ...ends },
      variance: values.length < 2 ? Number.NaN : variance,
    };
  });
}

function sample(frame: Frame, { cuts, outcome, atMost, among }: AskOf<'sample'>) {
  const drawn = byHash(frame, placesOf(frame, among))
    .slice(0, atMost)
    .sort((a, b) => a - b)
    .map((place) => ({ place, key: frame.keys[place] as string }));
  const keys = drawn.map(({ key }) => key);
  return {
    size: drawn.length,
    keys,
    bins: cuts.map((cut) => drawn.map(({ place }) => binOf(frame, cut, place))),
    state: Uint8Array.from(drawn, ({ place }) => stateOf(frame, outcome, place)),
    side: discoverySide(keys),
  };
}

function scores(frame: Frame, { cuts, outcome, ofFolds, ofOthers }: AskOf<'scores'>) {
  const scoreAt = (place: number) =>
    stateOf(frame, outcome, place) === 255
      ? ofOthers
      : (ofFolds[foldOf(frame.keys[place] as string, ofFolds.length)] as AdditiveScore);
  const partAt = (place: number, at: number) => {
    const { mains, pairs } = scoreAt(place);
    const bin = (of: number) => binOf(frame, cuts[of] as Cut, place);
    const shared = pairs
      .filter(({ first, second }) => first === at || second === at)
      .map(
        ({ first, second, values }) =>
          values[bin(first) * (cuts[second] as Cut).size + bin(second)] as number,
      );
    return (mains[at]?.[bin(at)] as number) + sum(shared) / 2;
  };
  const places = frame.keys.map((_, place) => place);
  const parts = cuts.map((_, at) => places.map((place) => partAt(place, at)));
  return {
    logOdds: places.map((place) => scoreAt(place).base + sum(parts.map((part) => part[place] as number))),
    parts,
  };
}

function groupAt(frame: Frame, by: AskOf<'purchase-totals'>['by'], entry: number): string | null {
  const { purchases } = frame;
  const place = purchases?.customer[entry] as number;
  if (by.of === 'all') return '';
  if ('groups' in by) return by.groups.keys[by.groups.codes[place] as number] ?? null;
  const value =
    by.of === 'purchase'
      ? by.column === 'tenure'
        ? (purchases?.tenure?.[entry] as number)
        : (purchases?.[by.column]?.labels[purchases[by.column]?.codes[entry] as number] ?? null)
      : valueAt(variableOf(frame, by.variable), place);
  if (typeof value !== 'number') return value;
  return Number.isNaN(value) || !('bands' in by) ? null : (by.bands.keys[bandOf(value, by.bands)] as string);
}

function codeAt(variable: Variable, place: number): number {
  return (variable.kind === 'number' ? variable.values[place] : variable.codes[place]) as number;
}

function valueAt(variable: Variable, place: number): number | string | null {
  if (variable.kind === 'category') return variable.levels[variable.codes[place] as number] ?? null;
  return variable.values[place] as number;
}

function ungroupedBuyers(frame: Frame, { by }: AskOf<'ungrouped-buyers'>) {
  const { purchases } = frame;
  if (!purchases || (by.of === 'purchase' && purchases[by.column] === null)) return null;
  const without = purchases.customer.filter((_, entry) => groupAt(frame, by, entry) === null);
  return new Set(without).size;
}

function purchaseTotals(frame: Frame, { by, across }: AskOf<'purchase-totals'>) {
  const { purchases } = frame;
  if (!purchases || (by.of === 'purchase' && purchases[by.column] === null)) return null;
  const keysOf = () => {
    if (by.of === 'all') return [''];
    if ('groups' in by) return by.groups.keys;
    if ('bands' in by) return by.bands.keys;
    if (by.of === 'purchase') return purchases[by.column as 'product']?.labels ?? [];
    const variable = variableOf(frame, by.variable);
    return variable.kind === 'category' ? variable.levels : [];
  };
  const entries = Array.from({ length: purchases.count }, (_, entry) => entry);
  const counted = (own: readonly number[]) => ({
    purchases: new Set(own.map((entry) => purchases.order?.[entry] ?? entry)).size,
    customers: new Set(own.map((entry) => purchases.customer[entry])).size,
  });
  const at = (values: Float64Array | null, entry: number) => values?.[entry] ?? Number.NaN;
  const total = (own: readonly number[], of: (entry: number) => number) => {
    const values = known(own.map(of));
    return { n: values.length, sum: sum(values) };
  };
  return keysOf().flatMap((key) => {
    const own = entries.filter((entry) => groupAt(frame, by, entry) === key);
    if (own.length === 0) return [];
    const { amount, coverage, tenure } = purchases;
    const covered = own.filter((entry) => at(coverage, entry) > 0);
    return [
      {
        key,
        ...counted(own),
        amount: total(own, (entry) => at(amount, entry)),
        coverage: total(own, (entry) => at(coverage, entry)),
        ratio: total(covered, (entry) => (at(amount, entry) / at(coverage, entry)) * 100),
        tenure: total(own, (entry) => at(tenure, entry)),
        lifetimeValue: total(own, (entry) => at(amount, entry) * at(tenure, entry)),
        across: (across?.keys ?? []).map((_, part) => {
          const inside = own.filter((entry) => across?.codes[purchases.customer[entry] as number] === part);
          return { ...counted(inside), amount: total(inside, (entry) => at(amount, entry)).sum };
        }),
      },
    ];
  });
}

function productKinds({ purchases }: Frame) {
  if (!purchases?.product) return null;
  const { product, productType, productCategory } = purchases;
  return product.labels.map((label, code) => {
    const most = (kind: typeof productType) => {
      const named = (kind?.labels ?? []).map((name, other) => ({
        name,
        count: product.codes.filter((one, entry) => one === code && kind?.codes[entry] === other).length,
      }));
      const best = named.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0];
      return best?.name ?? null;
    };
    return { product: label, type: most(productType), category: most(productCategory) };
  });
}

function topCustomers(frame: Frame, { variable, atMost, tell }: AskOf<'top-customers'>) {
  const { purchases } = frame;
  const places = frame.keys.map((_, place) => place);
  const values = numbersAt(frame, variable, places);
  const ranked = places
    .filter((place) => !Number.isNaN(values[place]))
    .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  return ranked.slice(0, atMost).map((place) => ({
    place,
    key: frame.keys[place],
    value: values[place],
    told: Object.fromEntries(
      tell.map((id) => {
        const value = valueAt(variableOf(frame, id), place);
        return [id, Number.isNaN(value) ? null : value];
      }),
    ),
    purchases: Array.from({ length: purchases?.count ?? 0 }, (_, entry) => entry)
      .filter((entry) => purchases?.customer[entry] === place)
      .map((entry) => ({
        product: purchases?.product?.labels[purchases.product.codes[entry] as number] ?? null,
        amount: known([purchases?.amount?.[entry] ?? Number.NaN])[0] ?? null,
        date: isoDay(purchases?.day?.[entry]),
      }))
      .sort(
        (a, b) =>
          (b.amount ?? 0) - (a.amount ?? 0) || (`${a.date}${a.product}` < `${b.date}${b.product}` ? -1 : 1),
      ),
  }));
}
