import { describe, expect, it } from 'vitest';
import { nothingHidden } from '../../../core/publish/hide/hidden-levels.ts';
import { publishSegments } from '../../../core/publish/segments/publish-segments.ts';
import type { Segment, Segmentation, Trait } from '../../../core/report/types.ts';
import { sampleReport } from '../../fixtures/report.ts';

const sample = sampleReport().segmentation;
const status = (shares: readonly number[]): Trait => ({
  ...{
    kind: 'category',
    feature: 'status',
    label: 'Status',
    mode: 'Single',
    modeShare: shares[0]!,
    effect: 0.3,
  },
  levels: ['Single', 'Married', 'Widowed'].map((level, at) => ({
    level,
    share: shares[at]!,
    overall: 1 / 3,
  })),
});
const of = (more: Partial<Segment>): Segmentation => ({
  ...sample,
  segments: [{ ...sample.segments[0]!, size: 200, profile: [status([0.6, 0.38, 0.02])], ...more }],
});
const told = (segmentation: Segmentation, hidden: readonly string[] = []) => {
  const part = new Set(hidden);
  return publishSegments(segmentation, {
    ...{ threshold: 10, customers: 1200, locale: 'en' },
    hidden: () => (hidden.length === 0 ? nothingHidden : { whole: new Set(), part }),
  });
};

describe('publishSegments', () => {
  it('tells hidden levels of a profile together, and keeps what most are like', () => {
    const [trait] = told(of({}), ['Married', 'Widowed']).segments[0]!.profile;
    expect(trait).toMatchObject({ mode: 'Single', modeShare: 0.6 });
    expect(trait?.kind === 'category' && trait.levels.map(({ level, share }) => [level, share])).toEqual([
      ['Single', 0.6],
      ['Others together', 0.4],
    ]);
  });

  it('gives no share in name and description where it is hidden', () => {
    const name = 'Younger, mostly Single (60%)';
    const segment = told(of({ name, description: 'Single for 60%' }), ['Single', 'Widowed']).segments[0]!;
    expect(segment.name).toBe('Younger, mostly Single');
    expect(segment.description).not.toContain('60%');
    expect(segment.profile[0]).toMatchObject({ mode: null, modeShare: 0, effect: 0 });
    expect(told(of({ name })).segments[0]!.name).toBe(name);
  });

  it('leaves a trait out of which every level is hidden', () => {
    expect(told(of({}), ['Single', 'Married', 'Widowed']).segments[0]!.profile).toEqual([]);
  });

  it('tells neither how few have no value, nor a mean of few', () => {
    const income = (missing: number): Trait => ({
      ...{
        kind: 'number',
        feature: 'income',
        label: 'Income',
        unit: '',
        median: 1,
        sd: 1,
        mean: 5,
        overall: 4,
        effect: 1,
      },
      missing: { share: missing, overall: 0.1 },
    });
    const trait = (missing: number) => told(of({ profile: [income(missing)] })).segments[0]!.profile[0];
    expect(trait(0.2)).toEqual(income(0.2));
    expect(trait(0.02)).not.toHaveProperty('missing');
    expect(trait(0.97)).toMatchObject({ mean: null, median: null, sd: null, effect: 0 });
  });

  it('rounds the shares of a rule so that they miss no few customers by name', () => {
    const rule = {
      text: 'Age under 30: 98% of them, and 99% of those who fit are in it',
      recall: 0.98,
      precision: 0.985,
    };
    const { rule: now } = told(of({ rule })).segments[0]!;
    expect(now).toEqual({
      text: 'Age under 30: 95% of them, and 95% of those who fit are in it',
      recall: 0.95,
      precision: 0.95,
    });
  });

  it('tells no few on a border, and no candidate by its few', () => {
    expect(told(of({ borderline: 40 })).segments[0]!.borderline).toBe(40);
    expect(told(of({ borderline: 4 })).segments[0]).not.toHaveProperty('borderline');
    const candidates = [0.2, 0.005].map((smallest, at) => ({
      ...sample.candidates[0]!,
      k: at + 2,
      smallest,
    }));
    expect(told({ ...of({}), candidates }).candidates.map(({ smallest }) => smallest)).toEqual([0.2, 0]);
  });
});
