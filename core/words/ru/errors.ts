import type { ErrorDetails } from '../../errors.ts';
import type { Messages } from '../en/index.ts';

export const errors: Messages['errors'] = {
  'input.file-missing': (d: ErrorDetails) =>
    `По пути ${d.path} нет книги. Укажите файл .xlsx, файл .csv или папку с файлами .csv.`,
  'input.file-unreadable': (d: ErrorDetails) => `${d.path} не читается как книга: ${d.reason}.`,
  'input.no-sheets': (d: ErrorDetails) =>
    `В ${d.path} нет ни одного листа. Добавьте файл .csv или лист с клиентами.`,
  'input.sheet-empty': (d: ErrorDetails) =>
    `${d.count === 1 ? `На листе «${d.sheet}»` : `Ни на одном из листов (${d.sheet})`} нет строк с данными. Добавьте клиентов: строку заголовков и под ней по строке на каждого.`,
  'input.no-customers': (d: ErrorDetails) =>
    `Ни один лист не похож на список клиентов (есть: ${d.sheets}${d.blank ? `; без единой строки: ${d.blank}` : ''}). Откройте настройки и выберите лист клиентов и столбец-ключ.`,
  'input.sheets-alike': (d: ErrorDetails) =>
    `У листов «${d.sheet}» и «${d.other}» одинаковые заголовки, и неясно, какой из них брать. Переименуйте или удалите один из них либо выберите лист в настройках.`,
  'input.key-duplicates': (d: ErrorDetails) =>
    `Лист «${d.sheet}», столбец «${d.column}»: ключей, встречающихся больше одного раза: ${d.count} (${d.examples}). Удалите повторы или добавьте в настройках второй столбец ключа.`,
  'input.column-missing': (d: ErrorDetails) =>
    `В настройках указан столбец «${d.column}», но на листе «${d.sheet}» есть только: ${d.available}. Исправьте имя в настройках.`,
  'input.sheet-missing': (d: ErrorDetails) =>
    `В настройках указан лист «${d.sheet}», но в книге есть только: ${d.available}. Исправьте имя в настройках.`,
  'input.settings-invalid': (d: ErrorDetails) =>
    `Настройки: «${d.path}» = ${d.value}, ожидалось: ${d.expected}. Исправьте и повторите.`,
  'input.option-invalid': (d: ErrorDetails) =>
    `Параметр ${d.option}: «${d.value}» — ожидалось: ${d.expected}.`,
  'input.report-invalid': (d: ErrorDetails) =>
    `Это не отчёт Segmentry: «${d.path}» = ${d.value}, ожидалось: ${d.expected}.`,
  'input.too-few-customers': (d: ErrorDetails) =>
    `На листе «${d.sheet}» клиентов: ${d.count}; для сегментов нужно не меньше ${d.needed}. Добавьте клиентов.`,
  'input.no-features': (d: ErrorDetails) =>
    `На листе «${d.sheet}» нет столбцов, по которым можно сравнить клиентов (номера и постоянные не в счёт). Добавьте возраст, доход, расходы и подобное.`,
  'input.playbook-column': (d: ErrorDetails) =>
    `Лист «${d.sheet}», столбец «${d.column}», строка ${d.row}: «${d.value}» — нет такого столбца среди тех, по которым изучается отток (есть: ${d.available}). Напишите условие, например «${d.example}», или удалите эту строку.`,
  'input.playbook-condition': (d: ErrorDetails) =>
    `Лист «${d.sheet}», столбец «${d.column}», строка ${d.row}: под «${d.value}» не подходит ни один клиент; значения «${d.feature}»: ${d.available}. Исправьте условие или удалите эту строку.`,
  'input.playbook-twice': (d: ErrorDetails) =>
    `Лист «${d.sheet}», столбец «${d.column}»: «${d.value}» стоит в строках ${d.rows}. Оставьте одну из них.`,
  'input.playbook-offer': (d: ErrorDetails) =>
    `Лист «${d.sheet}», столбец «${d.column}», строка ${d.row}: пусто. Напишите, что предложить, или удалите эту строку.`,
  'input.playbook-days': (d: ErrorDetails) =>
    `Лист «${d.sheet}», столбец «${d.column}», строка ${d.row}: «${d.value}» — не целое число от 1 до 365. Исправьте значение или очистите ячейку.`,
  'limit.time': (_: ErrorDetails) =>
    `Расчёт остановился сам до предела сервиса. Ничего не изменено. Повторите с меньшим числом строк или признаков.`,
  'host.busy': (_: ErrorDetails) => 'Этот документ уже обновляется. Дождитесь окончания и повторите.',
  'host.protected': (d: ErrorDetails) =>
    `Лист «${d.sheet}» защищён от записи (${d.range}). Попросите владельца дать право изменять его или снимите защиту.`,
  'host.changed': (d: ErrorDetails) =>
    d.takenBack
      ? `Лист «${d.sheet}» раз за разом меняли, пока Segmentry записывал результат. ${takenBack(d)} Повторите.`
      : `Лист «${d.sheet}» изменили во время обновления, поэтому ничего не записано. Повторите.`,
  'host.permission': (_: ErrorDetails) =>
    'Google не даёт дополнению работать с этим документом. Войдите только под одной учётной записью или попросите у владельца право изменять документ.',
  'host.failed': (d: ErrorDetails) =>
    d.takenBack
      ? `Google Таблицы ответили ошибкой во время записи (${d.reason}). ${takenBack(d)} Повторите через минуту.`
      : `Google Таблицы ответили ошибкой (${d.reason}). Ничего не записано. Повторите через минуту.`,
  'host.cancelled': (_: ErrorDetails) => 'Обновление остановлено. Ничего не изменено.',
  'host.interrupted': (d: ErrorDetails) =>
    `Google Таблицы дали сбой во время записи (${d.reason}). Нажмите «Обновить сегменты» или «Отменить последнее обновление» ещё раз: Segmentry сначала вернёт свои столбцы и листы в прежний вид. Ваши ячейки остаются как есть.`,
  'internal.unexpected': (d: ErrorDetails) =>
    `Внутренняя ошибка Segmentry (${d.reason}). ${d.takenBack ? takenBack(d) : 'Ничего не изменено.'} Пожалуйста, сообщите о ней.`,
};

function takenBack({ kept }: ErrorDetails): string {
  const names = Array.isArray(kept) ? kept.join(', ') : '';
  const stays = names === '' ? '' : ` Осталось то, что заполняли вручную: ${names}.`;
  return `Записанное отменено, ваши правки сохранены.${stays}`;
}
