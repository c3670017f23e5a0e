import { type ByLocale, localeFrom } from '../../../core/words/locale/index.ts';

const en = {
  loading: 'Loading the dashboard…',
  empty: 'There is no result yet. Choose Refresh segments in the menu of the spreadsheet.',
  outside: 'Open this page from the menu of a spreadsheet.',
  permission:
    'Google does not let this page work while several accounts are signed in. Sign in with one account only.',
  failed: 'The dashboard could not be loaded. Open it again.',
};

const ru: typeof en = {
  loading: 'Загружаем дашборд…',
  empty: 'Результата ещё нет. Выберите в меню таблицы «Обновить сегменты».',
  outside: 'Откройте эту страницу из меню таблицы.',
  permission: 'Google не даёт странице работать, когда выполнен вход в несколько аккаунтов. Оставьте один.',
  failed: 'Не удалось загрузить дашборд. Откройте его ещё раз.',
};

const dictionaries: ByLocale<typeof en> = { en, ru };

/** What the page says by itself, before and instead of a report. */
export function wordsFor(language: string): typeof en {
  return dictionaries[localeFrom(language)];
}
