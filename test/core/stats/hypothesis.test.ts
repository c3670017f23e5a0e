import { describe, expect, it } from 'vitest';
import { cramersV } from '../../../core/stats/association/cramers-v.ts';
import { chiSquareFromRho, phikOf } from '../../../core/stats/association/phik.ts';
import type { ContingencyTable } from '../../../core/stats/contingency.ts';
import { cliffDelta } from '../../../core/stats/effects/cliff-delta.ts';
import { chiSquareTest } from '../../../core/stats/hypothesis/chi-square-test.ts';
import { fisherExact } from '../../../core/stats/hypothesis/fisher-exact.ts';
import { mannWhitney } from '../../../core/stats/hypothesis/mann-whitney.ts';
import { welchTest } from '../../../core/stats/hypothesis/welch.ts';
import { newcombeDifference } from '../../../core/stats/intervals/newcombe.ts';
import { wilsonInterval } from '../../../core/stats/intervals/wilson.ts';
import { benjaminiHochberg, benjaminiYekutieli, holm } from '../../../core/stats/multiplicity.ts';
import { momentsOf, twoGroupsOf } from '../../../core/stats/two-groups.ts';
import { referenceFigures } from '../../fixtures/reference.ts';
import { itWithData } from '../../with-data.ts';
import { bankCustomers } from '../analyses/churn/bank.ts';

// biome-ignore lint/suspicious/noExplicitAny: reference figures come as untyped JSON
type Json = any;

const near = (ours: number, reference: number, tolerance = 1e-9) =>
  expect(Math.abs(ours - reference)).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(reference), 1e-300));

function tableOf(rows: readonly (readonly number[])[]): ContingencyTable {
  return { rows: rows.length, columns: rows[0]!.length, counts: Float64Array.from(rows.flat()) };
}

describe('tests agree with scipy and statsmodels', () => {
  const bank = referenceFigures<Json>('tests_bank');

  it('χ², likelihood ratio, Yates and Fisher on the bank', () => {
    for (const row of bank.chi2) {
      const test = chiSquareTest(tableOf(row.table));
      near(test.statistic, row.chi2);
      near(test.p, row.p);
      near(chiSquareTest(tableOf(row.table), { kind: 'likelihood' }).statistic, row.G);
      if (row.chi2_yates === undefined) continue;
      near(chiSquareTest(tableOf(row.table), { yates: true }).p, row.p_yates);
      const [[a, b], [c, d]] = row.table;
      near(fisherExact(a, b, c, d).twoSided, row.fisher_p);
    }
  });

  it('Fisher on small tables', () => {
    for (const { table, two_sided, less, greater } of bank.fisher) {
      const [[a, b], [c, d]] = table;
      const test = fisherExact(a, b, c, d);
      near(test.twoSided, two_sided);
      near(test.less, less);
      near(test.greater, greater);
    }
  });

  itWithData(['data/bank'], 'Mann–Whitney, Welch and Cliff on every number of the bank', () => {
    const { table, outcome } = bankCustomers();
    let tried = 0;
    for (const row of bank.numeric) {
      const column = table.columns.find(({ name }) => name === row.col)!;
      if (column.kind !== 'number') continue;
      tried += 1;
      const groups = twoGroupsOf(column.values, outcome!.churned);
      const ranks = mannWhitney(groups);
      near(ranks.u, row.mw_U1);
      near(ranks.p, row.mw_p);
      near(cliffDelta(groups).delta, row.cliffs_delta, 1e-8);
      const test = welchTest(momentsOf(groups.values, groups.first), momentsOf(groups.values, groups.second));
      near(test.t, row.welch_t);
      near(test.df, row.welch_df);
      near(test.p, row.welch_p);
      near(test.difference.lower, row.diff_ci95[0]);
      near(test.difference.upper, row.diff_ci95[1]);
    }
    expect(tried).toBeGreaterThan(4);
  });

  it('exact Mann–Whitney on small samples', () => {
    const rows = bank.small_two_sample.filter(
      (row: Json) => !row.ties && row['exact_two-sided'] !== undefined,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const group = [...row.x.map(() => 1), ...row.y.map(() => 0)];
      const test = mannWhitney(twoGroupsOf([...row.x, ...row.y], group), { method: 'exact' });
      near(test.u, row.U);
      near(test.p, row['exact_two-sided']);
    }
  });

  it('the difference of two proportions', () => {
    for (const { x, n, diff_newcombe95 } of bank.two_prop) {
      const { lower, upper } = newcombeDifference(x[0], n[0], x[1], n[1]);
      near(lower, diff_newcombe95[0]);
      near(upper, diff_newcombe95[1]);
    }
  });

  it('Cramér’s V with churn, as published: activity .169, gender .141, card .131, city .031', () => {
    const rounded = Object.fromEntries(
      bank.chi2.map(({ col, table }: Json) => [col, Math.round(cramersV(tableOf(table)).v * 1000) / 1000]),
    );
    expect(rounded).toMatchObject({ last_activity: 0.169, gender: 0.141, credit_card: 0.131, city: 0.031 });
  });

  it('intervals of a share', () => {
    const { intervals } = referenceFigures<Json>('intervals_multitest');
    const same = (ours: { lower: number; upper: number }, [lower, upper]: [number, number]) => {
      expect(ours.lower).toBeCloseTo(lower, 11);
      expect(ours.upper).toBeCloseTo(upper, 11);
    };
    for (const row of intervals) {
      for (const level of ['0.90', '0.95', '0.99']) {
        same(wilsonInterval(row.x, row.n, Number(level)), row[`wilson_${level}`]);
      }
    }
  });

  it('corrections for many tests', () => {
    for (const row of referenceFigures<Json>('intervals_multitest').multitest) {
      const same = (ours: number[], reference: number[]) =>
        reference.forEach((value, i) => {
          near(ours[i]!, value);
        });
      same(holm(row.p), row.holm);
      same(benjaminiHochberg(row.p), row.fdr_bh);
      same(benjaminiYekutieli(row.p), row.fdr_by);
    }
  });

  it('φK and its significance for all pairs of the bank', () => {
    const reference = referenceFigures<Json>('phik_bank');
    for (const { table, phik_tight, z } of reference.quantile10.pairs) {
      const ours = phikOf(tableOf(table));
      expect(ours.phik).toBeCloseTo(phik_tight, 7);
      near(ours.z, z);
    }
    for (const [rows, columns, rho, chiSquare] of reference.chi2_from_rho_n1000_pedestal0) {
      near(chiSquareFromRho(rho, 1000, rows, columns, 0), chiSquare, 1e-7);
    }
  });
});
