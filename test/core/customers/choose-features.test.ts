import { describe, expect, it } from 'vitest';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import { frameOf } from '../../../core/customers/frame-of.ts';
import { analyse, type Cell, readSettings, type SettingsInput } from '../../../core/index.ts';
import { derivedRandom } from '../../../core/stats/random.ts';
import { understand } from '../../../core/understand/understand.ts';
import { featuresInWords } from '../../../core/words/customers/features.ts';
import { inputOf } from '../understand/shop.ts';

type Maker = (random: () => number, left: boolean, age: number) => Cell;

/** Two hundred customers with an age, an income and who left, and one more column. */
function withColumn(header: string, make: Maker, settings: SettingsInput = {}) {
  const random = derivedRandom(21, 2);
  const rows = Array.from({ length: 200 }, (_, row): Cell[] => {
    const age = 20 + Math.floor(50 * random());
    const left = random() < (age < 35 ? 0.5 : 0.15);
    const income = 15_000 + 300 * age + Math.floor(9000 * random());
    return [`C-${row}`, age, income, make(random, left, age), left ? 'Yes' : 'No'];
  });
  const input = inputOf(
    [{ name: 'Customers', cells: [['Customer ID', 'Age', 'Income', header, 'Churned'], ...rows] }],
    settings,
  );
  const customers = prepareCustomers(understand(input), input);
  const frame = frameOf(customers, input.asOf);
  const told = (locale: 'en' | 'ru') =>
    featuresInWords(customers, locale).find(({ id }) => id === header)?.reason;
  return {
    feature: customers.features.find(({ id }) => id === header),
    use: frame.variables.find(({ id }) => id === header)?.use,
    ...{ customers, told, input },
  };
}

const degrees: Maker = (random) => 51 + Math.round(2e6 * random()) / 1e6;
const area: Maker = (random) => 10_000 + 137 * Math.floor(12 * random());

describe('a column that says where on the map a customer is', () => {
  it.each<[string, Maker]>([
    ['Latitude', degrees],
    ['LAT', degrees],
    ['Lng', degrees],
    ['home_long', degrees],
    ['customerLat', degrees],
    ['GPS coordinates', degrees],
    ['billing_lat', degrees],
    ['Lattitude', degrees],
    ['Широта', degrees],
    ['координата X', degrees],
    ['Breitengrad', degrees],
    ['Latitud', degrees],
    ['Lat Long', (random) => `51.${Math.floor(8 * random())}, -0.12`],
    ['Whereabouts', (random) => `51.${Math.floor(8 * random())}; -0.12`],
    ['Longitude', (random) => `${-Math.floor(20 * random()) / 10}°`],
    ['Zip Code', area],
    ['Zipcode', area],
    ['ZIP', (random) => `0${1000 + Math.floor(12 * random())}`],
    ['postal_code', area],
    ['PostCode', (random) => `LS${Math.floor(9 * random())} 1AB`],
    ['Почтовый индекс', area],
    ['Индекс', area],
    ['PLZ', area],
    ['Zip5', area],
    ['Почт. индекс', area],
    ['Code postal', area],
    ['kod pocztowy', area],
  ])('%s is never compared by', (header, make) => {
    const { feature, told } = withColumn(header, make);
    expect(feature).toMatchObject({ used: false });
    expect(['place', 'identifier', 'text', 'personal']).toContain(feature?.reason?.code);
    expect(told('en')).not.toBeNull();
    expect(told('ru')).toMatch(/[а-я]/);
  });

  it.each([
    'Longevity',
    'Liczba lat',
    'How long',
    'Postpaid',
    'Индекс лояльности',
    'Platform',
    'Latest spend',
  ])('%s is none', (header) => {
    const { feature } = withColumn(header, (random, _, age) => Math.round(age + 60 * random()));
    expect(feature?.reason?.code).not.toBe('place');
  });
});

