import type { Messages } from '../en/index.ts';
import { published } from './published.ts';

export const report: Messages['report'] = {
  published,
  amount: 'Сумма',
  metric: {
    customers: 'Клиенты',
    policies: 'Продажи',
    totalAmount: (d) => `${d.amount}: всего`,
    averageAmount: (d) => `${d.amount}: в среднем`,
    averageCoverage: (d) => `${d.coverage}: в среднем`,
    averageRatio: (d) => `${d.amount} к ${d.coverage}: в среднем`,
    averageTenure: 'Стаж клиента в среднем',
    churnRate: 'Доля ушедших клиентов',
  },
  unit: { years: 'года' },
  column: {
    segment: 'Сегмент',
    segmentNote: (d) =>
      `Записано Segmentry по состоянию на ${d.asOf}. Всего сегментов: ${d.k}. Обновить: меню «Сегменты».`,
    fit: 'Типичность',
    fitNote: 'Записано Segmentry: насколько клиент типичен для своего сегмента, от 0 до 100.',
  },
  sheet: {
    segments: 'Сегменты',
    header: {
      name: 'Сегмент',
      size: 'Клиенты',
      share: 'Доля, %',
      description: 'Кто это',
      rule: 'Правило',
      precision: 'Из подходящих под правило в сегменте, %',
      recall: 'Из сегмента подходят под правило, %',
      value: (d) => `${d.amount}: всего`,
      mean: (d) => `${d.feature}, среднее`,
      mode: (d) => `${d.feature}, чаще всего`,
    },
  },
  finding: {
    segmentValue: (d) =>
      `Сегмент «${d.name}» — это ${d.share} клиентов; на него приходится ${d.value} суммы «${d.amount}».`,
    topProducts: (d) => `На продукты ${d.products} приходится ${d.share} суммы «${d.amount}».`,
    topCity: (d) => `${d.city}: ${d.share} суммы «${d.amount}».`,
    moved: (d) => `Сменили сегмент со времени прошлого обновления: ${d.n} (${d.share}).`,
    evidence: (d) => `Подсчитано по строкам: ${d.n}.`,
  },
  and: (names) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} и ${names[names.length - 1]}`,
};
