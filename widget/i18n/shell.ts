import type { ByLocale, Locale } from '../../core/words/locale/index.ts';
import type { LoadFailure } from '../data/load-report.ts';

/** What is said before a report is there. It comes with the first bytes, so it is short. */
interface ShellWords {
  readonly loading: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly failed: string;
  readonly retry: string;
  readonly status: (status: number) => string;
  readonly cause: Readonly<Record<LoadFailure['kind'], string>>;
}

const en: ShellWords = {
  loading: 'Loading the report…',
  empty: 'No report yet',
  emptyHint: 'Refresh segments in the spreadsheet, or give this element a report by its src attribute.',
  failed: 'The report cannot be shown',
  retry: 'Try again',
  status: (status) => `The server answered with status ${status}.`,
  cause: {
    network: 'The address cannot be reached. Check the connection and the address.',
    status: 'Check that the report is at this address and that you may read it.',
    'not-json': 'What lies at this address is not JSON.',
    invalid: 'This is not a Segmentry report, or a newer version than this dashboard can read.',
    internal: 'The dashboard itself failed. Reload the page.',
  },
};

const ru: ShellWords = {
  loading: 'Загружаем отчёт…',
  empty: 'Отчёта пока нет',
  emptyHint: 'Обновите сегменты в таблице или укажите отчёт в атрибуте src этого элемента.',
  failed: 'Отчёт не получается показать',
  retry: 'Повторить',
  status: (status) => `Сервер ответил кодом ${status}.`,
  cause: {
    network: 'Адрес недоступен. Проверьте соединение и адрес.',
    status: 'Проверьте, что отчёт лежит по этому адресу и что у вас есть доступ.',
    'not-json': 'По этому адресу лежит не JSON.',
    invalid: 'Это не отчёт Segmentry или его версия новее этой панели.',
    internal: 'Сбой в самой панели. Перезагрузите страницу.',
  },
};

const dictionaries: ByLocale<ShellWords> = { en, ru };

export function shellWords(locale: Locale): ShellWords {
  return dictionaries[locale];
}
