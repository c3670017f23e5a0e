import { describe, expect, it } from 'vitest';
import { isLocale, localeFrom, locales, notations } from '../../../../core/words/locale/index.ts';

describe('the language of a tag', () => {
  it.each([
    'ru',
    'RU',
    'ru-RU',
    'ru_RU',
    'ru-KZ',
    'ru-Cyrl-RU',
    'ru_RU.UTF-8',
    'ru@currency=RUB',
    ' ru ',
    'rus',
  ])('%s is Russian', (tag) => {
    expect(localeFrom(tag)).toBe('ru');
  });

  it.each([
    'en',
    'en_GB',
    'rue',
    'rue-UA',
    'run',
    'rup',
    'rushan',
    'russian',
    'de',
    'x-ru',
    'de-RU',
    'C',
    '',
    null,
    undefined,
  ])('%s reads English', (tag) => {
    expect(localeFrom(tag)).toBe('en');
  });

  it('is found again from the tag that each language is known by elsewhere', () => {
    expect(locales.map((locale) => localeFrom(notations[locale].tag))).toEqual([...locales]);
  });

  it('is ours by its own tag alone', () => {
    expect(['en', 'ru', 'ru-RU', 'de', ''].map(isLocale)).toEqual([true, true, false, false, false]);
  });
});
