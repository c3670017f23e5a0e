import { describe, expect, it } from 'vitest';
import { filteredTotals, filterRows, salesRows } from '../../../widget/data/cross-filter.ts';
import {
  chosenFilters,
  dimensions,
  isFiltered,
  readFilters,
  sameFilters,
  toggleFilter,
} from '../../../widget/data/filters.ts';
import { sampleReport } from '../../fixtures/report.ts';

const sales = sampleReport().sales!;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the filters', () => {
  it('take a click and give it back', () => {
    const once = toggleFilter({}, 'city', 'London');
    expect(once).toEqual({ city: ['London'] });
    expect(toggleFilter(once, 'city', 'London')).toEqual({});
  });

  it('hold several keys of one dimension and several dimensions', () => {
    const filters = toggleFilter(toggleFilter({ city: ['London'] }, 'city', 'Leeds'), 'segment', 's1');
    expect(chosenFilters(filters)).toEqual([
      { dimension: 'segment', key: 's1' },
      { dimension: 'city', key: 'London' },
      { dimension: 'city', key: 'Leeds' },
    ]);
    expect(isFiltered(filters)).toBe(true);
    expect(isFiltered({})).toBe(false);
  });

  it('drop what is no filter', () => {
    expect(readFilters({ city: ['London', 'London', 4], planet: ['Mars'], age: 'old' })).toEqual({
      city: ['London'],
    });
    expect(readFilters(null)).toEqual({});
    expect(readFilters('city')).toEqual({});
  });

  it('are the same when every dimension has the same keys', () => {
    expect(sameFilters({ city: ['London'] }, { city: ['London'] })).toBe(true);
    expect(sameFilters({ city: ['London'] }, { city: ['Leeds'] })).toBe(false);
    expect(sameFilters({}, { age: ['60+'] })).toBe(false);
  });
});

describe('sales under filters', () => {
  it('are the report’s own rows when nothing is filtered', () => {
    for (const dimension of dimensions) {
      const { rows, narrowed, ignored } = filterRows(sales, dimension, {});
      expect(rows.map(({ amount }) => amount)).toEqual(
        salesRows(sales, dimension).map(({ amount }) => amount),
      );
      expect({ narrowed, ignored }).toEqual({ narrowed: false, ignored: [] });
    }
  });

  it('add up to the whole over a partition of segments', () => {
    const parts = sales.bySegment.map(({ key }) => filterRows(sales, 'city', { segment: [key] }).rows);
    sales.byCity.forEach((city, index) => {
      expect(sum(parts.map((rows) => rows[index]!.amount))).toBeCloseTo(city.amount, 6);
      expect(sum(parts.map((rows) => rows[index]!.policies))).toBe(city.policies);
    });
  });

  it('show segments within one city', () => {
    const city = sales.byCity[0]!;
    const { rows } = filterRows(sales, 'segment', { city: [city.key] });
    expect(sum(rows.map(({ amount }) => amount))).toBeCloseTo(city.amount, 6);
  });

  it('mark a dimension’s own filter without narrowing its bars', () => {
    const key = sales.byCity[1]!.key;
    const { rows, narrowed } = filterRows(sales, 'city', { city: [key] });
    expect(narrowed).toBe(false);
    expect(rows.filter(({ selected }) => selected).map((row) => row.key)).toEqual([key]);
  });

  it('name the filter that the report cannot answer for', () => {
    expect(filterRows(sales, 'product', { city: ['London'] })).toMatchObject({
      ignored: ['city'],
      narrowed: false,
    });
    expect(filterRows(sales, 'product', { city: ['London'], segment: ['s1'] })).toMatchObject({
      ignored: ['city'],
      narrowed: true,
    });
  });

  it('total what the cards show, and nothing where two breakdowns would have to meet', () => {
    const [first] = sales.bySegment;
    expect(filteredTotals(sales, { segment: [first!.key] })).toEqual({
      customers: first!.customers,
      policies: first!.policies,
      amount: first!.amount,
    });
    expect(filteredTotals(sales, { city: ['London'], product: ['OfficeProtect'] })).toBeNull();
    const two = sales.byProduct.slice(0, 2).map(({ key }) => key);
    expect(filteredTotals(sales, { product: two })?.customers).toBeNull();
  });

  it('leave out what is not published of a row, and give no total that it would have to be in', () => {
    const [first, ...more] = sales.byCity;
    const told = { ...sales, byCity: [{ ...first!, bySegment: [] }, ...more] };
    const segment = sales.bySegment[0]!.key;
    expect(filterRows(told, 'city', {}).rows).toHaveLength(sales.byCity.length);
    const narrowed = filterRows(told, 'city', { segment: [segment] }).rows.map(({ key }) => key);
    expect(narrowed).toEqual(more.map(({ key }) => key));
    expect(filterRows(told, 'segment', { city: [first!.key] }).rows).toEqual([]);
    expect(filteredTotals(told, { city: [first!.key], segment: [segment] })).toBeNull();
    expect(filteredTotals(told, { city: [first!.key] })?.amount).toBe(first!.amount);
  });
});