describe('a column that follows leaving', () => {
  const score: Maker = (random, left) => Math.round(40 + 45 * random() + (left ? 12 : 0));
  const kind: Maker = (random) => ['Price', 'Competitor', 'Moved', null][Math.floor(4 * random())] as Cell;
  it.each<[string, Maker]>([
    ['Churn Score', score],
    ['churn_score', (random, left, age) => String(score(random, left, age))],
    ['ChurnScore', score],
    ['Churn Risk', score],
    ['Probability of leaving', score],
    ['Churn Category', kind],
    ['Churn Reason', kind],
    ['cancellation_reason', kind],
    ['Reason for leaving', kind],
    ['Exit survey', kind],
    ['left_reason', kind],
    ['Predicted churn', score],
    ['Churn segment', kind],
    ['Why did they leave', kind],
    ['Refund', score],
    ['refund_amount_usd', (random) => (random() < 0.3 ? Math.round(90 * random()) : 0)],
    ['Refunded', (random) => (random() < 0.3 ? 'yes' : 'no')],
    ['Балл оттока', score],
    ['Причина ухода', kind],
    ['Причина расторжения договора', kind],
    ['Категория оттока', kind],
    ['Сумма возврата', score],
    ['Возврат средств', score],
    ['Kündigungsgrund', kind],
    ['Motif de résiliation', kind],
    ['Motivo do cancelamento', kind],
    ['Powód rezygnacji', kind],
    ['İptal nedeni', kind],
    ['流失原因', kind],
  ])('%s is neither compared by nor explains, and says why', (header, make) => {
    const { feature, use, told } = withColumn(header, make);
    expect(feature).toMatchObject({ used: false, reason: { code: 'aftermath' } });
    expect(use?.leak).not.toBeNull();
    expect(told('en')).toMatch(/^It tells of leaving or of what follows it/);
    expect(told('ru')).toMatch(/^Говорит об уходе или о том, что за ним следует/);
  });

  it('may be looked at when the person says so', () => {
    const settings = { roles: { columns: { Customers: { Refund: ['feature' as const] } } } };
    const { feature, use } = withColumn('Refund', score, settings);
    expect(feature?.reason?.code).not.toBe('aftermath');
    expect(use?.leak).toBeNull();
  });

  it('stands among the leaks of the report, with a word on its name', () => {
    const { input } = withColumn('Churn Category', kind);
    const run = (locale: 'en' | 'ru') => {
      const { report } = analyse({
        ...{ workbook: input.workbook, asOf: input.asOf, locale, settings: readSettings({}) },
        generatedAt: '2026-04-28T06:00:00.000Z',
      });
      return report.quality.find(({ code, column }) => code === 'column.leak' && column === 'Churn Category');
    };
    expect(run('en')?.message).toMatch(/its name speaks of leaving/);
    expect(run('ru')?.message).toMatch(/название говорит об уходе/);
  });

  it.each([
    'Exit row',
    'Cancelled orders',
    'Score',
    'Skin care type',
    'Refinance',
    'Contact reason',
    'Left hand',
  ])('%s is not of them', (header) => {
    const { feature } = withColumn(header, (random, _, age) => Math.round(age + 60 * random()));
    expect(feature?.reason?.code).not.toBe('aftermath');
  });
});

describe('a column and its child', () => {
  const reasonOf = (header: string, make: Maker) => withColumn(header, make);
  it.each<[string, Maker]>([
    ['Old enough for all', (_, __, age) => (age < 23 ? 'small' : age < 66 ? 'plain' : 'late')],
    ['Life stage', (_, __, age) => (age < 28 ? 'starter' : age < 61 ? 'settled' : 'silver')],
    ['Under thirty', (_, __, age) => (age < 30 ? 'Yes' : 'No')],
    ['Decade', (_, __, age) => Math.floor(age / 10)],
    ['Decade', (_, __, age) => `${Math.floor(age / 10)}0s`],
  ])('do not both make segments: %s of Age', (header, make) => {
    const { feature, customers, told } = reasonOf(header, make);
    expect(customers.features.find(({ id }) => id === 'Age')?.used).toBe(true);
    expect(feature).toMatchObject({ used: false, reason: { details: { column: 'Age' } } });
    expect(['contained', 'duplicate']).toContain(feature?.reason?.code);
    expect(told('ru')).toMatch(/Age/);
  });

  it('do not both explain leaving', () => {
    const { use } = reasonOf('Life stage', (_, __, age) =>
      age < 28 ? 'starter' : age < 61 ? 'settled' : 'silver',
    );
    expect(use?.explains).toBe(false);
  });

  it('count once where a tenure in months has its years beside it', () => {
    const { customers } = reasonOf('Tenure', (random) => Math.floor(72 * random()));
    const used = customers.features.filter(({ used }) => used).map(({ id }) => id);
    expect(used).toContain('Tenure');
    expect(used.filter((id) => /^Tenure/.test(id))).toHaveLength(1);
  });
});
