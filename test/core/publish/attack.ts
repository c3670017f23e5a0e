import { ageBands, intervalsOf, tenureBands } from '../../../core/customers/bands.ts';
import type { Report } from '../../../core/report/types.ts';
import { type Claim, claimsOf, exact } from './claims.ts';
import { type Members, recoverable } from './span.ts';
import { commonOf, everyOf, outside, sizeOf, type Truth, within } from './truth.ts';

interface Target {
  readonly name: string;
  readonly group: Members;
}

/**
 * Which groups under the threshold does this report give away? Those that it counts, those that lie between two groups that
 * it counts, and those that are any sum and difference of such, over customers and over sales.
 *
 * @param whole the report before publishing, of the same analysis: it names the segments.
 */
export function givenAway(report: Report, whole: Report, truth: Truth, threshold: number): string[] {
  const claims = claimsOf(report, truth);
  const [customers, sales] = [exact(claims.customers, threshold), exact(claims.sales, threshold)];
  const isFew = (size: number) => size > 0 && size < threshold;
  const few = (group: Members) => isFew(sizeOf(group, truth.customers));
  const fewBuyers = (group: Members) => few(truth.buyersOf(group));
  return [
    ...direct(customers, few),
    ...direct(sales, fewBuyers),
    ...between(customers, truth.customers, (outer, inner) =>
      isFew(commonOf(outer, inner, 0, truth.customers, threshold)),
    ),
    ...between(sales, truth.sales, (outer, inner) => fewBuyers(everyOf([outer, outside(inner)]))),
    ...combined(customers, customerTargets(whole, truth, threshold)),
    ...combined(
      sales,
      saleTargets(whole, truth).filter(({ group }) => fewBuyers(group)),
    ),
  ];
}

function direct(claims: readonly Claim[], few: (group: Members) => boolean): string[] {
  return claims.filter(({ group }) => few(group)).map(({ says, told }) => `told: ${says} (${told})`);
}

/** Groups of which a reader knows that one holds the other: each of its traits holds for whoever has one of the other's. */
function between(
  claims: readonly Claim[],
  real: number,
  fewMore: (outer: Members, inner: Members) => boolean,
): string[] {
  const holds = (outer: Claim, inner: Claim) =>
    outer.traits.every((trait) => inner.traits.some((one) => within(one, trait, real)));
  return claims.flatMap((outer) =>
    claims
      .filter((inner) => inner.size < outer.size && within(inner.group, outer.group, real))
      .filter((inner) => fewMore(outer.group, inner.group) && holds(outer, inner))
      .map(({ says }) => `between: ${outer.says} and ${says}`),
  );
}

function combined(claims: readonly Claim[], targets: readonly Target[]): string[] {
  const can = recoverable(
    claims.map(({ group }) => group),
    targets.map(({ group }) => group),
  );
  return targets.filter((_, at) => can[at]).map(({ name }) => `combined: ${name}`);
}

/** Groups of few that a reader could ask for: a level, a level in a segment, two levels, with or without a purchase. */
function customerTargets(whole: Report, truth: Truth, threshold: number): Target[] {
  const segments = whole.segmentation.segments.map(({ id }) => ({ name: id, group: truth.inSegment(id) }));
  const levels = truth.levelled.flatMap((column) =>
    truth.levelsOf(column).map((level) => ({
      name: `${column} ${level}`,
      group: truth.where(column, (cell) => cell === level),
    })),
  );
  const bands = intervalsOf(ageBands).map(({ key, from, to }) => ({
    name: `Age ${key}`,
    group: truth.where('Age', (cell) => Number(cell) >= from && Number(cell) < to),
  }));
  const years = truth.levelsOf('Age').map((age) => ({
    name: `Age ${age}`,
    group: truth.where('Age', (cell) => String(cell) === age),
  }));
  const buyers = truth.buyersOf(truth.soldWhere(() => true));
  const { known } = truth;
  const plain = [
    ...[...segments, ...levels, ...bands, ...years],
    { name: 'idle', group: outside(buyers) },
    { name: 'unknown', group: outside(known) },
  ];
  const few = (one: Members, other: Members) => {
    const size = commonOf(one, other, 1, truth.customers, threshold);
    return size > 0 && size < threshold;
  };
  return [
    ...plain.filter(({ group }) => few(group, group)),
    ...plain.flatMap((one, at) =>
      plain
        .slice(at + 1)
        .filter((other) => few(one.group, other.group))
        .map((other) => ({
          name: `${one.name} and ${other.name}`,
          group: everyOf([one.group, other.group]),
        })),
    ),
  ];
}

function saleTargets(whole: Report, truth: Truth): Target[] {
  const names = (of: 'byProduct' | 'byType' | 'byCategory') => whole.sales?.[of].map(({ key }) => key) ?? [];
  const rows = [
    ...names('byProduct').map((key) => ({
      name: key,
      group: truth.soldWhere(({ product }) => product === key),
    })),
    ...names('byType').map((key) => ({ name: key, group: truth.soldWhere(({ type }) => type === key) })),
    ...names('byCategory').map((key) => ({
      name: key,
      group: truth.soldWhere(({ category }) => category === key),
    })),
    ...intervalsOf(tenureBands).map(({ key, from, to }) => ({
      name: `years ${key}`,
      group: truth.soldWhere(({ years }) => years > from && years <= to),
    })),
    ...truth.levelsOf('City').map((city) => ({
      name: city,
      group: truth.salesOf(truth.where('City', (cell) => cell === city)),
    })),
    ...intervalsOf(ageBands).map(({ key, from, to }) => ({
      name: `age ${key}`,
      group: truth.salesOf(truth.where('Age', (cell) => Number(cell) >= from && Number(cell) < to)),
    })),
  ];
  const segments = whole.segmentation.segments.map(({ id }) => ({
    name: id,
    group: truth.salesOf(truth.inSegment(id)),
  }));
  return [
    ...rows,
    ...segments,
    ...rows.flatMap((row) =>
      segments.map(({ name, group }) => ({
        name: `${row.name} in ${name}`,
        group: everyOf([row.group, group]),
      })),
    ),
  ];
}
