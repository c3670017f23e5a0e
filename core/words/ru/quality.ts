import type { Messages } from '../en/index.ts';
import type { QualityDetails } from '../en/quality.ts';
import { formatNumber, formatShare } from '../format.ts';
import { pluralRu } from '../plural.ts';

const number = (value: string | number | undefined) => formatNumber(Number(value), 'ru');
const rows = (d: QualityDetails) =>
  `${number(d.rows)} ${pluralRu(Number(d.rows), 'строка', 'строки', 'строк')}`;
const inRows = (d: QualityDetails) =>
  `${number(d.rows)} ${pluralRu(Number(d.rows), 'строке', 'строках', 'строках')}`;
const area = (d: QualityDetails) => formatNumber(Number(d.strength), 'ru', { decimals: 3 });
const share = (value: string | number | undefined) => formatShare(Number(value), 'ru');
const order = (d: QualityDetails) => (d.order === 'month-first' ? 'месяц/день/год' : 'день/месяц/год');
const decimal = (d: QualityDetails) => (d.decimal === ',' ? 'десятичной запятой' : 'десятичной точкой');
const personal = { email: 'адреса почты', phone: 'номера телефонов', name: 'имена' } as const;
/** Three decimals below 1, so that small figures do not become nothing. */
const figure = (value: string | number | undefined) =>
  formatNumber(Number(value), 'ru', Math.abs(Number(value)) < 1 ? { decimals: 3 } : {});
const bounds = (d: QualityDetails) =>
  [
    ...(d.low === undefined ? [] : [`меньше ${figure(d.low)}`]),
    ...(d.high === undefined ? [] : [`больше ${figure(d.high)}`]),
  ].join(' или ');
const treatments = {
  standard:
    'они оставлены, а там, где клиентов сравнивают по этому столбцу, берётся его логарифм, чтобы несколько самых больших значений не составили отдельного сегмента',
  range:
    'они оставлены, а на шкале от 0 до 1 все остальные рядом с ними сливаются (при segmentation.scaling «standard» сравнивался бы логарифм)',
  kept: 'они оставлены и учитываются полностью',
} as const;

const leakSign = (d: QualityDetails) => {
  const have = `он у ${share(d.share)} из ${number(d.rows)} ${pluralRu(Number(d.rows), 'строки', 'строк', 'строк')}`;
  switch (d.sign) {
    case 'level':
      return `${have} со значением «${d.value}»`;
    case 'range':
      return `${have} со значением от ${number(d.from)} до ${number(d.to)}`;
    case 'missing':
      return `${have} без значения`;
    case 'aftermath':
      return 'название говорит об уходе или о том, что за ним следует';
    case 'presence':
      return `по тому, есть ли значение: AUC ${area(d)}`;
    default:
      return `AUC ${area(d)}`;
  }
};
const promises = {
  customers: 'по настройкам на нём клиенты',
  sales: 'по настройкам на нём продажи',
  products: 'по настройкам на нём продукты',
  interactions: 'по настройкам на нём обращения клиентов',
  columns: 'в настройках названы его столбцы',
} as const;

