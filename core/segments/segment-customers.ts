import type { AnalysisInput } from '../analysis.ts';
import { SegmentryError } from '../errors.ts';
import type { Locale } from '../messages/index.ts';
import type { Customers } from '../prepare/types.ts';
import type { Settings } from '../settings/settings.ts';
import { numbersOf } from '../table/access.ts';
import { chooseK } from './choose-k.ts';
import { explainChoice } from './explain-choice.ts';
import { comparedFeatures } from './features.ts';
import { kPrototypes } from './k-prototypes.ts';
import { segmentMap } from './map.ts';
import { describeSegment, segmentNames } from './names.ts';
import { canonicalOrder } from './order.ts';
import { placeCustomers } from './place.ts';
import { segmentProfile } from './profile.ts';
import type { Prototypes } from './rows.ts';
import { savedModel } from './saved-model.ts';
import { fitScaler, quantiseCustomers } from './scale.ts';
import { evidenceOf, gowerIndexOf, sweepK } from './sweep.ts';
import type { SegmentationResult, SegmentModel } from './types.ts';

export interface SegmentInput {
  readonly customers: Customers;
  readonly settings: Settings;
  readonly asOf: string;
  readonly locale: Locale;
  readonly model: SegmentModel | null;
  readonly progress?: NonNullable<AnalysisInput['progress']>;
  readonly deadline?: NonNullable<AnalysisInput['deadline']>;
}

const most = { k: 9, points: 5000, compared: 2000 };

/**
 * Which segments do the customers fall into? Compares them by the features in use, settles how many segments the
 * evidence speaks for (or takes the person's number), and says in words who is in each.
 *
 * Customers are looked at in an order of their keys, so the order of rows changes nothing.
 *
 * @throws `input.no-features`, `input.column-missing`, `input.too-few-customers`, `limit.time`.
 */
export function segmentCustomers(input: SegmentInput): SegmentationResult {
  const { customers, settings, asOf, locale } = input;
  const wanted = settings.segmentation;
  const n = customers.table.rows;
  if (n < 2)
    throw new SegmentryError('input.too-few-customers', { sheet: customers.sheet, count: n, needed: 2 });
  const order = canonicalOrder(customers.key.values);
  const features = comparedFeatures(customers, wanted, order);
  const scaler = fitScaler(features, wanted.scaling, wanted.gamma);
  const rows = quantiseCustomers(features, scaler, n);
  const gower = gowerIndexOf(features, n, most.compared);
  const { start, restarts, seed } = wanted;
  const candidates = sweepK({
    rows,
    gower,
    from: 2,
    to: Math.min(most.k, Math.max(2, Math.floor(n / 5))),
    start,
    restarts,
    seed,
    step: (done, total) => {
      input.progress?.({ stage: 'clustering', done, total });
      if (input.deadline?.()) throw new SegmentryError('limit.time');
    },
  });
  const choice = chooseK(candidates.map(({ evidence }) => evidence));
  const k = Math.min(wanted.k ?? choice.k, n);
  const fit =
    candidates.find(({ evidence }) => evidence.k === k)?.fit ??
    kPrototypes(rows, { k, start, restarts, seed });
  const evidence = candidates.find((each) => each.evidence.k === k)?.evidence ?? evidenceOf(rows, gower, fit);
  const prototypes = bySize(fit.prototypes, fit.labels);
  const placement = placeCustomers(rows, prototypes);
  const ids = Array.from({ length: prototypes.k }, (_, index) => `s${index + 1}`);
  const profiles = ids.map((_, index) => segmentProfile(features, placement.labels, index));
  const names = segmentNames({ profiles, meanings: customers, locale });
  const sizes = ids.map((_, index) =>
    placement.labels.reduce((size, label) => size + (label === index ? 1 : 0), 0),
  );
  const money =
    numbersOf(customers.table, customers.totalAmount) ?? numbersOf(customers.table, customers.lifetimeValue);
  const values = money === null ? null : valuesOf(money, order, placement.labels, prototypes.k);
  const unit = scaler.quantum * scaler.quantum;
  const section: SegmentationResult['section'] = {
    k: prototypes.k,
    gamma: Math.round(scaler.gamma * unit) / unit,
    scaling: wanted.scaling,
    seed,
    cost: fit.cost / unit,
    silhouette: evidence.silhouette,
    stability: evidence.stability,
    iterations: fit.costs.length,
    converged: fit.converged,
    candidates: candidates.map(({ evidence: each }) => ({
      k: each.k,
      cost: each.cost / unit,
      silhouette: each.silhouette,
      stability: each.stability,
      smallest: each.smallest,
    })),
    choice: {
      chosen: wanted.k === null ? 'evidence' : 'person',
      elbow: choice.elbow,
      silhouette: choice.silhouette,
      reason: explainChoice({
        candidates: candidates.map((each) => each.evidence),
        choice,
        k,
        wanted: wanted.k,
        locale,
      }),
    },
    segments: ids.map((id, index) => ({
      id,
      name: wanted.names[id] ?? names[index]!,
      description: describeSegment(profiles[index]!, sizes[index]!, sizes[index]! / n, locale),
      color: index,
      size: sizes[index]!,
      share: sizes[index]! / n,
      profile: profiles[index]!,
      rule: null,
      value: values?.[index] ?? null,
    })),
    map: segmentMap({
      features,
      rows: n,
      ids,
      labels: placement.labels,
      borderline: placement.borderline,
      locale,
      limit: most.points,
    }),
    changes: null,
  };
  const model = savedModel({
    section,
    features,
    scaler,
    prototypes,
    placement,
    keys: customers.key.values,
    order,
    asOf,
    names: wanted.names,
  });
  return { section, model, ...inRowOrder(placement, order) };
}

/** Largest cluster first, empty ones dropped; ties keep their order. */
function bySize({ k, numbers, categories }: Prototypes, labels: Int32Array): Prototypes {
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label] = sizes[label]! + 1;
  const order = Array.from(sizes.keys())
    .filter((cluster) => sizes[cluster]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const p = numbers.length / k;
  const c = categories.length / k;
  return {
    k: order.length,
    numbers: Float64Array.from(order.flatMap((j) => [...numbers.subarray(j * p, (j + 1) * p)])),
    categories: Int32Array.from(order.flatMap((j) => [...categories.subarray(j * c, (j + 1) * c)])),
  };
}

function valuesOf(money: Float64Array, order: Int32Array, labels: Int32Array, k: number) {
  const totals = new Float64Array(k);
  const counts = new Float64Array(k);
  let all = 0;
  order.forEach((row, place) => {
    const amount = money[row]!;
    if (Number.isNaN(amount)) return;
    const label = labels[place]!;
    totals[label] = totals[label]! + amount;
    counts[label] = counts[label]! + 1;
    all += amount;
  });
  return Array.from(totals, (total, segment) => ({
    total,
    mean: counts[segment] === 0 ? 0 : total / counts[segment]!,
    share: all > 0 ? Math.min(1, Math.max(0, total / all)) : 0,
  }));
}

function inRowOrder(
  { labels, typicality, borderline }: ReturnType<typeof placeCustomers>,
  order: Int32Array,
): Pick<SegmentationResult, 'labels' | 'fit' | 'borderline'> {
  const byRow = {
    labels: new Int32Array(order.length),
    fit: new Float64Array(order.length),
    borderline: new Uint8Array(order.length),
  };
  order.forEach((row, place) => {
    byRow.labels[row] = labels[place]!;
    byRow.fit[row] = typicality[place]!;
    byRow.borderline[row] = borderline[place]!;
  });
  return byRow;
}
