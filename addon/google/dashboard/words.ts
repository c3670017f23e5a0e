const en = {
  loading: 'Loading the dashboard…',
  empty: 'There is no result yet. Close this window and choose Refresh segments in the menu.',
  outside: 'Open this page from the menu of a spreadsheet.',
  permission:
    'Google does not let this page work while several accounts are signed in. Sign in with one account only.',
  failed: 'The dashboard could not be loaded. Close this window and try again.',
};

const ru: typeof en = {
  loading: 'Загружаем дашборд…',
  empty: 'Результата ещё нет. Закройте это окно и выберите в меню «Обновить сегменты».',
  outside: 'Откройте эту страницу из меню таблицы.',
  permission: 'Google не даёт странице работать, когда выполнен вход в несколько аккаунтов. Оставьте один.',
  failed: 'Не удалось загрузить дашборд. Закройте это окно и попробуйте ещё раз.',
};

/** What the page says by itself, before and instead of a report. */
export function wordsFor(language: string): typeof en {
  return language === 'ru' ? ru : en;
}
