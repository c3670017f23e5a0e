import { describe, expect, it } from 'vitest';
import { segmentTitle } from '../../../../core/words/churn/phrases.ts';

const number = (id: string) => ({ id, label: id });
const between = (feature: string, from: number | null, to: number | null) => ({
  named: number(feature),
  condition: { kind: 'range' as const, feature, from, to },
});
const missing = (feature: string) => ({
  named: number(feature),
  condition: { kind: 'missing' as const, feature },
});

describe('the title of a segment', () => {
  it.each([
    ['en', 'Customers aged up to 40 with a balance on record and 3 or more products'],
    ['ru', 'Клиенты до 40 лет с указанным балансом и с числом продуктов от 3'],
  ] as const)('says in %s that a value is there', (locale, title) => {
    const parts = [between('balance', null, null), between('products', 3, null), between('age', null, 40)];
    expect(segmentTitle(parts, locale)).toBe(title);
  });

  it.each([
    ['en', 'Customers with no balance on record'],
    ['ru', 'Клиенты без указанного баланса'],
  ] as const)('says in %s that a value is missing', (locale, title) => {
    expect(segmentTitle([missing('balance')], locale)).toBe(title);
  });

  it.each([
    ['en', 'Customers with Visits not stated'],
    ['ru', 'Клиенты, «Visits» не указано'],
  ] as const)('names a column of which it knows no more as it is, in %s', (locale, title) => {
    expect(segmentTitle([missing('Visits')], locale)).toBe(title);
  });
});
