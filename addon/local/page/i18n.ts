const en = {
  locale: 'en',
  undo: 'Undo',
  undoEdit: 'Undo edit (Ctrl+Z)',
  switchLanguage: 'Language',
  languages: { en: 'English', ru: 'Русский' },
  menuBar: 'Menu bar',
  edit: 'Edit',
  file: 'File',
  download: 'Download',
  working: 'Running script…',
  loading: 'Opening the workbook…',
  closeSidebar: 'Close sidebar',
  closeDialog: 'Close',
  dismiss: 'Dismiss',
  ok: 'OK',
  sheets: 'Sheets',
  grid: (sheet: string) => `Cells of ${sheet}`,
  rowNumbers: 'Row numbers',
  cell: 'Cell',
  cellContent: 'Content of the cell',
  note: 'Note',
  lost: 'The connection to the local server is lost.',
  failed: (message: string) => `The script failed: ${message}`,
  localCopy: 'Local copy',
};

export type PageWords = typeof en;

const ru: PageWords = {
  locale: 'ru',
  undo: 'Отменить',
  undoEdit: 'Отменить правку (Ctrl+Z)',
  switchLanguage: 'Язык',
  languages: { en: 'English', ru: 'Русский' },
  menuBar: 'Строка меню',
  edit: 'Правка',
  file: 'Файл',
  download: 'Скачать',
  working: 'Скрипт выполняется…',
  loading: 'Открываем книгу…',
  closeSidebar: 'Закрыть боковую панель',
  closeDialog: 'Закрыть',
  dismiss: 'Скрыть',
  ok: 'ОК',
  sheets: 'Листы',
  grid: (sheet) => `Ячейки листа «${sheet}»`,
  rowNumbers: 'Номера строк',
  cell: 'Ячейка',
  cellContent: 'Содержимое ячейки',
  note: 'Примечание',
  lost: 'Связь с локальным сервером потеряна.',
  failed: (message) => `Ошибка скрипта: ${message}`,
  localCopy: 'Локальная копия',
};

export function pageWords(locale: string): PageWords {
  return locale.startsWith('ru') ? ru : en;
}
