import { describe, expect, it } from 'vitest';
import { chooseK, type Evidence, elbowOf } from '../../../../core/clustering/evidence/choose-k.ts';
import { referenceFigures } from '../../../fixtures/reference.ts';

type Figures = Readonly<Record<string, number>>;
interface InsuranceFigures {
  readonly auto_k: Readonly<
    Record<
      `${'best_known' | 'pipeline'}_costs` | `${'kneedle' | 'silhouette'}_${'best' | 'pipeline'}`,
      Figures
    >
  >;
}

const evidence = (k: number, silhouette: number, rest: Partial<Evidence> = {}): Evidence => ({
  k,
  cost: 100 / k,
  silhouette,
  error: 0.01,
  stability: 0.9,
  smallest: 0.1,
  ...rest,
});

describe('the recommended number', () => {
  const few = { kind: 'not-tested' } as const;
  const many = [2, 3, 4, 5, 6, 7, 8, 9].map((k) => evidence(k, k / 10, { cost: 100 - 9 * k }));

  it('is that of the groups that were found, whatever silhouette and elbow say', () => {
    expect(chooseK(many, { kind: 'found', k: 5, columns: [0] })).toMatchObject({ k: 5, silhouette: 9 });
  });

  it('is fewer groups where so many do not come out again on other customers', () => {
    const shares = [0.98, 0.99, 0.96, 0.7, 0.6];
    const unsure = shares.map((stability, at) =>
      evidence(at + 2, [0.2, 0.4, 0.3, 0.5, 0.6][at]!, { stability }),
    );
    expect(chooseK(unsure, { kind: 'found', k: 5, columns: [0] }).k).toBe(3);
    expect(chooseK(unsure, { kind: 'found', k: 4, columns: [0] }).k).toBe(4);
  });

  it('is one that was tried', () => {
    expect(chooseK(many, { kind: 'found', k: 12, columns: [0] }).k).toBe(9);
    expect(chooseK(many.slice(0, 1), { kind: 'continuum' }).k).toBe(2);
  });

  it('is a few convenient cuts of a continuum, never the eight or nine that score highest', () => {
    const late = [90, 80, 70, 60, 50, 10, 9, 8].map((cost, at) => evidence(at + 2, at / 10, { cost }));
    expect(chooseK(late, { kind: 'continuum' })).toMatchObject({ k: 3, elbow: 7, silhouette: 9 });
    const early = [90, 50, 20, 18, 16, 14, 12, 10].map((cost, at) => evidence(at + 2, at / 10, { cost }));
    expect(chooseK(early, { kind: 'continuum' })).toMatchObject({ k: 4, elbow: 4, silhouette: 9 });
  });

  it('is for too few customers the fewest within one standard error of the best silhouette', () => {
    expect(chooseK([evidence(2, 0.3), evidence(3, 0.495), evidence(4, 0.5)], few).k).toBe(3);
    expect(chooseK(many, few).k).toBeLessThanOrEqual(4);
  });

  it('passes over segments that would be too small or do not come out again', () => {
    const candidates = [evidence(2, 0.3), evidence(3, 0.4), evidence(4, 0.6, { smallest: 0.01 })];
    expect(chooseK(candidates, few)).toMatchObject({ k: 3, silhouette: 4 });
    const shaky = [evidence(2, 0.3), evidence(3, 0.4), evidence(4, 0.6, { stability: 0.3 })];
    expect(chooseK(shaky, few).k).toBe(3);
  });

  it('is the elbow when there is no silhouette', () => {
    const none = [2, 3, 4].map((k) => ({ ...evidence(k, 0), silhouette: null, cost: [90, 20, 10][k - 2]! }));
    expect(chooseK(none, few)).toEqual({ k: 3, elbow: 3, silhouette: null, structure: few });
  });

  it('has no elbow on a straight line', () => {
    expect(elbowOf([3, 2, 1].map((cost, index) => ({ k: index + 2, cost })))).toBeNull();
  });

  it.each(['pipeline', 'best'] as const)('is told apart as the reference tells it: %s', (fits) => {
    const { auto_k } = referenceFigures<InsuranceFigures>('insurance_kprototypes');
    const costs = auto_k[fits === 'best' ? 'best_known_costs' : 'pipeline_costs'];
    const silhouettes = auto_k[`silhouette_${fits}`];
    const bends = auto_k[`kneedle_${fits}`];
    const ks = Object.keys(costs).map(Number);
    const most = (of: Figures) => ks.reduce((top, k) => (of[k]! > of[top]! ? k : top));
    const candidates = ks.map((k) => evidence(k, silhouettes[k]!, { cost: costs[k]! }));
    expect(chooseK(candidates, few)).toMatchObject({
      elbow: most(bends),
      silhouette: most(silhouettes),
    });
    expect([most(bends), most(silhouettes)]).toEqual([3, 8]);
  });
});
