import { ageBands, intervalsOf, tenureBands } from '../../../core/customers/bands.ts';
import type { Report, SalesRow } from '../../../core/report/types.ts';
import type { Members } from './span.ts';
import { anyOf, everyOf, outside, sizeOf, type Truth } from './truth.ts';

/** A count that the report tells, and the group that it counts. */
export interface Claim {
  readonly says: string;
  readonly told: number;
  readonly size: number;
  /** Customers, or sales, of whom all of these hold: in London, in segment s1, with a known outcome. */
  readonly traits: readonly Members[];
  readonly group: Members;
  /** Where it stands: in a section whose counts are all rounded none is known to be exact. */
  readonly section: 'segments' | 'churn' | 'products' | 'sales' | 'policies';
}

interface Claims {
  /** Over customers. */
  readonly customers: readonly Claim[];
  /** Over sales: the same groups hold for amounts, which nobody rounds. */
  readonly sales: readonly Claim[];
}

type Told = readonly [says: string, told: number, traits: readonly Members[]];

/** Everything that a published report counts, as groups. Columns that the sheets do not have are left out. */
export function claimsOf(report: Report, truth: Truth): Claims {
  const sold = soldClaims(report, truth);
  const claim =
    (section: Claim['section']) =>
    ([says, told, traits]: Told): Claim => ({
      ...{ says, told, traits, section },
      group: everyOf(traits),
      size: sizeOf(everyOf(traits), section === 'policies' ? truth.sales : truth.customers),
    });
  const products = /^(product|type|category|tenure) /;
  return {
    customers: [
      claim('segments')(['customers', report.source.customers, [truth.everybody]]),
      ...segmentClaims(report, truth).map(claim('segments')),
      ...churnClaims(report, truth).map(claim('churn')),
      ...sold.map(({ says, row, traits }): Claim => {
        const group = truth.buyersOf(everyOf(traits));
        return {
          says,
          told: row.customers,
          traits: [group],
          group,
          size: sizeOf(group, truth.customers),
          section: products.test(says) ? 'products' : 'sales',
        };
      }),
    ],
    sales: [
      claim('policies')(['all sales', report.sales?.policies ?? 0, [truth.soldWhere(() => true)]]),
      ...sold.map(({ says, row, traits }) => claim('policies')([says, row.policies, traits])),
    ],
  };
}

/** Only a count that is exact, and not known to be rounded, says anything of the group that it counts. */
export function exact(claims: readonly Claim[], threshold: number): Claim[] {
  const rounded = new Set(
    claims
      .map(({ section }) => section)
      .filter((section) => claims.every((one) => one.section !== section || one.told % threshold === 0)),
  );
  return claims.filter(({ told, size, section }) => told === size && !rounded.has(section));
}

function inSegment({ segmentation: { segments } }: Report, truth: Truth, id: string): Members {
  if (id !== 'others') return truth.inSegment(id);
  return outside(anyOf(segments.filter((one) => one.id !== id).map((one) => truth.inSegment(one.id))));
}

function segmentClaims(report: Report, truth: Truth): Told[] {
  return report.segmentation.segments.flatMap(({ id, size, profile }): Told[] => {
    const segment = inSegment(report, truth, id);
    return [
      [`segment ${id}`, size, [segment]],
      ...profile.flatMap((trait): Told[] => {
        if (trait.kind === 'number') return [];
        const named = new Set(truth.levelsOf(trait.feature));
        const at = (level: string) => truth.where(trait.feature, (text) => text === level);
        const rest = outside(
          anyOf(trait.levels.filter(({ level }) => named.has(level)).map(({ level }) => at(level))),
        );
        return trait.levels.flatMap(({ level, share, overall }): Told[] => {
          const own = named.has(level) ? at(level) : rest;
          const says = `${trait.feature} ${level}`;
          return [
            [says, Math.round(overall * truth.customers), [own]],
            [`${says} in ${id}`, Math.round(share * size), [own, segment]],
          ];
        });
      }),
    ];
  });
}

type Churn = NonNullable<Report['churn']>;
type Parts = readonly { readonly segment: string; readonly n: number | null }[];

