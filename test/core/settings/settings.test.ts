import { describe, expect, it } from 'vitest';
import { SegmentryError } from '../../../core/errors.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import { describeError } from '../../../core/words/describe-error.ts';

const failure = (settings: unknown): SegmentryError => {
  try {
    readSettings(settings);
  } catch (error) {
    if (error instanceof SegmentryError) return error;
  }
  throw new Error('the settings were accepted');
};

describe('readSettings', () => {
  it('fills in every default', () => {
    const settings = readSettings({});
    expect(settings.segmentation.k).toBeNull();
    expect(settings.segmentation.scaling).toBe('standard');
    expect(settings.churn).toEqual({
      outcome: null,
      positive: null,
      maxShare: 0.25,
      maxSegments: 5,
      maxConditions: 3,
      excludeProtected: false,
    });
  });

  it('keeps what a person set and fills in the rest', () => {
    const { segmentation } = readSettings({ segmentation: { k: 3, scaling: 'range', features: ['Age'] } });
    expect(segmentation).toMatchObject({ k: 3, scaling: 'range', features: ['Age'], restarts: 10 });
  });

  it.each([
    [{ segmentation: { k: 'three' } }, 'segmentation.k'],
    [{ segmentation: { kk: 3 } }, 'segmentation.kk'],
    [{ churn: { maxShare: 2 } }, 'churn.maxShare'],
    [{ roles: { sheets: { A: 'buyers' } } }, 'roles.sheets.A'],
    ['text', '(root)'],
  ])('names the wrong path of %j', (settings, path) => {
    const error = failure(settings);
    expect(error.code).toBe('input.settings-invalid');
    expect(error.details.path).toBe(path);
    expect(describeError(error, 'en')).toContain(path);
    expect(describeError(error, 'ru')).toContain(path);
  });
});
