import { describe, expect, it } from 'vitest';
import type { CodedColumns, KPrototypesSource, Prototypes } from '../../../core/summaries/contract.ts';
import { codedColumns } from './coded-columns.ts';
import { plainPasses } from './plain-passes.ts';

/** The same answers, at once or after a while. */
type Eventually<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Answer | Promise<Answer>
    : Source[Key];
};

const { NaN: gone } = Number;

/** Five customers: two numbers, one missing here and there, and a category of three levels. */
const few: CodedColumns = {
  rows: 5,
  numbers: [Float64Array.of(0, 4, 100, gone, 104), Float64Array.of(0, 0, 50, 50, gone)],
  categories: [{ codes: Int32Array.of(0, 1, 2, 2, -1), levels: 3, gamma: 10 }],
};

const two: Prototypes = {
  k: 2,
  numbers: Float64Array.of(2, 0, 100, 50),
  categories: Int32Array.of(0, 2),
};

/**
 * What every way to answer the k-prototypes pass has to give, bit for bit. `made` takes coded customers in canonical
 * order.
 */
export function kPrototypesPassContract(
  name: string,
  made: (columns: CodedColumns) => Eventually<KPrototypesSource> | Promise<Eventually<KPrototypesSource>>,
): void {
  describe(`the k-prototypes pass ${name}`, () => {
    it('sums the squares of all known numbers', async () => {
      expect(await (await made(few)).squares()).toBe(16 + 10_000 + 104 * 104 + 2 * 2500);
    });

    it('rounds the sum of squares once, past 2^53 too', async () => {
      const rows = 300_000;
      const values = Float64Array.from({ length: rows }, (_, row) => (row % 2 ? 262_143 : -262_141));
      const exact = (150_000n * (262_143n ** 2n + 262_141n ** 2n)).toString();
      const source = await made({ rows, numbers: [values], categories: [] });
      expect(await source.squares()).toBe(Number(exact));
    });

    it('places each customer at its nearest prototype, a missing number costing nothing and a missing level γ', async () => {
      const { labels, near, far } = await (await made(few)).place(two);
      expect([...labels]).toEqual([0, 0, 1, 1, 1]);
      expect([...near]).toEqual([4, 4 + 10, 0, 0, 16 + 10]);
      expect([...far]).toEqual([
        10_000 + 2500 + 10,
        96 * 96 + 2500 + 10,
        98 * 98 + 2500 + 10,
        2500 + 10,
        102 * 102 + 10,
      ]);
    });

    it('counts and sums the members of each cluster', async () => {
      const { counts, sums, observed, levels } = await (await made(few)).pass(two);
      expect([...counts]).toEqual([2, 3]);
      expect([...sums]).toEqual([4, 0, 204, 100]);
      expect([...observed]).toEqual([2, 2, 2, 2]);
      expect([...levels]).toEqual([1, 1, 0, 0, 0, 2]);
    });

    it('gives ties to the prototype of the lowest index', async () => {
      const columns = { rows: 3, numbers: [Float64Array.of(0, 5, 10)], categories: [] };
      const prototypes = { k: 2, numbers: Float64Array.of(10, 0), categories: new Int32Array(0) };
      const { labels, near, far } = await (await made(columns)).place(prototypes);
      expect([...labels]).toEqual([1, 0, 0]);
      expect([...near]).toEqual([0, 25, 0]);
      expect([...far]).toEqual([100, 25, 100]);
    });

    it('matches no level with a prototype that has none', async () => {
      const columns = {
        rows: 2,
        numbers: [],
        categories: [{ codes: Int32Array.of(0, -1), levels: 1, gamma: 7 }],
      };
      const prototypes = { k: 2, numbers: new Float64Array(0), categories: Int32Array.of(-1, 0) };
      const { labels, near } = await (await made(columns)).place(prototypes);
      expect([...labels]).toEqual([1, 0]);
      expect([...near]).toEqual([0, 7]);
    });

    it('has nothing second nearest for one prototype', async () => {
      const source = await made(few);
      const one = { k: 1, numbers: Float64Array.of(0, 0), categories: Int32Array.of(0) };
      expect([...(await source.place(one)).far]).toEqual(new Array(5).fill(Number.POSITIVE_INFINITY));
      expect([...(await source.pass(one)).counts]).toEqual([5]);
    });

    it('leaves a cluster without members at zero', async () => {
      const three = {
        k: 3,
        numbers: Float64Array.of(2, 0, 9e4, 9e4, 100, 50),
        categories: Int32Array.of(0, 1, 2),
      };
      const { counts, sums, observed, levels } = await (await made(few)).pass(three);
      expect([...counts]).toEqual([2, 0, 3]);
      expect([...sums.subarray(2, 4), ...observed.subarray(2, 4), ...levels.subarray(3, 6)]).toEqual(
        new Array(7).fill(0),
      );
    });

    it('finds the customers farthest from prototypes, each next one counting those taken', async () => {
      const columns = {
        rows: 6,
        numbers: [Float64Array.of(0, 1, 90, 89, -60, gone)],
        categories: [{ codes: Int32Array.of(0, 0, 0, 0, 0, -1), levels: 2, gamma: 1 }],
      };
      const prototypes = { k: 1, numbers: Float64Array.of(0), categories: Int32Array.of(0) };
      const { k, numbers, categories } = await (await made(columns)).farthest(prototypes, 5);
      expect(k).toBe(5);
      expect([...numbers]).toEqual([90, -60, 1, 89, 0]);
      expect([...categories]).toEqual([0, 0, 0, 0, -1]);
    });

    it('takes the first in canonical order of customers equally far', async () => {
      const columns = { rows: 4, numbers: [Float64Array.of(1, -7, 7, -7)], categories: [] };
      const prototypes = { k: 1, numbers: Float64Array.of(0), categories: new Int32Array(0) };
      expect([...(await (await made(columns)).farthest(prototypes, 2)).numbers]).toEqual([-7, 7]);
    });

    it.each([1, 2, 3, 4, 5, 6])(
      'answers as the plain loops do, whatever was asked before (draw %i)',
      async (draw) => {
        const columns = codedColumns(draw);
        const source = await made(columns);
        const plain = plainPasses(columns);
        let prototypes = plain.farthest(
          { k: 1, numbers: new Float64Array(draw), categories: new Int32Array(columns.categories.length) },
          1 + draw,
        );
        expect(await source.squares()).toBe(plain.squares());
        for (let pass = 0; pass < 4; pass++) {
          const summary = plain.pass(prototypes);
          expect(await source.pass(prototypes)).toEqual(summary);
          expect(await source.place(prototypes)).toEqual(plain.place(prototypes));
          expect(await source.farthest(prototypes, 3)).toEqual(plain.farthest(prototypes, 3));
          const moved = prototypes.numbers.map((value, at) => value + ((at * 7 + pass * 5) % 11) * 40 - 200);
          prototypes = { ...prototypes, numbers: moved };
        }
        const fewer = plain.farthest(prototypes, draw);
        expect(await source.pass(fewer)).toEqual(plain.pass(fewer));
      },
    );
  });
}
