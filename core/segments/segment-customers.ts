import type { AnalysisInput } from '../analysis.ts';
import type { Customers } from '../customers/types.ts';
import { SegmentryError } from '../errors.ts';
import type { Segmentation } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { canonicalOrder } from '../summaries/in-memory/canonical-order.ts';
import { numbersOf } from '../table/access.ts';
import type { Locale } from '../words/index.ts';
import { crossTable, type Past, pastOf, segmentChanges } from './changes.ts';
import { type Clustered, clusterCustomers } from './cluster.ts';
import { describeSegments } from './describe.ts';
import { measureDrift } from './drift.ts';
import { comparedFeatures } from './features.ts';
import { identifySegments, newIdentities } from './identity.ts';
import { segmentMap } from './map.ts';
import { memberCode } from './members.ts';
import { segmentNames } from './names.ts';
import { modelBySize } from './order-model.ts';
import { placeCustomers } from './place.ts';
import { segmentProfile } from './profile.ts';
import { modelPrototypes, shapingSettings, translatePrototypes } from './reuse-model.ts';
import { newModel, refreshedModel } from './saved-model.ts';
import { scaledRanges } from './scale.ts';
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

const mostPoints = 5000;

/**
 * Which segments do the customers fall into, and what changed? With a saved model that still applies customers are
 * assigned to it; otherwise (no model, other settings or features, or `retrain`) segments are made anew and matched to
 * the old ones. Says in words who is in each.
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
  const codes = Array.from(order, (row) => memberCode(customers.key.values[row]!));
  const compared = comparedFeatures(customers, wanted, order, locale);
  const model = input.model === null ? null : modelBySize(input.model, compared, wanted);
  const clustered = clusterCustomers({
    compared,
    model,
    settings: wanted,
    locale,
    step: (done, total) => {
      input.progress?.({ stage: 'clustering', done, total });
      if (input.deadline?.()) throw new SegmentryError('limit.time');
    },
  });
  const { features, rows, scaler, prototypes, mode } = clustered;
  const placement = placeCustomers(rows, prototypes);
  const past = model === null ? null : pastOf(model, codes);
  const oldPrototypes =
    model === null
      ? null
      : mode === 'assigned'
        ? modelPrototypes(model)
        : translatePrototypes(model, features, scaler);
  const identities = identitiesOf(clustered, model, past, placement.labels, oldPrototypes);
  const profiles = identities.map((_, index) => segmentProfile(features, placement.labels, index, locale));
  const names = keptNames(segmentNames({ profiles, meanings: customers, locale }), identities, {
    ...input,
    model,
  });
  const money = moneyOf(customers, order);
  const segments = describeSegments({
    identities,
    profiles,
    names,
    features,
    labels: placement.labels,
    borderline: placement.borderline,
    money,
    locale,
  });
  const section: Segmentation = {
    ...clustered.summary,
    k: prototypes.k,
    segments,
    map: segmentMap({
      features,
      rows: n,
      ids: identities.map(({ id }) => id),
      labels: placement.labels,
      borderline: placement.borderline,
      locale,
      limit: mostPoints,
    }),
    changes:
      model === null || past === null
        ? null
        : segmentChanges({
            model,
            mode,
            past,
            labels: placement.labels,
            identities,
            names,
            money,
            features,
            rows,
            prototypes,
            oldPrototypes,
            drift: measureDrift({ model, features: compared, locale }),
            locale,
          }),
  };
  const saved = { section, codes, names: wanted.names, asOf, locale };
  const next =
    mode === 'assigned' && model !== null
      ? refreshedModel({ ...saved, model, labels: placement.labels })
      : newModel({
          ...saved,
          features,
          rows,
          scaler,
          prototypes,
          placement,
          customers: n,
          settings: shapingSettings(wanted),
          next: Math.max(model?.next ?? 1, ...identities.map(({ id }) => Number(id.slice(1)) + 1)),
        });
  return { section, model: next, ...inRowOrder(placement, order) };
}

function identitiesOf(
  { features, scaler, prototypes, mode }: Clustered,
  model: SegmentModel | null,
  past: Past | null,
  labels: Int32Array,
  oldPrototypes: Clustered['prototypes'] | null,
) {
  if (model === null || past === null) return newIdentities(prototypes.k);
  if (mode === 'assigned') return model.segments.map(({ id, color }, old) => ({ id, color, old }));
  return identifySegments({
    model,
    oldPrototypes,
    prototypes,
    features,
    quantum: scaler.quantum,
    ranges: scaledRanges(features, scaler),
    common: crossTable(past, labels, model.segments.length, prototypes.k),
  });
}

/** A person's name first, then the old one of a segment that stayed, in the same language. */
function keptNames(
  fresh: readonly string[],
  identities: ReturnType<typeof newIdentities>,
  { model, settings, locale }: SegmentInput,
): string[] {
  const taken = new Set<string>();
  return identities.map(({ id, old }, index) => {
    const before =
      model?.locale === locale || model?.segments[old]?.named === 'person' ? model?.segments[old] : undefined;
    const name = settings.segmentation.names[id] ?? before?.name ?? fresh[index]!;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} ${copy}`;
    taken.add(unique);
    return unique;
  });
}

function moneyOf(customers: Customers, order: Int32Array): Float64Array | null {
  const { table, totalAmount, lifetimeValue } = customers;
  const values = numbersOf(table, totalAmount) ?? numbersOf(table, lifetimeValue);
  return values === null ? null : Float64Array.from(order, (row) => values[row]!);
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
