import { describe, expect, it } from 'vitest';
import { type ToldReason, whyInWords } from '../../../../core/words/churn/why.ts';
import { explaining, sixCustomers } from '../../plan/playbook-frame.ts';

const moved: Readonly<Record<string, readonly number[]>> = {
  City: [0.3, -0.4, 0, 0.1, 0, 0],
  Age: [0.5, 0.2, 0, -0.1, 0, 0],
  cards: [0.2, -0.9, 0, 0.1, 0.4, 0],
  products: [0.4, -0.2, 0, 0, -0.3, 0],
};
const reasons = Object.entries(moved).map(([id, moves]): ToldReason => {
  const own = sixCustomers.variables.find((one) => one.id === id)!;
  const values = own.kind === 'number' ? own.values : own.codes;
  const outline = explaining.find((one) => one.id === id)!;
  return { variable: id, moves: Float64Array.from(moves), outline, values };
});
const why = (place: number, raised: boolean) => whyInWords(place, reasons, raised, 'en');

describe('why a customer may leave', () => {
  it('names at most three reasons with his own values, the strongest first', () => {
    expect(why(0, true)).toBe('Raised by Age 20, products 1 and City Leeds');
    expect(whyInWords(0, reasons, true, 'ru')).toBe(
      'Повышают риск: «Age» = 20; «products» = 1; «City» = Leeds',
    );
  });

  it('names only what raises a risk, or only what lowers it', () => {
    expect(why(1, true)).toBe('Raised by Age 30');
    expect(why(1, false)).toBe('Lowered by cards 2, City Leeds and products 2');
  });

  it('says that a value is not stated', () => {
    expect(why(4, true)).toBe('Raised by cards not stated');
  });

  it('is nothing where all parts are small', () => {
    expect(why(3, true)).toBeNull();
    expect(why(5, false)).toBeNull();
  });
});
