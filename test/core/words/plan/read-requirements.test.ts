import { describe, expect, it } from 'vitest';
import { conditionsOf } from '../../../../core/plan/requirement.ts';
import { answerInMemory } from '../../../../core/summaries/in-memory/answer.ts';
import type { Locale } from '../../../../core/words/index.ts';
import { readRequirements } from '../../../../core/words/plan/read-requirements.ts';
import { explaining, sixCustomers, variables } from '../../plan/playbook-frame.ts';

const features = variables.map((one) => ({ ...one, label: one.variable.id }));
const answer = answerInMemory(sixCustomers);

describe('a condition that a person writes', () => {
  const passing = (text: string, locale: Locale = 'en') => {
    const read = readRequirements(text, features, locale);
    if ('misread' in read) return read.misread?.label ?? 'no column';
    const [fits] = answer({ summary: 'members', rules: [conditionsOf(read, explaining)] });
    return [0, 1, 2, 3, 4, 5].filter((customer) => fits?.[customer] === 1);
  };

  it.each([
    ['City = Leeds', [0, 1, 2]],
    ['city: york', [3, 4, 5]],
    ['Age >= 50', [3, 4, 5]],
    ['Age > 50', [4, 5]],
    ['Age ≤ 30', [0, 1]],
    ['Age < 30', [0]],
    ['Age 30–50', [1, 2, 3]],
    ['Age = 30 - 50', [1, 2, 3]],
    ['age 50+', [3, 4, 5]],
    ['Age = 40', [2]],
    ['City = Leeds; Age >= 30', [1, 2]],
    ['is active = да', [0, 1, 2, 3]],
    ['City', [0, 1, 2, 3, 4, 5]],
    ['cards = 2', [1, 3, 5]],
    ['cards = 0; City = Leeds', [0, 2]],
  ])('%s', (text, customers) => {
    expect(passing(text)).toEqual(customers);
  });

  it.each([
    ['Ctiy = Leeds', 'no column'],
    ['', 'no column'],
    ['something else', 'no column'],
    ['City = Bath', 'City'],
    ['City >= Leeds', 'City'],
    ['Age = old', 'Age'],
    ['Age >= 30–40', 'Age'],
    ['Age 50–30', 'Age'],
    ['City = Leeds; Age ~ 4', 'no column'],
  ])('%s cannot be read: %s', (text, problem) => {
    expect(passing(text)).toBe(problem);
  });

  it('writes decimals as its language does', () => {
    const end = (text: string, locale: Locale) => {
      const read = readRequirements(text, features, locale);
      return 'misread' in read || read[0]?.test?.kind !== 'range' ? null : read[0].test.from;
    };
    expect(end('Age >= 1,500', 'en')).toBe(1500);
    expect(end('Age >= 1,5', 'ru')).toBe(1.5);
  });

  it('is met by nobody whose value is missing', () => {
    for (const text of ['cards = 0', 'cards: 2', 'cards = 0; City = York']) {
      expect(passing(text)).not.toContain(4);
    }
  });
});
