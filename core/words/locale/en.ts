import type { Notation } from './notation.ts';

export const en: Notation = {
  tag: 'en-US',
  decimal: '.',
  group: ',',
  minus: '−',
  percent: '%',
  signLeads: true,
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  scales: [
    { from: 1e12, unit: 'T' },
    { from: 1e9, unit: 'B' },
    { from: 1e6, unit: 'M' },
    { from: 1e3, unit: 'K' },
  ],
};
