import { describe, expect, it } from 'vitest';
import type { Customers } from '../../../../../core/customers/types.ts';
import {
  customersOf,
  levelsOf as levels,
  numbersOf as numbers,
} from '../../../../fixtures/null-customers.ts';
import { randomFrom } from '../../../../fixtures/random.ts';
import { askedOf, portraitsOf, testsOf as testsAsked } from './told.ts';

const random = randomFrom(31);
const draw = (levels: number) => Math.floor(random.next() * levels);

/** Columns of every kind that have nothing to do with who left. */
function noise(n: number, share: number): Customers {
  const columns = [
    ...Array.from({ length: 6 }, (_, at) => numbers(`even ${at}`, n, () => draw(50))),
    ...Array.from({ length: 4 }, (_, at) => numbers(`far ${at}`, n, () => Math.exp(3 * random.next() ** 4))),
    ...Array.from({ length: 3 }, (_, at) => levels(`kind ${at}`, n, 4, () => draw(4))),
    levels('rare', n, 30, () => Math.min(29, Math.floor(-6 * Math.log(random.next() + 1e-9)))),
    levels('two', n, 2, () => (random.next() < 0.03 ? 1 : 0)),
  ];
  return customersOf(
    columns,
    Uint8Array.from({ length: n }, () => (random.next() < share ? 1 : 0)),
  );
}

const testsOf = (customers: Customers, locale: 'en' | 'ru' = 'en') => testsAsked(askedOf(customers), locale);

describe('what is called corrected', () => {
  const reports = Array.from({ length: 100 }, () => noise(400, 0.3));

  it('is Holm’s p of the family, in both languages, and a raw p is called that', () => {
    for (const locale of ['en', 'ru'] as const) {
      const said = locale === 'en' ? /corrected p < 0\.0001|corrected p [\d.]+/ : /p с поправкой [<\s\d,]+/;
      for (const { holm, text } of testsOf(reports[0]!, locale)) {
        if (holm === null) {
          expect(text).not.toMatch(said);
          expect(text).not.toMatch(/detectable|обнаружим|обнаружен|достоверн/);
          expect(text).toMatch(locale === 'en' ? /raw p/ : /p без поправки/);
        } else expect(Number(/[\d.]+(?=\))/.exec(text.replace(',', '.'))?.[0])).toBeCloseTo(holm, 4);
      }
    }
  });

  it('finds something in at most 5 % of reports of noise', () => {
    const found = reports.filter((customers) =>
      testsOf(customers).some(({ text }) => /: detectable/.test(text)),
    );
    expect(found.length).toBeLessThanOrEqual(10);
  });
});

describe('a category of which few are expected in a cell', () => {
  const n = 600;
  const churned = Uint8Array.from({ length: n }, (_, at) => (at % 5 === 0 ? 1 : 0));

  it('is said to have at least 5 expected in every cell only where it has', () => {
    const customers = customersOf(
      [
        levels('full', n, 3, () => draw(3)),
        levels('sparse', n, 12, (at) => (at < 24 ? 1 + (at % 11) : 0)),
        levels('rare', n, 2, (at) => (at % 60 === 1 ? 1 : 0)),
      ],
      churned,
    );
    const byFeature = (locale: 'en' | 'ru') =>
      Object.fromEntries(
        testsOf(customers, locale).map(({ feature, test, why }) => [feature, { test, why }]),
      );
    const [en, ru] = [byFeature('en'), byFeature('ru')];
    expect(en.full).toMatchObject({ test: 'chi-square', why: expect.stringContaining('at least 5') });
    expect(en.sparse).toMatchObject({ test: 'chi-square-random', why: expect.stringContaining('below 5') });
    expect(en.rare).toMatchObject({ test: 'fisher', why: expect.stringContaining('below 5') });
    expect(ru.full?.why).toContain('не меньше 5');
    expect(ru.sparse?.why).toContain('меньше 5');
    for (const { why } of [en.sparse!, en.rare!, ru.sparse!, ru.rare!])
      expect(why).not.toMatch(/at least 5|не меньше 5/);
  });

  it('whose rare level holds the three who left by chance is not called detectable', () => {
    const three = Uint8Array.from({ length: 300 }, (_, at) => ([10, 21, 152].includes(at) ? 1 : 0));
    const customers = customersOf(
      [
        levels('payment', 300, 6, (at) => (at === 10 || at === 11 ? 5 : at % 5)),
        ...Array.from({ length: 8 }, (_, at) => levels(`other ${at}`, 300, 4, () => draw(4))),
      ],
      three,
    );
    expect(testsOf(customers).filter(({ text }) => /: detectable/.test(text))).toEqual([]);
    expect(portraitsOf(askedOf(customers)).map(({ q }) => q! < 0.05)).not.toContain(true);
  });

  it('has the same p whatever its levels are called', () => {
    const codes = Array.from({ length: n }, () =>
      Math.min(11, Math.floor(-2 * Math.log(random.next() + 1e-9))),
    );
    const p = (of: (code: number) => number) =>
      testsOf(customersOf([levels('sparse', n, 12, (at) => of(codes[at]!))], churned))[0];
    expect(p((code) => 11 - code)).toMatchObject({ test: 'chi-square-random', p: p((code) => code)!.p });
  });
});

describe('a number of few customers on one side', () => {
  it('is compared by ranks: three leavers with one rating are no finding', () => {
    const three = Uint8Array.from({ length: 300 }, (_, at) => (at % 100 === 4 ? 1 : 0));
    const customers = customersOf([numbers('rating', 300, (at) => 1 + (at % 5))], three);
    const [ranks, means] = [...testsOf(customers)].sort((a, b) => (a.test < b.test ? -1 : 1));
    expect(ranks).toMatchObject({ test: 'mann-whitney', why: expect.stringContaining('few values') });
    expect(ranks!.holm).toBeNull();
    expect(means).toMatchObject({ test: 'welch', holm: null, why: expect.stringContaining('few values') });
  });
});
