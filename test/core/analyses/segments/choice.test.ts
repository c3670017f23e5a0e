import { expect, it } from 'vitest';
import { readSettings } from '../../../../core/settings/settings.ts';
import { describeWithData } from '../../../with-data.ts';
import { segmentsInWords } from '../../words/segments/segments-in-words.ts';
import { insuranceCustomers, insuranceFile, insuranceReference } from './insurance.ts';

describeWithData([insuranceFile], 'the number of segments of the insurer', () => {
  const reference = insuranceReference();
  const customers = insuranceCustomers(reference);
  const run = (locale: 'en' | 'ru', segmentation: object) =>
    segmentsInWords({
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

  it('is three groups, where the cost bends: finer ones do not come out again', () => {
    expect(section.choice).toMatchObject({
      ...{ chosen: 'evidence', structure: 'found', elbow: 3, silhouette: 8 },
    });
    expect(section.k).toBe(3);
    expect(section.stability).toBeGreaterThan(0.95);
  });

  it('comes with silhouettes as good as the reference’s', () => {
    expect(section.candidates.length).toBeGreaterThan(5);
    for (const { k, silhouette } of section.candidates) {
      expect(Math.abs(silhouette! - reference.k[k]!.best_known.gower_silhouette)).toBeLessThan(2e-3);
    }
  });

  it('says that the evidence disagrees', () => {
    expect(section.choice.reason).toContain('3 segments');
    expect(section.choice.reason).toMatch(/groups of their own.*Age, Income.*Finer.*silhouette is best at 8/);
    expect(run('ru', {}).choice.reason).toMatch(/[Оо]бособленные группы.*силуэт наибольший при 8/);
  });

  it('is the person’s when they set it, with what the evidence says beside', () => {
    const { k, choice, segments } = run('en', { k: 5 });
    expect(k).toBe(5);
    expect(segments).toHaveLength(5);
    expect(choice.chosen).toBe('person');
    expect(choice.reason).toMatch(/set by you.*points to 3 groups/);
  });

  it('is stable for two and three segments', () => {
    const stability = section.candidates.map((candidate) => candidate.stability!);
    expect(Math.min(stability[0]!, stability[1]!)).toBeGreaterThan(0.95);
    for (const value of stability) expect(value).toBeLessThanOrEqual(1);
  });
});
