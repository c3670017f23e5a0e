import type { Messages } from '../en/index.ts';
import type { PrepareDetails } from '../en/prepare.ts';
import { formatNumber, formatShare } from '../format.ts';

const share = (value: string | number | undefined) => formatShare(Number(value), 'ru');

const forms = {
  'month-first': 'как месяц/день/год',
  'day-first': 'как день/месяц/год',
  'decimal-point': 'с десятичной точкой',
  'decimal-comma': 'с десятичной запятой',
} as const;

export const prepare: Messages['prepare'] = {
  sheets: {
    chosen: (_: PrepareDetails) => 'Выбрано в настройках.',
    customers: (d: PrepareDetails) => `Каждая строка — один клиент, его определяет ${d.key}: ${d.evidence}.`,
    more: (d: PrepareDetails) => `Ещё сведения о тех же клиентах: ${d.key} — ключ листа «${d.to}».`,
    rows: (d: PrepareDetails) =>
      `Ни один столбец не называет клиента, поэтому отдельной единицей считается каждая строка (${d.key}).`,
    made: (d: PrepareDetails) =>
      `Списка клиентов нет, поэтому они составлены по листу ${d.sheets}: по одному на каждое значение ${d.key}.`,
    sales: (d: PrepareDetails) => `Каждая строка — продажа: ${d.evidence}.`,
    products: (d: PrepareDetails) => `Каждая строка — продукт: ${d.evidence}.`,
    interactions: (d: PrepareDetails) => `Каждая строка — обращение клиента: ${d.evidence}.`,
    other: (_: PrepareDetails) =>
      'Ничто не говорит о том, что здесь клиенты, продажи, продукты или обращения.',
    leavings: (_) => 'Каждая строка говорит, что клиент ушёл, и когда.',
    blank: (d: PrepareDetails) =>
      `На листе нет строк с данными${d.promised === '' ? '' : ', хотя по настройкам они должны быть'}, поэтому он отложен.`,
  },
  evidence: {
    name: (_: PrepareDetails) => 'об этом говорит имя листа',
    columns: (d: PrepareDetails) => `есть столбцы ${d.columns}`,
    referenced: (d: PrepareDetails) => `на него ссылаются: ${d.sheets}`,
    refers: (d: PrepareDetails) => `ссылается на ${d.sheets}`,
    key: (d: PrepareDetails) => `${d.key} не повторяется`,
  },
  columns: {
    chosen: (_: PrepareDetails) => 'Выбрано в настройках.',
    key: (_: PrepareDetails) => 'Отличает строки листа друг от друга.',
    reference: (d: PrepareDetails) =>
      `${share(d.matched)} значений найдены в столбце ${d.column} листа «${d.sheet}».`,
    header: (_: PrepareDetails) => 'Об этом говорит заголовок.',
    dates: (_: PrepareDetails) => 'В столбце даты.',
    currency: (d: PrepareDetails) => `Значения указаны в ${d.currency}.`,
    outcome: (d: PrepareDetails) =>
      `Об этом говорят заголовок и значения; «${d.positive}» значит, что клиент ушёл.`,
    dissatisfied: (d: PrepareDetails) =>
      `Об этом говорят заголовок и значения; «${d.positive}» значит, что клиент недоволен.`,
    outcomeDate: (_: PrepareDetails) => 'Дата здесь значит, что клиент ушёл.',
    compared: (d: PrepareDetails) =>
      `Разных значений: ${formatNumber(Number(d.distinct), 'ru')}; по ним можно сравнивать клиентов.`,
    personal: (_: PrepareDetails) => 'В столбце личные данные.',
    identifier: (_: PrepareDetails) => 'Это номер, о самом клиенте он не говорит.',
    text: (_: PrepareDetails) => 'Это свободный текст.',
    empty: (_: PrepareDetails) => 'В столбце нет значений.',
    constant: (_: PrepareDetails) => 'Значение везде одно и то же.',
  },
  features: {
    key: (_: PrepareDetails) => 'Это ключ.',
    identifier: (_: PrepareDetails) => 'Это номер.',
    outcome: (_: PrepareDetails) => 'Это исход, который нужно объяснить.',
    personal: (_: PrepareDetails) => 'Это личные данные.',
    text: (_: PrepareDetails) => 'Это свободный текст.',
    date: (_: PrepareDetails) => 'Это дата; вместо неё берётся прошедшее время.',
    series: (_) => 'Это один период ряда; сравниваются сумма, тренд и последнее значение ряда.',
    'date-unused': (_: PrepareDetails) => 'Это дата.',
    constant: (_: PrepareDetails) => 'Почти у всех одно и то же.',
    levels: (d: PrepareDetails) => `Разных значений ${d.count}: слишком много для сравнения.`,
    missing: (d: PrepareDetails) => `Нет значения у ${share(d.share)} клиентов.`,
    leak: (d: PrepareDetails) => `Почти совпадает с исходом ${d.outcome}.`,
    aftermath: (_: PrepareDetails) =>
      'Говорит об уходе или о том, что за ним следует, и ничего не сообщает о тех, кто ещё клиент.',
    duplicate: (d: PrepareDetails) => `Говорит почти то же, что «${d.column}» (${d.measure}).`,
    contact: (_: PrepareDetails) => 'Говорит, как связаться с клиентом, а не каков он.',
    place: (_: PrepareDetails) => 'Говорит, где клиент; сегменты по нему показываются, но не строятся.',
    product: (_: PrepareDetails) => 'Говорит, что куплено; сегменты по нему показываются, но не строятся.',
    unrelated: (_: PrepareDetails) =>
      'Не связано ни с одним из других используемых столбцов и только размыло бы сегменты.',
    value: (_: PrepareDetails) => 'По нему сегменты оцениваются, но не строятся.',
    contained: (d: PrepareDetails) => `Уже входит в «${d.column}».`,
    ignored: (_: PrepareDetails) => 'Исключено в настройках.',
    log: (_: PrepareDetails) =>
      'Сравнивается по логарифмической шкале: несколько значений намного больше остальных.',
    'not-chosen': (_: PrepareDetails) => 'Не входит в признаки, выбранные в настройках.',
    crowded: (_: PrepareDetails) => 'Другие столбцы различают клиентов лучше.',
    'not-in-model': (_: PrepareDetails) =>
      'Сохранённые сегменты построены без него; его можно учесть, если найти сегменты заново.',
  },
  derived: {
    Tenure_Years: 'Стаж клиента',
    Premium_to_Coverage: 'Премия к покрытию',
    Lifetime_Value: 'Пожизненная ценность',
    Age_Group: 'Возрастная группа',
    Tenure_Group: 'Группа по стажу',
    Total_Amount: 'Сумма всего',
    Mean_Amount: 'Средняя сумма',
    Purchases: 'Число покупок',
    First_Purchase: 'Первая покупка',
    Last_Purchase: 'Последняя покупка',
    Recency_Days: 'Дней с последней покупки',
    Purchases_Per_Year: 'Покупок в год',
    Mean_Gap_Days: 'Дней между покупками в среднем',
    Items_Bought: 'Куплено штук',
    Products_Bought: 'Разных продуктов',
    Top_Product: 'Самый частый продукт',
    Amount_Trend: 'Тренд суммы',
    Series_Sum: 'Сумма за всё время',
    Series_Trend: 'Тренд за всё время',
    Series_Last: 'Последний период',
    Age_Years: 'Возраст',
  },
  reading: (d: PrepareDetails) => {
    const form = forms[d.form as keyof typeof forms];
    if (d.by === 'column')
      return `Читается ${form}: иначе не прочесть значений: ${formatNumber(Number(d.rows), 'ru')}.`;
    if (d.by === 'sheet') return `Читается ${form}, как и другие столбцы.`;
    return d.by === 'separator'
      ? `Читается ${form}, как подсказывает разделитель.`
      : `Читается ${form}; ничто не говорит об ином.`;
  },
  where: (sheet: string, column: string | null) =>
    column === null ? `Лист «${sheet}»: ` : `Лист «${sheet}», столбец «${column}»: `,
  habits: {
    dayFirst: true,
    names: { contacts: 'Число обращений', mean: (column) => `${column} (в среднем)` },
  },
  amount: 'Сумма',
  anyDate: 'любая дата',
  quoted: (names: readonly string[]) => names.map((name) => `«${name}»`).join(', '),
  decimal: (value: number) => formatNumber(value, 'ru', { decimals: 3 }),
};
