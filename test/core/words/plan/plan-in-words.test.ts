import { describe, expect, it } from 'vitest';
import { planned, worded } from '../../plan/planned.ts';

function saidOf(worth: number, costs: { contact: number; offer: number }, locale: 'en' | 'ru'): string {
  const risk = Float64Array.from({ length: 30 }, (_, at) => at / 30);
  const value = new Float64Array(30).fill(worth);
  return worded(planned({ risk, value, costs, capacity: 5 }), locale).assumptions.text;
}

describe('from which risk on a letter pays', () => {
  it('is told where there is such a risk, for the mean value of a customer', () => {
    expect(saidOf(500, { contact: 1, offer: 10 }, 'en')).toContain(
      'A letter pays from a risk of 0.07 on, at the mean value of a customer.',
    );
    expect(saidOf(500, { contact: 1, offer: 10 }, 'ru')).toContain('начиная с риска 0,07.');
  });

  it.each([
    [5, { contact: 1, offer: 10 }],
    [0, { contact: 1, offer: 0 }],
    [0, { contact: 0, offer: 0 }],
  ])('is none at a value of %i and costs of %o', (worth, costs) => {
    expect(saidOf(worth, costs, 'en')).toMatch(/a letter pays at no risk\.$/);
    expect(saidOf(worth, costs, 'ru')).toMatch(/не окупается ни при каком риске\.$/);
  });
});