function churnClaims(report: Report, truth: Truth): Told[] {
  const { churn } = report;
  if (churn === null) return [];
  const { known } = truth;
  const rules = new Map(churn.segments.map(({ id, conditions }) => [id, ruleTraits(conditions, truth)]));
  const parts = (says: string, traits: readonly Members[], segments: Parts): Told[] =>
    segments.flatMap(({ segment, n }): Told[] =>
      n === null ? [] : [[`${says} in ${segment}`, n, [...traits, ...(rules.get(segment) ?? [])]]],
    );
  const levelOf = (dimension: string, level: string): Members => {
    const found = churn.breakdowns!.find((one) => one.dimension === dimension)!;
    const at = (name: string) =>
      dimension === 'segment'
        ? inSegment(report, truth, name)
        : truth.where(found.feature, (text) => text === name);
    const names = found.levels.filter(({ merged }) => merged.length === 0).map((one) => one.level);
    return names.includes(level) ? at(level) : outside(anyOf(names.map(at)));
  };
  return [
    ['known outcome', churn.base.customers, [known]],
    ['unknown outcome', churn.base.unknown, [outside(known)]],
    ...curveClaims(churn, truth, known),
    ...portraitClaims(churn, truth, known),
    ...(churn.breakdowns ?? []).flatMap(({ dimension, levels }) =>
      levels.flatMap(({ level, n, segments }): Told[] => {
        const traits = [known, levelOf(dimension, level)];
        const says = `${dimension} ${level}`;
        return [[says, n, traits], ...parts(says, traits, segments)];
      }),
    ),
    ...(churn.crossings ?? []).flatMap(({ first, second, cells }) =>
      cells.flatMap((cell): Told[] => {
        const traits = [known, levelOf(first, cell.first), levelOf(second, cell.second)];
        const says = `${first} ${cell.first} × ${second} ${cell.second}`;
        return cell.n === null ? [] : [[says, cell.n, traits], ...parts(says, traits, cell.segments)];
      }),
    ),
    ...churn.segments.map(({ id, n }): Told => [`rule ${id}`, n, [known, ...(rules.get(id) ?? [])]]),
  ];
}

function ruleTraits(conditions: Churn['segments'][number]['conditions'], truth: Truth): Members[] {
  return conditions.map((condition) =>
    truth.where(condition.feature, (text) => {
      if (condition.kind === 'missing') return text === '';
      if (condition.kind === 'level') return text === condition.level;
      return (
        text !== '' && Number(text) >= (condition.from ?? -1e99) && Number(text) <= (condition.to ?? 1e99)
      );
    }),
  );
}

function curveClaims({ curves }: Churn, truth: Truth, known: Members): Told[] {
  return curves.flatMap(({ feature, kind, bins }) =>
    bins.map((bin): Told => {
      const trait = truth.where(feature, (text) => {
        if (bin.missing || text === '') return bin.missing && text === '';
        if (kind === 'category') return text === bin.label;
        return Number(text) >= (bin.from ?? -1e99) && Number(text) < (bin.to ?? 1e99);
      });
      return [`curve ${feature} ${bin.label}`, bin.n, [known, trait]];
    }),
  );
}

function portraitClaims({ portraits, base }: Churn, truth: Truth, known: Members): Told[] {
  const stayed = base.customers - base.churned;
  return portraits
    .filter(({ level }) => level !== null)
    .map(
      (one): Told => [
        `portrait ${one.feature} ${one.level}`,
        Math.round((one.stayed ?? 0) * stayed) + Math.round((one.churned ?? 0) * base.churned),
        [known, truth.where(one.feature, (text) => text === one.level)],
      ],
    );
}

interface SoldClaim {
  readonly says: string;
  readonly row: Pick<SalesRow, 'customers' | 'policies'>;
  /** Over sales. */
  readonly traits: readonly Members[];
}

function soldClaims(report: Report, truth: Truth): SoldClaim[] {
  const { sales } = report;
  if (sales === null) return [];
  const band = (bands: readonly { key: string; from: number; to: number }[], key: string) =>
    bands.find((one) => one.key === key)!;
  const tables: [string, readonly SalesRow[], (key: string) => Members][] = [
    ['segment', sales.bySegment, (key) => truth.salesOf(inSegment(report, truth, key))],
    ['city', sales.byCity, (key) => truth.salesOf(truth.where('City', (text) => text === key))],
    [
      'age',
      sales.byAge,
      (key) => {
        const { from, to } = band(intervalsOf(ageBands), key);
        return truth.salesOf(truth.where('Age', (text) => Number(text) >= from && Number(text) < to));
      },
    ],
    ['product', sales.byProduct, (key) => truth.soldWhere(({ product }) => product === key)],
    ['type', sales.byType, (key) => truth.soldWhere(({ type }) => type === key)],
    ['category', sales.byCategory, (key) => truth.soldWhere(({ category }) => category === key)],
    [
      'tenure',
      sales.byTenure,
      (key) => {
        const { from, to } = band(intervalsOf(tenureBands), key);
        return truth.soldWhere(({ years }) => years > from && years <= to);
      },
    ],
  ];
  return tables.flatMap(([dimension, rows, of]) => {
    const told = rows.filter(({ key }) => key !== '…').map(({ key }) => of(key));
    return rows.flatMap((row): SoldClaim[] => {
      const own = row.key === '…' ? outside(anyOf(told)) : of(row.key);
      const says = `${dimension} ${row.key}`;
      return [
        { says, row, traits: [own] },
        ...row.bySegment.map((part) => ({
          says: `${says} in ${part.segment}`,
          row: part,
          traits: [own, truth.salesOf(inSegment(report, truth, part.segment))],
        })),
      ];
    });
  });
}
