import { countRu, formatNumber, locales } from '../../../../core/words/locale/index.ts';
import type { UndoSummary } from '../../../server/api.ts';
import type { CliMessages } from './index.ts';

const customers = (count: number) => countRu(count, 'клиент', 'клиента', 'клиентов');
const inSegments = (count: number) => countRu(count, 'сегмент', 'сегмента', 'сегментов');

export const ru: CliMessages = {
  help: `Segmentry находит сегменты клиентов и объясняет отток прямо в книге.

Использование: segmentry <команда> [параметры]

Команды
  refresh <книга>       найти сегменты; записать книгу с новыми столбцами, отчёт и дашборд
  undo <книга>          отменить последнее обновление этой книги на месте
  inspect <книга>       показать, чем сочтён каждый лист и столбец и что не так с данными
  validate <отчёт>      проверить report.json
  serve [книга]         открыть книгу на локальной странице с таблицей, меню и боковой панелью
  demo                  создать книгу-образец, обновить её и открыть

<книга> — файл .xlsx, файл .csv или папка с файлами .csv, по одному на лист.

Параметры
  --out ПАПКА           куда складывать результат (по умолчанию out)
  --in-place            записать столбцы в саму книгу
  --as-of ГГГГ-ММ-ДД    дата, на которую считаются возраст и стаж (по умолчанию сегодня)
  --settings ФАЙЛ       настройки в JSON, как их хранит дополнение
  --include-customers   называть отдельных клиентов и в report.json, и в dashboard.html
  --locale ${locales.join('|').padEnd(12)} язык имён, выводов и сообщений (по умолчанию en)
  --json                inspect: вывести JSON
  --port НОМЕР          serve, demo: порт страницы (по умолчанию любой свободный)
  --no-serve            demo: не открывать страницу
  --quiet               не показывать ход работы
  --help, --version

Код завершения: 0 — готово, 1 — сбой программы, 2 — то, что можно исправить.
`,
  unknownCommand: (name) =>
    `Команды «${name}» нет. Есть refresh, undo, inspect, validate, serve и demo; все описаны в --help.`,
  unknownOption: (name) => `Параметра ${name} нет. Какие есть, покажет --help.`,
  noValue: (name) => `Параметру ${name} нужно значение.`,
  noWorkbook: (command) =>
    `Укажите книгу: segmentry ${command} <файл .xlsx, файл .csv или папка с файлами .csv>.`,
  noReport: 'Укажите отчёт: segmentry validate <report.json>.',
  tooMany: (extra) => `Лишний аргумент «${extra}». Путь с пробелами возьмите в кавычки.`,
  settingsMissing: (path) => `Файла настроек ${path} нет. Исправьте --settings.`,
  settingsNotJson: (path, position) =>
    `${path} — не JSON (ошибка на символе ${position}). Исправьте файл, указанный в --settings.`,
  reportMissing: (path) => `Отчёта ${path} нет. Укажите путь к report.json.`,
  reportNotJson: (path, position) => `${path} — не JSON (ошибка на символе ${position}).`,
  wouldOverwrite: (path) => `--out затёр бы книгу ${path}. Выберите другую папку или укажите --in-place.`,
  outOrInPlace: 'Укажите либо --out, либо --in-place: с --in-place всё складывается рядом с книгой.',
  outIsFile: (path) => `--out ${path} — это файл. Укажите папку.`,
  notOurs: (path) =>
    `${path} создан не Segmentry и был бы перезаписан. Выберите другую папку в --out или уберите этот файл.`,
  cannotWrite: (path, reason) =>
    `Не удалось записать ${path} (${reason}). Ничего не изменено. Выберите другую папку в --out.`,
  notBuilt: (path) => `Нет ${path}: программа не собрана. Выполните npm run build.`,
  stages: {
    reading: 'чтение',
    cleaning: 'очистка',
    clustering: 'поиск сегментов',
    churn: 'разбор оттока',
    reporting: 'составление отчёта',
    writing: 'запись столбцов',
  },
  done: (count, segments) => `${customers(count)}, ${inSegments(segments)}`,
  asOf: (date) => `на ${date}`,
  segments: 'Сегменты',
  leavers: 'Уходят чаще других: клиентов, доля ушедших',
  figures: 'Показатели',
  notes: (count) =>
    `${countRu(count, 'замечание', 'замечания', 'замечаний')} к качеству данных: см. segmentry inspect или дашборд`,
  written: 'Записано',
  changed: (added, updated, cells) =>
    `столбцов добавлено: ${added}, обновлено: ${updated}; ячеек изменено: ${formatNumber(cells, 'ru')}`,
  cellsKept: (count) =>
    `${countRu(count, 'ячейка оставлена', 'ячейки оставлены', 'ячеек оставлено')} как есть: там кто-то писал`,
  undone: (summary: UndoSummary) =>
    summary.refreshOf === null
      ? 'Отменять нечего: в этой книге нет обновлений.'
      : `Обновление от ${summary.refreshOf.slice(0, 16).replace('T', ' ')} UTC отменено: столбцов удалено ${summary.columnsRemoved}, восстановлено ${summary.columnsRestored}.`,
  kept: (names) => `Оставлено, потому что там кто-то писал: ${names.join(', ')}.`,
  valid: (path, count, segments) => `${path} — верный отчёт: ${customers(count)}, ${inSegments(segments)}.`,
  unpublished: 'Это собственный отчёт книги, целиком: храните его там же, где книгу.',
  publication: ({ customers: named, threshold }) =>
    named
      ? `В нём названы отдельные клиенты; групп меньше ${threshold} клиентов в нём нет.`
      : `В нём нет ни отдельных клиентов, ни групп меньше ${threshold} клиентов.`,
  portTaken: (port) => `Порт ${port} занят. Выберите другой в --port.`,
  serving: (address) => `Откройте ${address} в браузере. Остановить: Ctrl+C.`,
  inspect: {
    sheet: (name, role, rows) => `${name}: ${role}, ${countRu(rows, 'строка', 'строки', 'строк')}`,
    key: (columns) => `ключ: ${columns.join(' + ')}`,
    heads: ['столбец', 'содержит', 'сочтён за', 'пусто', 'разных', 'например', 'почему'],
    joins: 'Связи',
    quality: 'Качество данных',
    noQuality: 'К качеству данных замечаний нет.',
    features: 'Клиенты сравниваются по',
    left: 'Не учитываются',
    sheetRoles: {
      customers: 'клиенты',
      sales: 'продажи',
      products: 'продукты',
      interactions: 'обращения',
      other: 'не используется',
    },
    kinds: {
      number: 'числа',
      category: 'категории',
      date: 'даты',
      flag: 'да/нет',
      id: 'номера',
      text: 'текст',
    },
    roles: {
      key: 'ключ',
      'customer-key': 'ключ клиента',
      'product-key': 'ключ продукта',
      feature: 'признак',
      outcome: 'исход',
      amount: 'сумма',
      coverage: 'покрытие',
      date: 'дата',
      age: 'возраст',
      income: 'доход',
      city: 'город',
      gender: 'пол',
      'product-name': 'название продукта',
      'product-type': 'тип продукта',
      'product-category': 'категория продукта',
      satisfaction: 'удовлетворённость',
      personal: 'личные данные',
      ignored: 'не используется',
    },
  },
  sampleFolder: 'sample-ru',
  sample: (path) => `Книга-образец: ${path}`,
};
