import { describe, expect, it } from 'vitest';
import { churnTests, provenBy } from '../../../../../core/analyses/churn/evidence/tests.ts';
import { customersOf, levelsOf, nullCustomers, numbersOf } from '../../../../fixtures/null-customers.ts';
import { randomFrom } from '../../../../fixtures/random.ts';
import { type Asked, askedOf, curvesOf, portraitsOf, testsOf } from './told.ts';

const portraitClaims = (of: Asked, locale: 'en' | 'ru' = 'en') =>
  portraitsOf(of, locale).filter(
    ({ q, text }) => (q ?? 1) < 0.05 || /Detectable|достоверн|обнаружимо/.test(text),
  );
const curveClaims = (of: Asked, options: Parameters<typeof curvesOf>[1] = {}) =>
  curvesOf(of, options).filter(
    ({ bins, missingInformative }) => missingInformative || bins.some(({ against }) => against !== 'within'),
  );
const testClaims = (of: Asked, locale: 'en' | 'ru' = 'en') =>
  testsOf(of, locale).filter(
    ({ holm, text }) => (holm !== null && holm < 0.05) || /: detectable|достоверн|обнаружима/.test(text),
  );

/** 5 % of the reports, and what chance adds to it once in a thousand. */
const most = (reports: number) => 0.05 * reports + 3.1 * Math.sqrt(0.05 * 0.95 * reports);

describe.each([
  [100, 0.05],
  [100, 0.2],
  [300, 0.03],
  [300, 0.05],
  [300, 0.2],
  [1000, 0.02],
  [1000, 0.5],
])('%i customers of whom nothing tells who leaves, a base of %d', (n, base) => {
  const reports = 120;
  const random = randomFrom(1000 * base + n);
  const asked = Array.from({ length: reports }, () => askedOf(nullCustomers(random, n, base)));

  it('get a portrait that is sure in at most 5 % of reports', () => {
    expect(asked.filter((of) => portraitClaims(of).length > 0).length).toBeLessThanOrEqual(most(reports));
  });

  it('get a group above or below the others in at most 5 % of reports', () => {
    expect(asked.filter((of) => curveClaims(of).length > 0).length).toBeLessThanOrEqual(most(reports));
  });

  it('get a corrected test, or a claim of any kind, in at most 5 % of reports', () => {
    const some = asked.slice(0, 30);
    const claimed = some.filter((of) => testClaims(of).length > 0);
    expect(claimed.length).toBeLessThanOrEqual(most(some.length));
    const only = some.filter(
      (of) => !claimed.includes(of) && curveClaims(of).length + portraitClaims(of).length > 0,
    );
    expect(claimed.length + only.length).toBeLessThanOrEqual(most(some.length));
  });
});

describe('three who left, or three who stayed, of 300', () => {
  const random = randomFrom(3);
  const sides = [
    { few: 1, en: 'oo few who left: at least 10 are needed', ru: 'лишком мало ушедших: нужно не менее 10' },
    {
      few: 0,
      en: 'oo few who stayed: at least 10 are needed',
      ru: 'лишком мало оставшихся: нужно не менее 10',
    },
  ];
  const customers = (few: number) => {
    const { table } = nullCustomers(random, 300, 0.5);
    const isOne = (at: number) => at % 100 === 4;
    const given = levelsOf('gives it away', 300, 3, (at) => (isOne(at) ? 2 : at % 2));
    const outcome = Uint8Array.from({ length: 300 }, (_, at) => (isOne(at) ? few : 1 - few));
    return customersOf([...table.columns, given], outcome);
  };

  it.each(sides)('are no ground for a claim of any kind, and that is said: %#', ({ few, en, ru }) => {
    const of = askedOf(customers(few));
    for (const locale of ['en', 'ru'] as const) {
      const [portraits, tests] = [portraitsOf(of, locale), testsOf(of, locale)];
      expect([
        ...portraitClaims(of, locale),
        ...curveClaims(of, { locale }),
        ...testClaims(of, locale),
      ]).toEqual([]);
      for (const { text, magnitude } of [...portraits, ...tests]) {
        expect(text).toContain(locale === 'en' ? en : ru);
        expect(text).not.toMatch(
          /negligible|small|medium|large|corrected|слабое|среднее|сильное|с поправкой/,
        );
        expect(magnitude).toBeNull();
      }
    }
  });

  it('a number that three of those who left have says that too few have a value', () => {
    const outcome = Uint8Array.from({ length: 300 }, (_, at) => (at < 60 ? 1 : 0));
    const column = numbersOf('survey', 300, (at) =>
      at < 3 ? 6 : at < 60 || at % 2 === 1 ? Number.NaN : at % 7,
    );
    const of = askedOf(customersOf([column], outcome));
    const [numbers] = portraitsOf(of).filter(({ kind }) => kind === 'number');
    expect(numbers).toMatchObject({ magnitude: null, q: 1 });
    expect(numbers!.text).toContain('Too few who left with a value: at least 10 are needed.');
    expect(testsOf(of).map(({ holm }) => holm)).toEqual([null, null]);
  });
});

describe('a real difference', () => {
  const random = randomFrom(17);
  const n = 1000;
  const values = Array.from({ length: n }, () => Math.floor(80 * random.next()));
  const outcome = Uint8Array.from(values, (value) => (random.next() < (value >= 60 ? 0.4 : 0.1) ? 1 : 0));
  const of = askedOf(
    customersOf(
      [...nullCustomers(random, n, 0.5).table.columns, numbersOf('real', n, (at) => values[at]!)],
      outcome,
    ),
  );

  it('is told by a portrait, by a test and by the groups it is of, above and below', () => {
    expect(portraitClaims(of).map(({ feature }) => feature)).toContain('real');
    expect(testClaims(of).map(({ feature }) => feature)).toContain('real');
    const { bins } = curveClaims(of, { proven: provenBy(churnTests(of.figures, of.base)) }).find(
      ({ feature }) => feature === 'real',
    )!;
    expect(bins.at(-1)!.against).toBe('above');
    expect(bins.map(({ against }) => against)).toContain('below');
  });

  it('is one from those outside the group: a group of everybody stands out from nobody', () => {
    const all = askedOf(
      customersOf([numbersOf('real', n, (at) => (at === 0 ? 1 : at === 1 ? 2 : 3))], outcome),
    );
    const [curve] = curvesOf(all, { proven: new Set(['real']), least: 10 });
    expect(curve!.bins.map(({ against }) => against)).not.toContain('above');
  });
});
