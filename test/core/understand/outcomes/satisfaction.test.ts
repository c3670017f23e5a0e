import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../core/analyse.ts';
import { prepareCustomers } from '../../../../core/customers/customers.ts';
import { inspect } from '../../../../core/inspect.ts';
import type { SettingsInput } from '../../../../core/settings/settings.ts';
import { understand } from '../../../../core/understand/understand.ts';
import { inputOf, sheetOf } from '../shop.ts';

/** A survey of 240 travellers: waiting long makes them dissatisfied, and nobody leaves. */
const lines = Array.from({ length: 240 }, (_, row) => {
  const waited = (row * 7) % 40;
  return `T${1000 + row} | ${20 + ((row * 11) % 50)} | ${waited} | ${waited > 21 ? 'neutral or dissatisfied' : 'satisfied'}`;
});
const survey = sheetOf('Survey', 'id | Age | Minutes waited | satisfaction', ...lines);

const outcomeUnder = (settings: SettingsInput) => {
  const input = inputOf([survey], settings);
  return prepareCustomers(understand(input), input).outcome;
};
const reportUnder = (settings: SettingsInput, locale: 'en' | 'ru' = 'en') =>
  analyse({ ...inputOf([survey], settings, { locale }), generatedAt: '2026-04-28T00:00:00.000Z' });

describe('an outcome of satisfied and dissatisfied', () => {
  test('is recognised and shown with its positive text, in both languages', () => {
    expect(outcomeUnder({})).toMatchObject({
      column: 'satisfaction',
      about: 'satisfaction',
      positive: 'neutral or dissatisfied',
    });
    for (const [locale, said] of [
      ['en', 'means that the customer is dissatisfied'],
      ['ru', 'значит, что клиент недоволен'],
    ] as const) {
      const { sheets } = inspect(inputOf([survey], {}, { locale }));
      const [role] = sheets[0]?.columns.find(({ name }) => name === 'satisfaction')?.roles ?? [];
      expect(role).toMatchObject({ role: 'outcome' });
      expect(role?.reason).toContain(said);
    }
  });

  test('is not analysed as leaving, and the note says what to set', () => {
    for (const locale of ['en', 'ru'] as const) {
      const { report, writeBack, sheets } = reportUnder({}, locale);
      expect([report.churn, report.plan]).toEqual([null, null]);
      const note = report.quality.find(({ code }) => code === 'outcome.satisfaction');
      expect(note).toMatchObject({ severity: 'info', sheet: 'Survey', column: 'satisfaction', rows: 108 });
      expect(note?.message).toContain('churn.outcome');
      expect(note?.examples[0]).toEqual({ row: 6, value: 'neutral or dissatisfied' });
      const said = JSON.stringify([report, writeBack, sheets]).replaceAll(/left out|left alone/g, '');
      expect(said).not.toMatch(/\bleft\b|\bleave|ушёл|ушли|churned/i);
      expect(report.metrics.map(({ id }) => id).filter((id) => /churn|reten|left/.test(id))).toEqual([]);
    }
  });

  test('is leaving when the person names it, by column or by role', () => {
    const byName = { churn: { outcome: 'satisfaction' } };
    const byRole = { roles: { columns: { Survey: { satisfaction: ['outcome' as const] } } } };
    for (const settings of [byName, byRole]) {
      expect(outcomeUnder(settings)).toMatchObject({
        about: 'churn',
        positive: 'neutral or dissatisfied',
      });
      const { report } = reportUnder(settings);
      expect(report.churn?.base).toMatchObject({ customers: 240, churned: 108 });
      expect(report.quality.map(({ code }) => code)).not.toContain('outcome.satisfaction');
    }
  });

  test.each([
    ['Удовлетворённость', 'недоволен', 'доволен'],
    ['Оценка сервиса', 'не удовлетворен', 'удовлетворен'],
    ['Mood', 'unhappy', 'happy'],
    ['Result', 'Very dissatisfied', 'satisfied'],
  ])('%s tells satisfaction too', (header, bad, good) => {
    const sheet = sheetOf(
      'Survey',
      `id | Age | ${header}`,
      ...Array.from({ length: 40 }, (_, row) => `T${row + 10} | ${20 + row} | ${row % 3 ? good : bad}`),
    );
    const input = inputOf([sheet]);
    expect(prepareCustomers(understand(input), input).outcome).toMatchObject({
      column: header,
      about: 'satisfaction',
      positive: bad,
    });
  });

  test('gives way to a column that says who left, wherever that stands', () => {
    const both = sheetOf(
      'Survey',
      'id | Age | satisfaction | Status',
      ...lines.map((line, row) => {
        const [id, age, , satisfaction] = line.split('|');
        return `${id} | ${age} | ${satisfaction} | ${row % 5 ? 'Active' : 'Closed'}`;
      }),
    );
    const input = inputOf([both]);
    expect(prepareCustomers(understand(input), input).outcome).toMatchObject({
      column: 'Status',
      about: 'churn',
    });
    expect(understand(input).quality.map(({ code }) => code)).not.toContain('outcome.satisfaction');
  });
});