export const quality: Messages['quality'] = {
  'header.below-top': (d: QualityDetails) =>
    `Заголовки найдены в строке ${d.row}; строки выше считаются названием и не читаются.`,
  'header.data': (d: QualityDetails) =>
    `Ни одна строка не похожа на заголовки, поэтому за них принята строка ${d.row} (${d.names}). Если это данные, вставьте над ней строку заголовков.`,
  'header.unnamed': (d: QualityDetails) =>
    `Столбцов без заголовка: ${d.count}; они названы ${d.names}. Если столбец важен, дайте ему заголовок.`,
  'header.repeated': (d: QualityDetails) =>
    `Один и тот же заголовок стоит над несколькими столбцами; последующие названы ${d.names}. Переименуйте их, чтобы различать.`,
  'table.below': (d: QualityDetails) =>
    `Со строки ${d.row} начинается другая таблица (${d.headers}): ${rows(d)}. Она не читается: перенесите её на отдельный лист.`,
  'table.beside': (d: QualityDetails) =>
    `Рядом с таблицей стоит другая, начиная со столбца «${d.first}» (${d.headers}). Она кончается в другой строке и не читается: перенесите её на отдельный лист.`,
  'rows.totals': (d: QualityDetails) => `В конце листа итоги (${rows(d)}); данными они не считаются.`,
  'rows.subtotals': (d: QualityDetails) =>
    `Промежуточные итоги среди данных (${d.values}): ${rows(d)}; данными они не считаются.`,
  'rows.repeated-header': (d: QualityDetails) =>
    `Заголовок повторён ниже (${rows(d)}); данными эти строки не считаются.`,
  'rows.copies': (d: QualityDetails) =>
    `Во всех ячейках, в том числе в ключе (${d.values}), копируют более раннюю строку: ${rows(d)} (${d.at}${Number(d.rows) > 5 ? ' …' : ''}). Такие строки учтены один раз; удалите копии.`,
  'rows.keyless': (d: QualityDetails) =>
    `Без значения в столбце ${d.column}: ${rows(d)} из ${number(d.of)} (${d.at}${Number(d.rows) > 5 ? ' …' : ''}). Чьи они, сказать нельзя: они не учтены и результата не получат. Заполните ячейку или удалите строку.`,
  'rows.respelled': (d: QualityDetails) =>
    `Повторяют значение столбца ${d.column} из более ранней строки, отличаясь только регистром или пробелами (${d.values}): ${rows(d)} (${d.at}${Number(d.rows) > 5 ? ' …' : ''}). Это тот же клиент: учтена более ранняя строка, результат у них общий. Объедините строки.`,
  'rows.test-accounts': (d: QualityDetails) =>
    `Похожи на проверочные записи (${d.values}): ${rows(d)}; они учтены как остальные. Удалите их, если за ними никого нет.`,
  'rows.duplicate': (d: QualityDetails) =>
    `Повторяют более раннюю строку во всех ячейках: ${rows(d)}. Они учтены как есть; если это копии, удалите их.`,
  'sheet.empty': (d: QualityDetails) => {
    const seen =
      d.grid === 0
        ? 'На листе нет ячеек (например, это диаграмма)'
        : (d.headers ?? '') === ''
          ? 'Лист пуст: ни в одной ячейке нет значения'
          : `Под строкой ${d.row} (${d.headers}) на листе нет строк с данными`;
    if (d.alone === 1) return `${seen}, и на других листах их тоже нет. Добавьте клиентов.`;
    return (d.promised ?? '') === ''
      ? `${seen}, поэтому он отложен.`
      : `${seen}, поэтому он отложен, хотя ${promises[d.promised as keyof typeof promises]}. Заполните его или измените настройки.`;
  },
  'sheet.alike': (d: QualityDetails) =>
    `У листа те же заголовки, что у «${d.other}», и неясно, какой из них брать. Переименуйте или удалите один из них либо выберите лист в настройках.`,
  'sheet.continued': (d: QualityDetails) =>
    `У листа те же заголовки, что у «${d.other}», а строки другие, поэтому листы читаются как один.`,
  'sheet.unused': (_: QualityDetails) =>
    'Неясно, для чего этот лист, поэтому он не используется. Если он нужен, выберите его роль в настройках.',
  'sheet.aside': (d: QualityDetails) =>
    `По клиентам суммируются продажи с листа «${d.other}»; у этого листа другие столбцы, и он не используется. Чтобы взять его вместо того, отложите в настройках «${d.other}».`,
  'sheet.contacts': (d: QualityDetails) =>
    `Обращения узнаны и связаны с клиентами (${rows(d)}); сегменты и причины ухода строятся без них.`,
  'key.composite': (d: QualityDetails) =>
    `Повторяющихся значений ${d.first}: ${number(d.repeated)}, и каждый раз при другом значении ${d.second}. Клиента определяют вместе ${d.columns}.`,
  'key.duplicates': (d: QualityDetails) =>
    `Ключей в столбце ${d.column}, встречающихся больше одного раза: ${number(d.count)} (${d.values}). Удалите повторы или добавьте в настройках второй столбец ключа.`,
  'key.row-unit': (_: QualityDetails) =>
    'Ни один столбец не называет клиента, поэтому отдельной единицей считается каждая строка. Если ключ есть, выберите его в настройках.',
  'customers.made': (d: QualityDetails) =>
    `Списка клиентов нет, поэтому они составлены по этому листу, по одному на каждое значение ${d.key}: ${number(d.count)}. Строки клиента суммируются${d.own === '' ? '' : `, кроме того, что во всех них одинаково и потому относится к самому клиенту (${d.own})`}. Результаты стоят в каждой строке.${d.unnamed === 0 ? '' : ` Без клиента и потому не учтено: ${number(d.unnamed)} ${pluralRu(Number(d.unnamed), 'строка', 'строки', 'строк')}.`} Если список клиентов есть, добавьте его листом.`,
  'sales.lines': (d: QualityDetails) =>
    `Строки листа составляют продажи с листа «${d.to}» и суммируются вместе с ними: по продаже, затем по клиенту.${d.amount === 'shared' ? ` Оплаченная сумма берётся с листа «${d.to}» и делится между строками.` : ''}`,
  'sales.one-purchase': (d: QualityDetails) =>
    `Строки с одинаковым значением ${d.column} считаются одной покупкой, их суммы складываются.`,
  'sales.price-times': (d: QualityDetails) =>
    `Суммы строки нет ни в одном столбце, поэтому берётся ${d.price} × ${d.quantity}. Если ${d.price} и есть вся сумма, выберите для столбца роль суммы в настройках.`,
  'sales.unearned': (d: QualityDetails) =>
    `Ничего не принесли (${d.column}${d.levels === '' ? ' заполнен' : `: ${d.levels}`}): ${rows(d)} из ${number(d.of)}. В продажах, суммах и датах покупок они не учтены. Несостоявшаяся продажа не означает, что клиент ушёл.`,
  'sales.currencies': (d: QualityDetails) =>
    `Суммы указаны в разных валютах и не складываются: учтены суммы в ${d.unit}, а ${rows(d)} в других валютах (${d.others}) в суммы не входят. Приведите их к одной валюте или ведите отдельный лист для каждой.`,
  'sales.paid-back': (d: QualityDetails) => `Возвращённое (${d.column}) вычтено из ${d.price}.`,
  'sales.runs': (d: QualityDetails) =>
    `${d.price} платят каждый ${d.times === 12 ? 'месяц' : 'год'}, пока действует договор, поэтому сумма умножена на время от ${d.from} до ${d.to === '' ? 'даты отчёта' : `${d.to}, а где оно пусто, до даты отчёта`}. Если это разовая сумма, выберите для столбца роль amount в настройках.`,
  'sales.returns': (d: QualityDetails) => `Возвраты (${d.values}): ${rows(d)}; они вычтены из сумм.`,
  'sales.old': (d: QualityDetails) =>
    `Данные старые: последняя запись от ${d.last}, за ${number(d.days)} ${pluralRu(Number(d.days), 'день', 'дня', 'дней')} до даты отчёта ${d.asOf}. Сроки считаются до этой даты; чтобы смотреть от конца данных, обновите отчёт на ${d.last}.`,
  'join.orphans': (d: QualityDetails) =>
    d.what === 'product'
      ? `Значение ${d.column} не найдено на листе «${d.to}»: ${rows(d)}. Они входят в итоги, но не относятся ни к одному продукту; исправьте их или добавьте недостающее.`
      : d.what === 'sale'
        ? `Значение ${d.column} не найдено на листе «${d.to}»: ${rows(d)}. Они не учитываются; исправьте их или добавьте недостающее.`
        : `Значение ${d.column} не найдено на листе «${d.to}»: ${rows(d)}. Они не входят ни в один показатель; исправьте их или добавьте недостающих клиентов.`,
  'join.none': (_: QualityDetails) =>
    'Ни один столбец листа не ссылается на клиентов, поэтому лист не используется. Проверьте, что номера клиентов записаны так же, как на листе клиентов.',
  'join.several': (d: QualityDetails) =>
    `Значению ${d.column} подходит больше одной строки листа «${d.to}»: ${rows(d)}; взята первая.`,
  'value.missing': (d: QualityDetails) =>
    `Нет значения: ${rows(d)} (${share(d.share)}). Там, где столбец сравнивается, они не учитываются.`,
  'value.missing-together': (d: QualityDetails) =>
    `У нескольких столбцов (${d.columns}) нет значений в одних и тех же строках (${share(d.share)}): ${rows(d)}. Причина, значит, общая: у этих клиентов нет того, о чём говорят столбцы. При сравнении по ним такие строки не участвуют.`,
  'value.missing-informative': (d: QualityDetails) =>
    `Нет значения: ${rows(d)} (${share(d.share)}), и это о чём-то говорит: из них с ${d.outcome} = ${d.positive} ${share(d.rate)}, из остальных ${share(d.otherRate)}. «Нет значения» считается отдельным уровнем и не заполняется.`,
  'value.placeholders': (d: QualityDetails) =>
    `Текст со смыслом «неизвестно» (${d.values}): ${rows(d)}; считается пропуском.`,
  'value.formula-unsaved': (d: QualityDetails) =>
    `Формула без сохранённого результата: ${rows(d)}; считается пропуском. Откройте файл в табличной программе и сохраните его.`,
  'value.formula-errors': (d: QualityDetails) =>
    `Ошибка формулы (${d.values}): ${rows(d)}; считается пропуском. Исправьте формулы.`,
  'value.marks': (d: QualityDetails) =>
    `Отмечено (${d.values}): ${rows(d)}; остальные ${number(d.others)} читаются как «нет».`,
  'value.sentinel': (d: QualityDetails) =>
    `Значение ${d.values} стоит далеко от всех прочих и обычно значит «неизвестно»: ${rows(d)}; считается пропуском. Чтобы не было сомнений, очистите ячейки.`,
  'value.zero-not-rated': (d: QualityDetails) =>
    `Ноль на шкале от ${d.low} до ${d.high}: ${rows(d)}; считается, что оценки нет.`,
  'value.impossible': (d: QualityDetails) =>
    `Невозможное значение (${d.values}; ожидалось ${d.expected}): ${rows(d)}. Оставлено как есть; проверьте.`,
  'value.outliers': (d: QualityDetails) =>
    d.treatment === undefined
      ? `Далеко от остальных (${bounds(d)}): ${rows(d)}. Оставлено как есть; проверьте, верно ли это.`
      : `Далеко от средней половины значений (от ${figure(d.from)} до ${figure(d.to)}): ${rows(d)} (${share(d.share)}), ${bounds(d)}, дальше всего ${figure(d.farthest)}. Для описок их слишком много: ${treatments[d.treatment as keyof typeof treatments]}. Проверьте самые далёкие и исправьте неверное.`,
  'value.outside': (d: QualityDetails) =>
    `Позже ${d.asOf}, дня, на который считаются показатели: ${rows(d)}. Оставлено как есть; проверьте даты.`,
  'number.text': (d: QualityDetails) =>
    `В столбце чисел стоит текст (${d.values}): ${rows(d)}. В этом столбце он не учтён, остальное в строке осталось; исправьте значение или очистите ячейку.`,
  'number.placeholders': (d: QualityDetails) =>
    `В столбце чисел повторяется текст (${d.values}): ${rows(d)}; считается пропуском.`,
  'number.contradictory': (d: QualityDetails) =>
    `Числа здесь записаны с ${decimal(d)}, но иначе как наоборот не прочесть: ${rows(d)}; так и прочитано. Запишите все одинаково.`,
  'number.form-unknown': (d: QualityDetails) =>
    `Нельзя понять, тысячи это или дробная часть: ${rows(d)}; прочитано с ${decimal(d)}. Проверьте одно значение и запишите хотя бы одно число с дробной частью.`,
  'number.mixed-units': (d: QualityDetails) =>
    `Суммы указаны в ${d.unit}, но с другой единицей (${d.others}): ${rows(d)}. ${d.money === 1 ? 'В этом столбце они не учтены: суммы в разных валютах не складываются. Пересчитайте их' : 'Они учтены без пересчёта'}.`,
  'date.contradictory': (d: QualityDetails) =>
    `Столбец читается как ${order(d)} (иначе не прочесть дат: ${number(d.evidence)}), но только наоборот можно прочесть: ${rows(d)}; так и прочитано. Исправьте их.`,
  'date.ambiguous': (d: QualityDetails) =>
    `Можно прочесть и как месяц/день, и как день/месяц: ${rows(d)}. Прочитано как ${order(d)}: других дат столбца, которые иначе не прочесть, ${number(d.evidence)}.`,
  'date.order-unknown': (d: QualityDetails) =>
    `Ничто в столбце не отличает месяц от дня; прочитано как ${order(d)}: ${rows(d)}. Проверьте одну дату или запишите даты как 2024-12-31.`,
  'date.unreadable': (d: QualityDetails) =>
    `В столбце дат стоит другое (${d.values}): ${rows(d)}; считается пропуском. Исправьте значения.`,
  'date.before-joining': (d: QualityDetails) =>
    `${d.column} раньше, чем ${d.other} клиента на листе «${d.to}» (${d.values}): ${rows(d)}. Строки оставлены; проверьте даты.`,
  'date.reversed': (d: QualityDetails) =>
    `В ${inRows(d)} ${d.column} раньше, чем ${d.other}. Строки оставлены; проверьте даты.`,
  'level.carried': (d: QualityDetails) =>
    `Подписи (${d.values}) стоят один раз для строк под ними, как в объединённых ячейках, и действуют там, где их нет: ${rows(d)}. Заполните ячейки, если это неверно.`,
  'level.none': (d: QualityDetails) =>
    `«${d.values}» (${rows(d)}) оставлено отдельным значением: у клиента нет ничего из того, что есть у других. Если это значит «неизвестно», очистите ячейки.`,
  'level.spellings': (d: QualityDetails) =>
    `Одно и то же записано по-разному в ${inRows(d)} (${d.merges}). Считается одним значением; запишите на листе одинаково.`,
  'sheet.sideways': (d: QualityDetails) =>
    `Похоже, строки и столбцы поменялись местами: столбцов, где числа и тексты чередуются, ${number(d.count)}. Транспонируйте лист, чтобы каждый клиент был строкой.`,
  'column.mixed': (d: QualityDetails) =>
    `Числа и тексты вперемешку (чисел ${share(d.share)}), поэтому столбец читается как текст. Разделите его или исправьте тексты.`,
  'column.empty': (_: QualityDetails) => 'В столбце нет ни одного значения, он не используется.',
  'column.constant': (d: QualityDetails) =>
    `Во всех заполненных ячейках одно значение (${d.value}), столбец ничего не говорит.`,
  'column.near-constant': (d: QualityDetails) =>
    `Одно и то же значение (${d.value}) в ${share(d.share)} строк, столбец мало о чём говорит.`,
  'outcome.events': (d: QualityDetails) =>
    `Строки говорят, кто и когда ушёл; таких клиентов: ${number(d.count)}. ${d.flag === '' ? 'Это и есть исход.' : `Исход взят из столбца ${d.flag} листа «${d.to}» и сверен с ними.`}`,
  'outcome.events-against': (d: QualityDetails) =>
    `Столбец ${d.flag} и события ухода расходятся; таких клиентов: ${number(d.rows)} (${d.values}). По событию ушли, а по столбцу нет: ${number(d.stayed)}; по столбцу ушли, а события нет: ${number(d.gone)}. Учтён столбец ${d.flag}; исправьте ошибки.`,
  'key.repeated': (d: QualityDetails) =>
    `Столбец ${d.column} должен различать строки, но совпадает с другой: ${rows(d)} (${d.values}). Строки учтены как есть; проверьте, не копии ли это.`,
  'outcome.third': (d: QualityDetails) =>
    `«${d.level}» (${rows(d)}) — не «${d.positive}», но и не прямое указание, что клиент остался: ${d.standing === 'joined' ? 'кто только что пришёл, тот не ушёл' : d.standing === 'trial' ? 'кто пробует, тот не ушёл' : d.standing === 'paused' ? 'кто сделал паузу, тот не ушёл' : 'считается, что такие клиенты не ушли'}. Если это неизвестно, очистите ячейки.`,
  'outcome.satisfaction': (d: QualityDetails) =>
    `Столбец говорит, кто недоволен («${d.positive}»: ${rows(d)}), а не кто перестал быть клиентом, поэтому отток не анализируется. Чтобы всё же считать это оттоком, укажите в настройках churn.outcome: «${d.column}».`,
  'column.leak': (d: QualityDetails) =>
    `Столбец почти совпадает с исходом ${d.outcome} (${leakSign(d)}) и объяснил бы его сам по себе. Он исключён из всех объяснений; если это ошибка, дайте ему в настройках роль признака.`,
  'column.personal': (d: QualityDetails) =>
    `В столбце личные данные (${personal[d.what as keyof typeof personal] ?? 'сведения о человеке'}). ${d.use === 'key' ? 'Как ключ он называет клиентов везде, где они перечислены; если так быть не должно, выберите в настройках другой ключ' : 'Он не участвует в сравнении и никогда не публикуется'}.`,
};
