import { describe, expect, it } from 'vitest';
import { inUnit } from '../../../../core/words/locale/in-unit.ts';

describe('inUnit', () => {
  it('leaves customers what they are', () => {
    expect(inUnit({ text: '3 customers' }, 'customers', { locale: 'en' })).toEqual({ text: '3 customers' });
  });

  it('exchanges the noun in texts and in what functions return, capitals kept', () => {
    const words = {
      title: 'Customers who left',
      of: (n: number) => `${n} ${n === 1 ? 'customer' : 'customers'}`,
    };
    const told = inUnit(words, 'tickets', { locale: 'en' });
    expect([told.title, told.of(1), told.of(4)]).toEqual(['Tickets who left', '1 ticket', '4 tickets']);
  });

  it('declines in Russian, with things alike in nominative and accusative', () => {
    const texts = [
      '1 клиент, 2 клиента, 5 клиентов',
      'Все клиенты',
      'можно сравнивать клиентов',
      'о клиентах',
    ];
    expect(inUnit(texts, 'calls', { locale: 'ru' })).toEqual([
      ...['1 звонок, 2 звонка, 5 звонков', 'Все звонки', 'можно сравнивать звонки', 'о звонках'],
    ]);
    expect(inUnit(texts[0], 'rows', { locale: 'ru' })).toBe('1 случай, 2 случая, 5 случаев');
  });

  it('keeps the words of people: columns, levels, ids', () => {
    const told = {
      id: 'customers',
      label: 'Customer Error',
      text: '40 customers: customer error most often',
    };
    expect(inUnit(told, 'orders', { locale: 'en', names: ['Customer Error'] })).toEqual({
      ...{ id: 'customers', label: 'Customer Error', text: '40 orders: customer error most often' },
    });
  });
});
