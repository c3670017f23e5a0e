import type { Words } from '../words.ts';

export const chart: Words['chart'] = {
  showTable: 'Показать таблицей',
  showChart: 'Показать диаграммой',
  menu: 'Меню диаграммы',
  downloadSvg: 'Скачать SVG',
  downloadPng: 'Скачать PNG',
  downloadCsv: 'Скачать CSV',
  copy: 'Скопировать таблицу',
  copied: 'Скопировано',
  notCopied: 'Браузер не разрешил копирование',
  explain: 'Откуда это известно?',
  keyboard: 'Стрелки читают значения по одному, Enter фильтрует, Escape выходит.',
  readOnlyKeyboard: 'Стрелки читают значения по одному, Escape выходит.',
  empty: 'Нет данных',
  failed: 'Диаграмму не удалось построить. Все числа есть в таблице.',
  notFilteredBy: (names) => `Без учёта фильтра «${names}»: такой разбивки в отчёте нет.`,
  filtered: 'С учётом фильтра; бледная полоса — все клиенты.',
  filteredOnly: 'С учётом фильтра.',
  n: (text) => `n = ${text}`,
  choose: 'Разбивка',
  measure: 'Показатель',
};
