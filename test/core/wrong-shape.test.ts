import { describe, expect, it } from 'vitest';
import { SegmentryError, type WrongShape } from '../../core/errors.ts';
import { readReport } from '../../core/report/read.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { describeError } from '../../core/words/describe-error.ts';
import { sampleReport } from '../fixtures/report.ts';

function failing(read: () => unknown): SegmentryError {
  try {
    read();
  } catch (error) {
    if (error instanceof SegmentryError) return error;
  }
  throw new Error('it was accepted');
}

const shape = (error: SegmentryError) => error.details as WrongShape;

/** Latin words of the sentence that are neither the path nor the value nor an option, all of which are the data's own. */
function foreignWords(error: SegmentryError): readonly string[] {
  const { path, value, expected } = shape(error);
  const own = [path, value, ...('options' in expected ? expected.options : [])];
  const rest = own.reduce((text, word) => text.replace(word, ''), describeError(error, 'ru'));
  return (rest.match(/[a-z]{2,}/gi) ?? []).filter((word) => !['Segmentry', 'true', 'false'].includes(word));
}

describe('what is wrong with settings', () => {
  it.each([
    [
      { segmentation: { k: 'three' } },
      '“segmentation.k” is "three", expected a number.',
      '— "three"; ожидалось: число.',
    ],
    [{ segmentation: { k: 2.5 } }, 'is 2.5, expected a whole number', '— 2.5; ожидалось: целое число'],
    [{ segmentation: { k: 40 } }, 'is 40, expected 20 at most', 'не больше 20'],
    [{ segmentation: { restarts: 0 } }, 'is 0, expected 1 or more', 'не меньше 1'],
    [{ churn: { maxShare: 0 } }, 'is 0, expected more than 0', 'больше 0'],
    [{ segmentation: { kk: 3 } }, 'expected nothing: this name is not known', 'такого имени нет'],
    [{ segmentation: { scaling: 'log' } }, 'expected "standard" or "range"', '"standard" или "range"'],
    [{ segmentation: { retrain: 'yes' } }, 'is "yes", expected true or false', 'true или false'],
    [{ segmentation: { features: 'Age' } }, 'is "Age", expected a list', 'ожидалось: список'],
    [{ segmentation: 'x' }, 'is "x", expected an object', '— "x"; ожидалось: объект'],
    [
      { churn: { positive: {} } },
      'is an object, expected a text, a number or true or false',
      '— объект; ожидалось: текст, число или true или false',
    ],
    [
      { ratios: { R: { of: 'A' } } },
      '“ratios.R.to” is missing, expected some value',
      '— значения нет; ожидалось: какое-нибудь значение',
    ],
    [null, '“(root)” is null, expected an object', '— null; ожидалось: объект'],
  ])('%j is said in both languages', (settings, en, ru) => {
    const error = failing(() => readSettings(settings));
    expect(describeError(error, 'en')).toContain(en);
    expect(describeError(error, 'ru')).toContain(ru);
    expect(foreignWords(error).filter((word) => word !== 'root')).toEqual([]);
  });
});

describe('what is wrong with a report', () => {
  it.each([
    [{ asOf: 'yesterday' }, 'a date such as 2026-04-28', 'дата вида 2026-04-28'],
    [{ generatedAt: '2026' }, 'a moment such as', 'момент вида'],
    [{ version: 2 }, '“version” is 2, expected 1.', '— 2; ожидалось: 1.'],
  ])('%j is said in both languages', (change, en, ru) => {
    const error = failing(() => readReport({ ...sampleReport(), ...change }));
    expect(describeError(error, 'en')).toContain(en);
    expect(describeError(error, 'ru')).toContain(ru);
  });

  it('is a kind that has a word, wherever a value of another kind stands', () => {
    const wrong: unknown[] = [{}, [], 'x', -1.5, true, undefined];
    let tried = 0;
    for (const path of paths(sampleReport())) {
      for (const value of wrong) {
        const error = refusal(changed(sampleReport(), path, value));
        if (error === null) continue;
        tried += 1;
        expect(shape(error).expected.kind, path.join('.')).not.toBe('other');
        expect(foreignWords(error), `${path.join('.')}: ${describeError(error, 'ru')}`).toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(500);
  });
});

function refusal(report: unknown): SegmentryError | null {
  try {
    readReport(report);
    return null;
  } catch (error) {
    if (error instanceof SegmentryError) return error;
    throw error;
  }
}

type Path = readonly (string | number)[];

/** Where a report holds something: of lists the first entry. */
function paths(value: unknown, before: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [before];
  const entries = Array.isArray(value) ? [...value.entries()].slice(0, 1) : Object.entries(value);
  return [before, ...entries.flatMap(([key, inside]) => paths(inside, [...before, key]))];
}

function changed(tree: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string | number, unknown> = Array.isArray(tree)
    ? (Object.assign([], tree) as never)
    : { ...(tree as object) };
  copy[key] = changed(copy[key], rest, value);
  return copy;
}
