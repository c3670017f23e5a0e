import { describe, expect, it } from 'vitest';
import { chooseK, type Evidence, elbowOf } from '../../../core/segments/choose-k.ts';
import { segmentCustomers } from '../../../core/segments/segment-customers.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import { referenceFigures } from '../../fixtures/reference.ts';
import { describeWithData } from '../../with-data.ts';
import { insuranceCustomers, insuranceFile, insuranceReference } from './insurance.ts';

describeWithData([insuranceFile], 'the number of segments of the insurer', () => {
  const reference = insuranceReference();
  const customers = insuranceCustomers(reference);
  const run = (locale: 'en' | 'ru', segmentation: object) =>
    segmentCustomers({
      customers,
      settings: readSettings({ segmentation: { scaling: 'range', ...segmentation } }),
      asOf: '2025-12-14',
      locale,
      model: null,
    }).section;
  const section = run('en', {});

  it.each([2, 3, 4, 5, 6, 7, 8, 9])('never costs more than the best known for k = %i', (k) => {
    const { cost } = section.candidates.find((candidate) => candidate.k === k)!;
    expect(cost).toBeLessThanOrEqual(reference.k[k]!.best_known.cost * (1 + 1e-9));
  });

  it('bends at 3 by cost and is 8 by silhouette', () => {
    expect(section.choice).toMatchObject({ chosen: 'evidence', elbow: 3, silhouette: 8 });
    expect(section.k).toBe(8);
  });

  it('comes with silhouettes as good as the reference’s', () => {
    for (const { k, silhouette } of section.candidates) {
      expect(Math.abs(silhouette! - reference.k[k]!.best_known.gower_silhouette)).toBeLessThan(2e-3);
    }
  });

  it('says that the evidence disagrees', () => {
    expect(section.choice.reason).toContain('8 segments');
    expect(section.choice.reason).toMatch(/disagrees.* bends at 3/);
    expect(run('ru', {}).choice.reason).toMatch(/расходятся.* изгибается при 3/);
  });

  it('is the person’s when they set it, with what the evidence says beside', () => {
    const { k, choice, segments } = run('en', { k: 5 });
    expect(k).toBe(5);
    expect(segments).toHaveLength(5);
    expect(choice.chosen).toBe('person');
    expect(choice.reason).toMatch(/set by you.*8 \(silhouette\) and 3 \(cost curve\)/);
  });

  it('is stable for two and three segments', () => {
    const stability = section.candidates.map((candidate) => candidate.stability!);
    expect(Math.min(stability[0]!, stability[1]!)).toBeGreaterThan(0.95);
    for (const value of stability) expect(value).toBeLessThanOrEqual(1);
  });
});

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

  it('has no elbow on a straight line', () => {
    expect(elbowOf([3, 2, 1].map((cost, index) => ({ k: index + 2, cost })))).toBeNull();
  });
});
