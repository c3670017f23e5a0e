import type { en } from './en.ts';

export const ru: typeof en = {
  menu: {
    title: 'Сегменты',
    refresh: 'Обновить сегменты',
    dashboard: 'Открыть дашборд',
    settings: 'Настройки',
    undo: 'Отменить последнее обновление',
  },
  sidebar: 'Сегменты',
  dashboard: 'Дашборд сегментов',
  undone: 'Последнее обновление отменено.',
  nothingToUndo: 'Отменять нечего: обновлений ещё не было.',
  undoKept: (names) => `Последнее обновление отменено. Осталось то, что заполняли вручную: ${names}.`,
};
