import type { Messages } from '../index.ts';

export const churn: Messages['churn'] = {
  missing: 'не указано',
  range: ({ from, to }) =>
    from === null ? `до ${to}` : to === null ? `от ${from}` : from === to ? from : `${from}–${to}`,
  condition: {
    missing: (d) => `«${d.feature}» не указано`,
    level: (d) => `«${d.feature}» — ${d.level}`,
    range: (d) =>
      d.from === null
        ? `«${d.feature}» до ${d.to}`
        : d.to === null
          ? `«${d.feature}» от ${d.from}`
          : d.from === d.to
            ? `«${d.feature}» ${d.from}`
            : `«${d.feature}» ${d.from}–${d.to}`,
  },
  title: (conditions) => `Клиенты: ${conditions.join(', ')}`,
  sentence: (d) =>
    `${d.text}: клиентов ${d.n}, уходят ${d.leave} из 100, среди тех, на кого мы не смотрели, — не меньше ${d.sure} из 100.`,
  portrait: (d) => `${d.label}${d.level ? ` ${d.level}` : ''}: ${d.magnitude}`,
  why: {
    mannWhitney: 'Число против ухода, распределение далеко от нормального: сравниваются ранги.',
    chiSquare: 'Категория против ухода, все ожидаемые частоты не меньше 5.',
  },
  testResult: (d) => `${d.label}: ${(d.holm ?? 1) < 0.05 ? 'различие заметно' : 'различие не найдено'}.`,
  verdict: {
    found: (d) => `Надёжных сегментов с повышенным оттоком: ${d.n}.`,
    none: 'Надёжных сегментов с повышенным оттоком не найдено.',
    tooFew: (d) => `Ушли только ${d.churned}; чтобы доказать сегменты, нужно не меньше ${d.needed}.`,
  },
  column: {
    risk: 'Риск оттока',
    segment: 'Сегмент оттока',
    why: 'Почему',
    priority: 'Приоритет',
    action: 'Действие',
    note: (d) => `Записано Segmentry, данные на ${d.asOf}.`,
  },
};
