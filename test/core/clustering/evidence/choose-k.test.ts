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
  it('is the fewest within one standard error of the best silhouette', () => {
    expect(chooseK([evidence(2, 0.3), evidence(3, 0.495), evidence(4, 0.5)]).k).toBe(3);
  });

  it('passes over segments that would be too small or do not come out again', () => {
    const candidates = [
      evidence(2, 0.3),
      evidence(3, 0.4),
      evidence(4, 0.6, { smallest: 0.01 }),
      evidence(5, 0.5, { stability: 0.3 }),
    ];
    expect(chooseK(candidates)).toMatchObject({ k: 3, silhouette: 4 });
  });

  it('is the elbow when there is no silhouette', () => {
    const none = [2, 3, 4].map((k) => ({ ...evidence(k, 0), silhouette: null, cost: [90, 20, 10][k - 2]! }));
    expect(chooseK(none)).toEqual({ k: 3, elbow: 3, silhouette: null });
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
    expect(chooseK(ks.map((k) => evidence(k, silhouettes[k]!, { cost: costs[k]! })))).toMatchObject({
      elbow: most(bends),
      silhouette: most(silhouettes),
    });
    expect([most(bends), most(silhouettes)]).toEqual([3, 8]);
  });
});
