import { pluralRu } from '../../../core/words/locale/index.ts';
import type { Words } from '../words.ts';

export const frame: Words['frame'] = {
  title: 'Сегменты клиентов',
  asOf: (date) => `на ${date}`,
  customers: (n, text) => `${text} ${pluralRu(n, 'клиент', 'клиента', 'клиентов')}`,
  pages: {
    overview: 'Обзор',
    segments: 'Сегменты',
    sales: 'Продажи',
    churn: 'Отток',
    experience: 'Опыт',
    retention: 'Удержание',
    method: 'Метод',
  },
  pagesLabel: 'Страницы',
  filters: 'Фильтры',
  clear: 'Сбросить фильтры',
  remove: (label) => `Убрать фильтр «${label}»`,
  dimension: {
    segment: 'Сегмент',
    city: 'Город',
    product: 'Продукт',
    category: 'Категория',
    type: 'Вид',
    products: 'Число продуктов',
    age: 'Возраст',
    tenure: 'Стаж',
  },
  quality: {
    label: (n) =>
      n === 0
        ? 'Качество данных: замечаний нет'
        : `Качество данных: ${n} ${pluralRu(n, 'замечание', 'замечания', 'замечаний')}`,
    none: 'Ошибок в данных не найдено.',
    close: 'Закрыть',
    rows: (text) => `строк: ${text}`,
    severity: { info: 'к сведению', warning: 'проверьте', error: 'исправьте' },
  },
  publication: {
    noCustomers: (threshold) =>
      `Опубликовано: ни отдельные клиенты, ни группы меньше ${threshold} не показаны.`,
    customers: (threshold) => `Опубликовано с отдельными клиентами; группы меньше ${threshold} не показаны.`,
    suppressed: 'Для этого часть строк объединена или убрана, а часть чисел округлена вниз.',
  },
  notLeaving: 'Сейчас ничего не выгрузить: не удалось получить то, что можно опубликовать.',
  exportReport: 'Скачать отчёт в формате JSON',
  print: 'Печать',
  fullScreen: 'На весь экран',
  previous: (text) => `при прошлом обновлении: ${text}`,
  unchanged: 'без изменений с прошлого обновления',
  ofTarget: (percent, target) => `${percent} от цели ${target}`,
  allCustomers: 'все клиенты',
  findings: 'Что важно',
  noFindings: 'Ни один вывод не прошёл проверку.',
  changes: 'Что изменилось',
  segmentsAtGlance: 'Сегменты',
};
