import { describe, expect, it } from 'vitest';
import { betaCdf, betaTail } from '../../../core/stats/distributions/beta.ts';
import { binomialTail } from '../../../core/stats/distributions/binomial.ts';
import { bivariateNormalCdf } from '../../../core/stats/distributions/bivariate-normal.ts';
import {
  chiSquareCdf,
  chiSquareLogTail,
  chiSquareTail,
} from '../../../core/stats/distributions/chi-square.ts';
import {
  hypergeometricLogMass,
  hypergeometricLogTail,
} from '../../../core/stats/distributions/hypergeometric.ts';
import { normalCdf, normalQuantile, normalTail } from '../../../core/stats/distributions/normal.ts';
import {
  studentCdf,
  studentLogTail,
  studentQuantile,
  studentTail,
} from '../../../core/stats/distributions/student-t.ts';
import { referenceFigures } from '../../fixtures/reference.ts';

type Rows = { readonly rows: readonly (readonly number[])[] };

/** Relative agreement, where the reference itself has not underflown. */
function agrees(ours: number, reference: number, tolerance = 1e-9): void {
  if (Math.abs(reference) < 1e-300) expect(Math.abs(ours)).toBeLessThan(1e-15);
  else expect(Math.abs(ours - reference) / Math.abs(reference)).toBeLessThan(tolerance);
}

describe('distributions agree with 40-digit arithmetic to 1e-9', () => {
  const reference = referenceFigures<Record<string, Rows>>('distributions');
  const each = (name: string, check: (row: number[]) => void) =>
    it(name, () => {
      for (const row of reference[name]!.rows) check([...row]);
    });

  each('normal', ([x = 0, cdf = 0, tail = 0]) => {
    agrees(normalCdf(x), cdf);
    agrees(normalTail(x), tail);
  });
  each('normal_ppf', ([p = 0, x = 0]) => {
    if (p === 0.5) expect(normalQuantile(p)).toBeCloseTo(0, 15);
    else agrees(normalQuantile(p), x);
  });
  each('student_t', ([df = 0, t = 0, cdf = 0, tail = 0, log = 0]) => {
    agrees(studentCdf(t, df), cdf);
    agrees(studentTail(t, df), tail);
    agrees(studentLogTail(t, df), log);
  });
  each('student_t_ppf', ([df = 0, p = 0, t = 0]) => {
    if (p === 0.5) expect(studentQuantile(p, df)).toBeCloseTo(0, 15);
    else {
      agrees(studentQuantile(p, df), t, 3e-9);
      agrees(studentCdf(studentQuantile(p, df), df), p, 1e-12);
    }
  });
  each('chi2', ([df = 0, x = 0, cdf = 0, tail = 0, log = 0]) => {
    agrees(chiSquareCdf(x, df), cdf);
    agrees(chiSquareTail(x, df), tail);
    if (log < -1e-12) agrees(chiSquareLogTail(x, df), log);
  });
  each('beta', ([a = 0, b = 0, x = 0, cdf = 0, tail = 0]) => {
    agrees(betaCdf(x, a, b), cdf);
    agrees(betaTail(x, a, b), tail);
  });
  each('binom', ([n = 0, p = 0, k = 0, , tail = 0]) => {
    agrees(binomialTail(k, n, p), tail);
  });
  each('hypergeom', ([total = 0, marked = 0, drawn = 0, k = 0, mass = 0, tail = 0, log = 0]) => {
    agrees(Math.exp(hypergeometricLogMass(k, total, marked, drawn)), mass);
    agrees(Math.exp(hypergeometricLogTail(k, total, marked, drawn)), tail);
    if (log < -1e-6) agrees(hypergeometricLogTail(k, total, marked, drawn), log);
  });
  each('bvn_cdf', ([h = 0, k = 0, rho = 0, p = 0]) => {
    agrees(bivariateNormalCdf(h, k, rho), p);
  });
});
