import type { ByLocale, Locale } from '../../../core/words/locale/index.ts';

const en = {
  undoEdit: 'Undo edit (Ctrl+Z)',
  switchLanguage: 'Language',
  menuBar: 'Menu bar',
  download: 'Download the workbook',
  working: 'Running script…',
  closeSidebar: 'Close sidebar',
  closeDialog: 'Close',
  dismiss: 'Dismiss',
  ok: 'OK',
  sheets: 'Sheets',
  changedSheet: 'changed',
  grid: (sheet: string) => `Cells of ${sheet}`,
  rowNumbers: 'Row numbers',
  gridHelp: 'Arrows move, Enter edits, Escape leaves the grid.',
  cell: 'Cell',
  cellContent: 'Content of the cell',
  lost: 'The local server has stopped. Start it again to go on.',
  failed: (message: string) => `The script failed: ${message}`,
  localCopy: 'Local copy',
};

export type PageWords = typeof en;

const ru: PageWords = {
  undoEdit: 'Отменить правку (Ctrl+Z)',
  switchLanguage: 'Язык',
  menuBar: 'Строка меню',
  download: 'Скачать книгу',
  working: 'Скрипт выполняется…',
  closeSidebar: 'Закрыть боковую панель',
  closeDialog: 'Закрыть',
  dismiss: 'Скрыть',
  ok: 'ОК',
  sheets: 'Листы',
  changedSheet: 'изменён',
  grid: (sheet) => `Ячейки листа «${sheet}»`,
  rowNumbers: 'Номера строк',
  gridHelp: 'Стрелки — переход, Enter — правка, Escape — выход из таблицы.',
  cell: 'Ячейка',
  cellContent: 'Содержимое ячейки',
  lost: 'Локальный сервер остановлен. Запустите его снова, чтобы продолжить.',
  failed: (message) => `Ошибка скрипта: ${message}`,
  localCopy: 'Локальная копия',
};

const dictionaries: ByLocale<PageWords> = { en, ru };

export function pageWords(locale: Locale): PageWords {
  return dictionaries[locale];
}
