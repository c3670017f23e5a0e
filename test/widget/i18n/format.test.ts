import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../widget/i18n/format.ts';

const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('figures in English', () => {
  const format = formatFor('en', 'GBP');

  it('writes money short on cards and whole on hover', () => {
    expect(format.short(16_481_801, 'GBP')).toBe('£16.5M');
    expect(format.exact(16_481_801, 'GBP')).toBe('£16,481,801.00');
    expect(format.money(527_718.76)).toBe('£528K');
    expect(format.money(4758.03)).toBe('£4,758');
    expect(format.money(9.5)).toBe('£9.50');
  });

  it('keeps as few digits as three significant ones need', () => {
    expect(format.number(6.637)).toBe('6.64');
    expect(format.number(39.82)).toBe('39.8');
    expect(format.number(22_475.8)).toBe('22,476');
    expect(format.number(-0.069)).toBe('−0.07');
  });

  it('joins a unit that is not money', () => {
    expect(format.short(6.637, 'years')).toBe('6.64 years');
    expect(format.short(1.2516, '%')).toBe('1.25%');
  });

  it('says units of time in Russian as the figure is written', () => {
    const russian = formatFor('ru', 'RUB');
    expect(plainSpaces(russian.short(13.6, 'years'))).toBe('13,6 года');
    expect(plainSpaces(russian.short(4.001, 'years'))).toBe('4 года');
    expect(plainSpaces(russian.short(5, 'years'))).toBe('5 лет');
    expect(plainSpaces(russian.short(21, 'days'))).toBe('21 день');
    expect(plainSpaces(russian.short(7, 'км'))).toBe('7 км');
  });

  it('writes a share as so many of a hundred and as per cent', () => {
    expect(format.ofHundred(0.618)).toBe('62');
    expect(format.percent(0.2133)).toBe('21.3%');
    expect(format.percent(0.2133, 0)).toBe('21%');
  });

  it('says when a probability is below what is worth writing', () => {
    expect(format.probability(0.0000024)).toBe('< 0.001');
    expect(format.probability(0.0134)).toBe('0.013');
  });

  it('shows a dash for what is missing', () => {
    expect(format.money(null)).toBe('—');
    expect(format.short(null, 'GBP')).toBe('—');
    expect(format.percent(null)).toBe('—');
  });

  it('writes the date of the report in words, in no time zone', () => {
    expect(format.date('2026-04-28')).toBe('28 Apr 2026');
    expect(format.date('2026-01-01')).toBe('1 Jan 2026');
  });

  it('puts a sign of its own before the figure, and none where money has no unit', () => {
    expect(formatFor('en', '£').money(4758)).toBe('£4,758');
    expect(formatFor('en', '').money(4758)).toBe('4,758');
  });
});

describe('figures in Russian', () => {
  const format = formatFor('ru', 'RUB');

  it('groups by blanks and writes a decimal comma', () => {
    expect(plainSpaces(format.count(3446))).toBe('3 446');
    expect(format.number(6.637)).toBe('6,64');
    expect(plainSpaces(format.money(16_481_801))).toBe('16,5 млн ₽');
    expect(plainSpaces(format.percent(0.2133))).toBe('21,3 %');
    expect(plainSpaces(format.short(1.2516, '%'))).toBe('1,25 %');
    expect(format.date('2026-04-28')).toBe('28 апр. 2026');
  });
});
