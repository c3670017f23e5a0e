import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../core/customers/frame.ts';
import type { Answer, Ask, Cut } from '../../../core/summaries/contract.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { plainAnswers } from './plain-answers.ts';
import { smallFrame } from './small-frame.ts';

/**
 * What every way to answer has to give: the same as the plain one, for customers of any kind.
 *
 * @param answering who answers for these customers; a warehouse loads them first.
 */
export function summariesContract(name: string, answering: (frame: Frame) => Answer): void {
  const frames = [1, 2, 3].map((seed) => smallFrame(60 * seed, randomFrom(seed).next));
  const bandKeys = { keys: ['low', 'middle', 'high'], cutBelongs: 'below' } as const;

  const quarters = ({ size }: Frame) => ({
    codes: Int32Array.from({ length: size }, (_, place) => (place % 4) - 1),
    keys: ['a', 'b', 'c', 'nobody'],
  });

  const agree = (ask: (frame: Frame) => Ask) => {
    for (const frame of frames)
      expect(told(answering(frame)(ask(frame)))).toEqual(told(plainAnswers(frame)(ask(frame))));
  };

  describe(name, () => {
    test('counts pairs of bins, with and without those who miss one', () => {
      for (const complete of [false, true]) {
        agree(() => ({ summary: 'contingency', rows: age, columns: town, complete }));
        agree(() => ({ summary: 'contingency', rows: load, columns: plan, complete }));
      }
    });

    test('counts bins by outcome, of all and of some', () => {
      agree(() => ({ summary: 'contingency', rows: town, columns: { outcome: 'churn' } }));
      const among = { known: 'churn', side: 1, rule: [{ cut: age, from: 1, to: 2 }] } as const;
      agree(() => ({ summary: 'contingency', rows: plan, columns: { outcome: 'churn' }, among }));
      agree(() => ({ summary: 'contingency', rows: plan, columns: town, among: { known: 'churn' } }));
    });

    test('counts those with an outcome alone, and groups that were made before', () => {
      const groups = quarters;
      for (const complete of [false, true]) {
        const among = { known: 'churn', positive: 'churn' };
        agree((frame) => ({
          ...{ summary: 'contingency', rows: { groups: groups(frame) }, columns: town, among, complete },
        }));
        agree((frame) => ({
          ...{ summary: 'contingency', rows: age, columns: { groups: groups(frame) }, complete },
        }));
      }
      agree((frame) => ({
        ...{ summary: 'contingency', rows: { groups: groups(frame) }, columns: { outcome: 'churn' } },
      }));
    });

    test('answers the same when it is asked again, and after other questions', () => {
      for (const frame of frames) {
        const answer = answering(frame);
        const among = { known: 'churn', rule: [{ cut: age, from: 0, to: 2 }] } as const;
        const ask = { summary: 'contingency', rows: age, columns: town, among } as const;
        const first = told(answer(ask));
        answer({ summary: 'contingency', rows: { ...age, cuts: [30, 31, 32] }, columns: town, among });
        answer({ summary: 'moments', variable: 'age', among });
        answer({ summary: 'sample', cuts: [age, town], outcome: 'churn', atMost: 9, among });
        expect(told(answer(ask))).toEqual(first);
      }
    });

    test('counts by the cuts that it gave, of everybody and of those whose outcome is known', () => {
      for (const known of [{}, { known: 'churn' }]) {
        agree((frame) => {
          const scheme = { scheme: 'quantiles', ...known } as const;
          const rows = answering(frame)({ summary: 'cuts', variable: 'income', scheme });
          expect(rows.size).toBe(10);
          return { summary: 'contingency', rows, columns: { outcome: 'churn' }, complete: true };
        });
      }
    });

    test('puts a value that is a cut above it or below it', () => {
      const [frame] = frames as [Frame];
      const whole = frame.variables.find(({ id }) => id === 'age');
      const values = whole?.kind === 'number' ? whole.sorted : new Float64Array();
      const median = values[values.length >> 1] as number;
      const below = (cutBelongs: 'above' | 'below') => {
        const rows: Cut = { ...age, cuts: [median], ordered: 2, size: 3, missing: 2, cutBelongs };
        const [first = 0, second = 0, third = 0] = answering(frame)({
          ...{ summary: 'contingency', rows, columns: plan },
        }).counts;
        return first + second + third;
      };
      expect(below('above')).toBe(values.filter((value) => value < median).length);
      expect(below('below')).toBe(values.filter((value) => value <= median).length);
    });

    test('tells number, mean, variance and ends, of everybody and by outcome', () => {
      for (const frame of frames) {
        for (const by of [
          {},
          { by: { outcome: 'churn' } },
          { among: { side: 0 } },
          { ceiling: 40 },
          { log: true },
          { by: { groups: quarters(frame) } },
        ] as const) {
          const ask = { summary: 'moments', variable: 'age', ...by } as const;
          const plain = plainAnswers(frame)(ask);
          answering(frame)(ask).forEach(({ n, sum, mean, variance, least, most }, group) => {
            expect([n, least, most]).toEqual([plain[group]?.n, plain[group]?.least, plain[group]?.most]);
            const told = { sum, mean, variance };
            for (const name of ['sum', 'mean', 'variance'] as const) {
              const expected = plain[group]?.[name] ?? 0;
              if (Number.isNaN(expected)) expect(told[name]).toBeNaN();
              else expect(told[name]).toBeCloseTo(expected, 9);
            }
          });
        }
      }
    });

    test('tells the values on both sides of the borders of equal parts, of everybody and by group', () => {
      for (const variable of ['age', 'income']) {
        agree(() => ({ summary: 'quantiles', variable, parts: 10 }));
        agree((frame) => ({ summary: 'quantiles', variable, parts: 2, groups: quarters(frame) }));
      }
    });

    test('tells who the customers are, their order, and what the first of them have', () => {
      agree(() => ({ summary: 'everyone' }));
      for (const atMost of [7, 1000]) {
        agree(() => ({ summary: 'first-customers', variables: ['town', 'age'], atMost }));
      }
    });

    test('counts distinct values by outcome', () => {
      agree(() => ({ summary: 'histogram', variable: 'age', outcome: 'churn' }));
      agree(() => ({ summary: 'histogram', variable: 'income', outcome: 'churn', among: { side: 1 } }));
    });

    const parts = [
      { cut: age, from: 1, to: 3 },
      { cut: town, from: 2, to: 2 },
      { cut: town, from: 4, to: 4 },
      { cut: load, from: 1, to: 1 },
    ];
    const rules = [[], ...parts.map((part) => [part]), parts.slice(0, 2), parts.slice(1, 3)];

    test('counts who fits rules, on either side, and whatever the outcome', () => {
      agree(() => ({ summary: 'rule-counts', outcome: 'churn', rules }));
      agree((frame) => ({ summary: 'rule-counts', rules, across: quarters(frame) }));
      agree((frame) => ({
        ...{ summary: 'rule-counts', outcome: 'churn', rules: [[], parts.slice(0, 1)] },
        across: {
          codes: Int32Array.from({ length: frame.size }, (_, place) => (place % 4) - 1),
          keys: ['a', 'b', 'c'],
        },
      }));
      agree(() => ({ summary: 'first-rule-counts', outcome: 'churn', rules: [...rules.slice(1), []] }));
      for (const frame of frames) {
        const [all] = answering(frame)({ summary: 'rule-counts', outcome: 'churn', rules });
        expect(all?.customers).toBe(frame.size);
        expect(all && all.searched.n + all.aside.n).toBeLessThan(frame.size);
      }
    });

    test('tells which customers fit rules, and as many as it counts', () => {
      agree(() => ({ summary: 'members', rules }));
      for (const frame of frames) {
        const members = answering(frame)({ summary: 'members', rules });
        const counts = answering(frame)({ summary: 'rule-counts', outcome: 'churn', rules });
        expect(members.map((fits) => fits.reduce((sum, one) => sum + one, 0))).toEqual(
          counts.map(({ customers }) => customers),
        );
      }
    });

    test('tells values customer by customer, in the order of the keys', () => {
      agree(() => ({ summary: 'values', variables: ['town', 'age', 'load'] }));
    });

    test('draws a sample by keys alone, in the order of the keys', () => {
      for (const atMost of [10, 1000]) {
        agree(() => ({ summary: 'sample', cuts: [age, town], outcome: 'churn', atMost }));
      }
      agree(() => ({
        summary: 'sample',
        cuts: [load],
        outcome: 'churn',
        atMost: 9,
        among: { known: 'churn' },
      }));
    });

    test('adds up a score by bins: that of the fold for a known outcome, the last for any other', () => {
      const cuts = [age, town, load];
      const score = (scale: number) => ({
        base: scale,
        mains: cuts.map(({ size }, at) =>
          Float64Array.from({ length: size }, (_, bin) => scale * (bin - at)),
        ),
        pairs: [
          { first: 0, second: 1, values: Float64Array.from({ length: 25 }, (_, cell) => scale * (cell % 7)) },
          { first: 1, second: 2, values: Float64Array.from({ length: 15 }, (_, cell) => scale * (cell % 4)) },
        ],
      });
      for (const frame of frames) {
        const scores = { ofFolds: [score(1), score(0.3), score(-2)], ofOthers: score(10) };
        const ask = { summary: 'scores', cuts, outcome: 'churn', ...scores } as const;
        const answer = told(answering(frame)(ask));
        expect(nearly(answer)).toEqual(nearly(told(plainAnswers(frame)(ask))));
      }
    });

    test('cuts at values that leave every bin of a number to someone, and levels as they are', () => {
      for (const frame of frames) {
        const answer = answering(frame);
        for (const scheme of [
          { scheme: 'human', parts: 6 },
          { scheme: 'quantiles', known: 'churn' },
        ] as const) {
          const cut = answer({ summary: 'cuts', variable: 'age', scheme });
          expect(cut).toMatchObject({ variable: 'age', ordered: cut.cuts.length + 1, missing: cut.size - 1 });
          expect([...cut.cuts].sort((a, b) => a - b)).toEqual(cut.cuts);
          expect(answer({ summary: 'cuts', variable: 'plan', scheme })).toMatchObject(plan);
          expect(answer({ summary: 'cuts', variable: 'load', scheme })).toMatchObject(load);
        }
      }
    });

    test('adds up columns and their products, in buckets of keys, of all and of each group', () => {
      const columns = [
        { variable: 'age', missing: null },
        { variable: 'load', missing: 1 },
        { variable: 'town', missing: 0 },
        { variable: 'plan', missing: null },
        { meets: { cut: age, from: 1, to: 2 } },
        { noise: 'age' },
        { noise: 'town' },
        { without: 'churn' },
      ];
      const shared = { summary: 'cross-products', columns, buckets: 7 } as const;
      agree(() => shared);
      agree(() => ({ ...shared, by: town, among: { known: 'churn', side: 1 } }));
      agree(() => ({ ...shared, buckets: 1, by: plan }));
      agree((frame) => ({
        ...shared,
        by: {
          groups: {
            codes: Int32Array.from({ length: frame.size }, (_, place) => (place % 4) - 1),
            keys: ['a', 'b', 'c', 'nobody'],
          },
        },
      }));
    });

    test('adds purchases up, by what was bought, when, and by whom', () => {
      const across = (frame: Frame) => ({
        codes: Int32Array.from({ length: frame.size }, (_, place) => (place % 4) - 1),
        keys: ['a', 'b', 'c'],
      });
      const groupings = [
        { of: 'all' },
        { of: 'purchase', column: 'product' },
        { of: 'purchase', column: 'productCategory' },
        { of: 'purchase', column: 'tenure', bands: { ...bandKeys, cuts: [5, 15] } },
        { of: 'customer', variable: 'town' },
        { of: 'customer', variable: 'age', bands: { ...bandKeys, cuts: [30, 50] } },
      ] as const;
      for (const frame of frames) {
        for (const by of [...groupings, { of: 'customer', groups: across(frame) } as const]) {
          const ask = { summary: 'purchase-totals', by, across: across(frame) } as const;
          expect(nearly(answering(frame)(ask))).toEqual(nearly(plainAnswers(frame)(ask)));
          const ungrouped = { summary: 'ungrouped-buyers', by } as const;
          expect(answering(frame)(ungrouped)).toBe(plainAnswers(frame)(ungrouped));
        }
      }
    });

    test('tells when customers bought, a day with several purchases as one', () => {
      const [since, until, through] = [19_705, 19_790, 19_840];
      const paidBack = frames.map((frame) => ({
        ...frame,
        purchases: {
          ...frame.purchases!,
          amount: frame.purchases!.amount!.map((amount, entry) => (entry % 7 === 0 ? -amount : amount)),
        },
      }));
      for (const frame of [...frames, ...paidBack]) {
        for (const ask of [
          { summary: 'purchase-days' },
          { summary: 'purchase-cohorts', since, until },
          { summary: 'purchase-history', since, until, through },
          { summary: 'purchase-history', since, until: through, through },
        ] as const) {
          expect(nearly(told(answering(frame)(ask)))).toEqual(nearly(told(plainAnswers(frame)(ask))));
        }
      }
    });

    test('has nothing to add up without purchases', () => {
      const [frame] = frames as [Frame];
      const answer = answering({ ...frame, purchases: null });
      expect(answer({ summary: 'purchase-totals', by: { of: 'all' } })).toBeNull();
      expect(answer({ summary: 'product-kinds' })).toBeNull();
      expect(answer({ summary: 'purchase-days' })).toBeNull();
      expect(answer({ summary: 'purchase-cohorts', since: 0, until: 9 })).toBeNull();
      expect(answer({ summary: 'purchase-history', since: 0, until: 9, through: 9 })).toBeNull();
    });

    test('tells the kinds of products, and the customers with the most', () => {
      agree(() => ({ summary: 'product-kinds' }));
      agree(() => ({ summary: 'top-customers', variable: 'income', atMost: 7, tell: ['age', 'town'] }));
    });
  });
}

const age: Cut = {
  variable: 'age',
  size: 5,
  ordered: 4,
  cuts: [25, 40, 60],
  cutBelongs: 'above',
  missing: 4,
};
const load: Cut = { variable: 'load', size: 3, ordered: 0, cuts: [1.5], cutBelongs: 'above', missing: 2 };
const town: Cut = { variable: 'town', size: 5, ordered: 0, cuts: [], cutBelongs: 'above', missing: 4 };
const plan: Cut = { variable: 'plan', size: 3, ordered: 0, cuts: [], cutBelongs: 'above', missing: -1 };

/** Arrays of any kind as plain ones. */
function told(answer: unknown): unknown {
  if (ArrayBuffer.isView(answer)) return Array.from(answer as unknown as ArrayLike<number>);
  if (Array.isArray(answer)) return answer.map(told);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, told(value)]));
}

/** Sums to twelve digits: the plain ones are not rounded once. */
function nearly(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value)),
  );
}
