import { describe, expect, it } from 'vitest';
import { wilsonScore } from '../../../core/report/index.ts';
import { normalQuantile } from '../../../core/stats/distributions/normal.ts';
import type { ChurnRate } from '../../../widget/data/churn-filter.ts';
import { filterChurn } from '../../../widget/data/churn-filter.ts';
import type { Filters } from '../../../widget/data/filters.ts';

import { formatFor } from '../../../widget/i18n/format.ts';
import { loadWords } from '../../../widget/i18n/words.ts';
import { churnRanked } from '../../../widget/models/churn-ranked.ts';
import { sampleReport } from '../../fixtures/report.ts';

const report = sampleReport();
const churn = report.churn!;
const cities = churn.breakdowns!.find(({ dimension }) => dimension === 'city')!;
const city = (name: string) => cities.levels.find(({ level }) => level === name)!;

async function rankedUnder(filters: Filters) {
  const words = await loadWords('en');
  return churnRanked({ report, filters, words, format: formatFor('en', report.currency) })!;
}

describe('an interval computed in the dashboard', () => {
  it.each([
    [0, 7],
    [7, 7],
    [266, 1417],
    [1, 3],
  ])('of %i in %i is the one at 95 %', (hits, n) => {
    const { lower, upper } = wilsonScore(hits, n, normalQuantile(0.975));
    expect(wilsonScore(hits, n).lower).toBeCloseTo(lower, 14);
    expect(wilsonScore(hits, n).upper).toBeCloseTo(upper, 14);
  });
});

describe('leaving under filters', () => {
  it('is the report’s own when nothing is filtered', () => {
    const { by, base, segments, ignored } = filterChurn(churn, {});
    expect({ by, ignored }).toEqual({ by: [], ignored: [] });
    expect(base).toMatchObject({ n: churn.base.customers, churned: churn.base.churned });
    expect((segments.get('c1') as ChurnRate).rate).toBe(churn.segments[0]!.rate);
  });

  it('is the city’s base and each group’s part in it, with Wilson’s interval', () => {
    const { by, base, segments } = filterChurn(churn, { city: ['Leeds'] });
    const { n, churned } = city('Leeds');
    expect(by).toEqual(['city']);
    expect(base).toMatchObject({ n, churned, rate: churned / n });
    expect((base as ChurnRate).lower).toBeCloseTo(wilsonScore(churned, n).lower, 12);
    const told = city('Leeds').segments.find(({ segment }) => segment === 'c2')!;
    expect(segments.get('c2')).toMatchObject({ n: told.n, churned: told.churned });
  });

  it('adds the chosen levels up, and all of them to everybody', () => {
    const keys = cities.levels.flatMap(({ level, merged }) => (merged.length > 0 ? merged : [level]));
    expect(filterChurn(churn, { city: keys }).base).toMatchObject({
      n: churn.base.customers,
      churned: churn.base.churned,
    });
  });

  it('tells merged levels only together', () => {
    expect(filterChurn(churn, { city: ['Ely'] })).toMatchObject({
      base: 'hidden',
      partly: { base: true },
      least: 10,
    });
    expect(filterChurn(churn, { city: ['Ely', ''] }).base).toMatchObject({ n: city('…').n });
    expect(filterChurn(churn, { city: ['Ely', 'Leeds'] })).toMatchObject({
      base: { n: city('Leeds').n },
      partly: { base: true, segments: false },
    });
  });

  it('keeps counts to itself that the report keeps, and says nobody where nobody is', () => {
    const { segments } = filterChurn(churn, { city: ['York'] });
    expect([...segments.values()].filter((figure) => figure === 'hidden')).not.toEqual([]);
    const both = filterChurn(churn, { city: ['York', 'Leeds'] });
    expect(both.partly).toEqual({ base: false, segments: true });
    expect([...both.segments.values()]).not.toContain('hidden');
    expect(filterChurn(churn, { city: ['Atlantis'] }).base).toBe('none');
  });

  it('names filters that it cannot answer for', () => {
    expect(filterChurn(churn, { age: ['60+'] })).toMatchObject({ by: [], ignored: ['age'] });
    expect(filterChurn(churn, { city: ['Leeds'], segment: ['s1'] })).toMatchObject({
      by: ['segment'],
      ignored: ['city'],
    });
    const { breakdowns: _none, ...older } = churn;
    expect(filterChurn(older, { city: ['Leeds'] })).toMatchObject({ by: [], ignored: ['city'] });
  });

  it('is told where two filters meet', () => {
    const cell = churn.crossings![0]!.cells.find(({ first, second }) => first === 'Leeds' && second === '2')!;
    const under = filterChurn(churn, { city: ['Leeds'], products: ['2'] });
    expect(under).toMatchObject({ by: ['city', 'products'], ignored: [], least: 10 });
    expect(under.base).toMatchObject({ n: cell.n, churned: cell.churned });
    expect(under.segments.get('c1')).toMatchObject({ n: cell.segments[0]!.n });
    const both = filterChurn(churn, { city: ['Leeds', 'York'], products: ['2', '5+'] });
    expect(both.partly.base).toBe(true);
    expect(filterChurn(churn, { city: ['York'], products: ['5+'] }).base).toBe('hidden');
    expect(filterChurn(churn, { city: ['York'], products: ['9'] }).base).toBe('none');
  });
});

describe('the ranking under filters', () => {
  it('keeps the groups and shows their rates there, without the noise bar of whole groups', async () => {
    const ranked = await rankedUnder({ city: ['Leeds'] });
    const whole = await rankedUnder({});
    expect(ranked.data['rows']!.map(({ key }) => key)).toEqual(whole.data['rows']!.map(({ key }) => key));
    expect(ranked.data['rows']!.every(({ noise }) => noise === null)).toBe(true);
    expect(ranked.data['hatch']).toEqual([]);
    expect(ranked.data['whole']).toEqual([{ key: '', rate: city('Leeds').rate }]);
    const inside = city('Leeds').segments[0]!;
    expect(ranked.table.rows[0]!.cells.slice(1, 3)).toEqual([String(inside.n), String(inside.churned)]);
  });

  it('says of small groups that they are, in the bars and in the table', async () => {
    const { data, table, answer } = await rankedUnder({ city: ['York'] });
    const hidden = data['rows']!.filter(({ text }) => text === 'fewer than 10').map(({ key }) => key);
    expect(hidden).toContain('c3');
    expect(table.rows.find(({ key }) => key === 'c3')?.cells[1]).toBe('fewer than 10');
    expect(answer).toBe('Too few customers of any group are left.');
  });

  it('says when nobody is left', async () => {
    const { answer, data } = await rankedUnder({ city: ['Atlantis'] });
    expect(answer).toBe('No customer is left under these filters.');
    expect(data['rows']!.every(({ text }) => text === 'nobody')).toBe(true);
  });

  it('says which filter did not narrow it', async () => {
    const { footer } = await rankedUnder({ city: ['Leeds'], age: ['60+'] });
    expect(footer).toContain('Not narrowed by Age');
  });
});

describe('sales under a filter that only leaving is known by', () => {
  it('stay whole and say so', async () => {
    const { filteredTotals, filterRows } = await import('../../../widget/data/cross-filter.ts');
    const { rows, ignored, narrowed } = filterRows(report.sales!, 'segment', { products: ['1'] });
    expect({ ignored, narrowed }).toEqual({ ignored: ['products'], narrowed: false });
    expect(rows[0]!.amount).toBe(report.sales!.bySegment[0]!.amount);
    expect(filteredTotals(report.sales!, { products: ['1'] })).toBeNull();
  });
});
