import { describe, expect, test } from 'vitest';
import {
  conceptOf,
  isUnitPrice,
  type Meaning,
  meaningsOf,
} from '../../../../core/table/vocabulary/meanings.ts';

test.each([
  ['order', 'InvoiceNo', 'Recorded by'],
  ['event', 'supportTicket', 'Customer ID'],
  ['quantity', 'Кол-во', 'Equity'],
  ['total', 'Total_Spent', 'Totality'],
  ['counted', 'Total orders', 'Order total'],
  ['counted', 'Discount %', 'Discount'],
  ['branch', 'Store_No', 'Restored'],
  ['staff', 'Account manager', 'Passenger'],
  ['occupation', 'Род_занятий', 'Занятость'],
  ['in-months', 'MonthsOnBook', 'Tenure'],
  ['starting', 'check_in_date', 'checking'],
  ['ending', 'Check-out', 'Arrived'],
  ['measured', 'deliveryDays', 'Daylight'],
  ['churn-itself', 'ChurnFlag', 'Churn risk'],
  ['staying', 'Is_Not_Churned', 'Churn Nov 2025'],
  ['staying', 'Не ушёл', 'Неделя ухода'],
  ['type-of', 'ProductType', 'Prototype'],
  ['goods', 'Продукты', 'Byproduct'],
] as const satisfies readonly (readonly [Meaning, string, string])[])(
  '%s is spoken of by “%s” and not by “%s”',
  (meaning, header, other) => {
    expect([meaningsOf(header).has(meaning), meaningsOf(other).has(meaning)]).toEqual([true, false]);
  },
);

test('a price is of one piece unless a word says what the whole comes to', () => {
  expect(['Price', 'Цена за шт.', 'Total price', 'Сумма по цене'].map(isUnitPrice)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('the concept that a column is worded by', () => {
  test.each([
    ['gender', 'Ваш пол'],
    ['activity', 'Is_Active_Member'],
    ['card', 'HasCreditCard'],
    ['age', 'Vehicle_Age'],
    ['balance', 'Остаток2024'],
    ['income', 'EstimatedSalary'],
    ['score', 'CreditScore'],
    ['products', 'NumOfProducts'],
    ['city', 'USACity'],
    ['equity', 'Собственность'],
    ['tenure', 'Tenure_Years'],
  ] as const)('is %s for “%s”', (concept, header) => {
    expect(conceptOf(header)).toBe(concept);
  });

  test('is the first of several, and none for other words', () => {
    expect(conceptOf('Card balance by age')).toBe('card');
    expect([conceptOf('Geography'), conceptOf('Agency'), conceptOf('Заработок')]).toEqual([null, null, null]);
  });
});
