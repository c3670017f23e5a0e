import type { Messages } from '../index.ts';
import { pluralRu } from '../plural.ts';
import { playbook, playbookSheet } from './playbook.ts';

const effects = {
  negligible: 'пренебрежимо мало',
  small: 'слабое',
  medium: 'среднее',
  large: 'сильное',
};
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} и ${items[items.length - 1]}`;
const span: Messages['churn']['range'] = ({ from, to }) =>
  from === null ? `до ${to}` : to === null ? `от ${from}` : from === to ? from : `${from}–${to}`;
const difference = (sure: boolean, magnitude: keyof typeof effects) =>
  sure
    ? magnitude === 'negligible'
      ? 'Различие обнаружимо, но пренебрежимо мало.'
      : `Различие достоверное, ${effects[magnitude]}.`
    : 'Различие не обнаружено.';
const countOf = (text: string) => Number(text.replace(/\D/g, ''));
const customersRu = (n: string) => `${n} ${pluralRu(countOf(n), 'клиент', 'клиента', 'клиентов')}`;

export const churn: Messages['churn'] = {
  playbook,
  playbookSheet,
  missing: 'не указано',
  smallGroups: 'малые группы вместе',
  range: span,
  condition: {
    missing: (d) => `«${d.feature}» не указано`,
    level: (d) => `«${d.feature}» = ${d.level}`,
    range: (d) => (d.from === null && d.to === null ? `«${d.feature}» указано` : `«${d.feature}» ${span(d)}`),
  },
  phrase: {
    men: 'мужчины',
    women: 'женщины',
    activity: { yes: 'активные', no: 'неактивные' },
    card: { yes: 'с картой', no: 'без карты' },
    place: (d) => `из города ${d.city}`,
    aged: (d) =>
      d.from === null ? `до ${d.to} лет` : d.to === null ? `от ${d.from} лет` : `в возрасте ${span(d)} лет`,
    span,
    amount: {
      balance: (s) => `с балансом ${s}`,
      income: (s) => `с доходом ${s}`,
      score: (s) => `с баллом скоринга ${s}`,
      products: (s) => `с числом продуктов ${s}`,
      equity: (s) => `с оценкой собственности ${s}`,
      tenure: (s) => `со стажем ${s}`,
    },
  },
  title: (phrases) => {
    const of = (slot: string) => phrases.filter((phrase) => phrase.slot === slot).map(({ text }) => text);
    const head = [...of('adjective'), of('noun')[0] ?? 'клиенты', ...of('place'), ...of('aged')].join(' ');
    const owned = of('with');
    const other = of('other');
    const full = owned.length === 0 ? head : `${head} ${list(owned)}`;
    return capital(other.length === 0 ? full : `${full}, ${other.join(', ')}`);
  },
  sentence: (d) =>
    `${d.text}: ${customersRu(d.n)}, уходят ${d.leave} из 100, а среди клиентов, которых мы при поиске не видели, — не менее ${d.sure} из 100.`,
  split: (d) =>
    `Сегмент неоднороден: если «${d.feature}» ${d.level}, уходят ${d.leave} из 100, среди остальных — ${d.other} из 100. Стоит подготовить два письма.`,
  portrait: {
    number: (d) =>
      `«${d.label}»: медиана у ушедших ${d.churned}, у оставшихся ${d.stayed}. ${difference(d.sure, d.magnitude)}`,
    level: (d) =>
      `«${d.label}» = ${d.level}: ${d.churned} ушедших и ${d.stayed} оставшихся. ${difference(d.sure, d.magnitude)}`,
  },
  why: {
    mannWhitney: (d) =>
      `Число и уход: сравниваются ранги, потому что на среднее влияют отдельные крупные значения (наибольшее отстоит от среднего на ${d.gap} стандартных отклонений).`,
    welch: 'Число и уход, далёких значений нет: сравниваются средние, дисперсии могут различаться.',
    ranksToo: (d) =>
      `В дополнение к сравнению средних: ранги, на которые далёкие значения не влияют (наибольшее отстоит от среднего на ${d.gap} стандартных отклонений).`,
    meansToo: (d) =>
      `В дополнение к сравнению рангов: средние, на которые влияют отдельные крупные значения (наибольшее отстоит от среднего на ${d.gap} стандартных отклонений).`,
    chiSquare: 'Категория и уход, все ожидаемые частоты не меньше 5.',
    fisher: 'Два уровня и уход, есть ожидаемая частота меньше 5: точный подсчёт.',
  },
  testResult: (d) =>
    d.sure
      ? d.magnitude === 'negligible'
        ? `«${d.label}»: связь с уходом обнаружима (p с поправкой ${d.p}), но пренебрежимо мала.`
        : `«${d.label}»: связь с уходом достоверна (p с поправкой ${d.p}), влияние ${effects[d.magnitude]}.`
      : `«${d.label}»: связь с уходом не обнаружена (p с поправкой ${d.p}).`,
  verdict: {
    found: (d) =>
      `${pluralRu(d.n, 'Доказан', 'Доказаны', 'Доказано')} ${d.n} ${pluralRu(d.n, 'сегмент', 'сегмента', 'сегментов')} с повышенным оттоком: ${d.share} клиентов и ${d.coverage} ушедших — в ${d.lift} раза больше, чем при случайном выборе.`,
    none: 'Надёжных сегментов с повышенным оттоком нет: на отложенных клиентах ни один не подтвердился.',
    tooFew: (d) =>
      `Известно об ушедших: ${d.churned}. Чтобы доказать сегменты, нужно не менее ${d.needed} ушедших и столько же оставшихся.`,
    protectedLeftOut: (d) =>
      ` Защищённые признаки исключены: сегменты охватывают ${d.without} ушедших вместо ${d.with}.`,
    noRisk: (d) =>
      ` Надёжно оценить риск отдельных клиентов нельзя: по этим данным уходящие отличаются от остающихся не лучше, чем при подбрасывании монеты (AUC ${d.auc}, от ${d.lower} до ${d.upper}; у монеты 0,5). Поэтому ни риска, ни причин, ни списка контактов нет.`,
    leaks: (d) => ` Исключены как утечка ответа: ${d.features}.`,
  },
  leak: {
    auc: (d) =>
      `Один этот столбец почти безошибочно отделяет ушедших (AUC ${d.auc}): вероятно, он заполняется уже после ухода.`,
    level: (d) =>
      `Из ${d.n} клиентов со значением «${d.level}» ушли ${d.share}: вероятно, столбец заполняется уже после ухода.`,
  },
  discrimination: (d) =>
    ` AUC на клиентах, не участвовавших в обучении, — ${d.auc}, 95-процентный интервал ${d.lower}–${d.upper}.`,
  daysAgo: (d) => `${d.label} (дней назад)`,
  raises: (reasons) => `Повышают риск: ${reasons.join('; ')}`,
  lowers: (reasons) => `Снижают риск: ${reasons.join('; ')}`,
  column: {
    risk: 'Риск оттока',
    riskNote: (d) =>
      `Записано Segmentry, данные на ${d.asOf}: вероятность ухода клиента, от 0 до 1. У ушедших пусто.`,
    segment: 'Сегмент оттока',
    segmentNote: (d) =>
      `Записано Segmentry, данные на ${d.asOf}: доказанная группа, из которой уходят чаще. Кто входит в несколько, отнесён к наименьшей.`,
    why: 'Почему',
    whyNote: (d) =>
      `Записано Segmentry, данные на ${d.asOf}: что сильнее всего влияет на риск этого клиента.`,
    priority: 'Приоритет',
    priorityNote: (d) =>
      `Записано Segmentry, данные на ${d.asOf}: 100 — клиент, с которым можно потерять больше всего, по риску и ценности.`,
    action: 'Действие',
    actionNote: (d) => `Записано Segmentry, данные на ${d.asOf}: что предложить и как.`,
  },
  action: (d) => (d.channel === '' ? d.offer : `${d.offer} (${d.channel})`),
  sheet: {
    segments: 'Сегменты оттока',
    segmentsHead: [
      'Сегмент',
      'Клиентов',
      'В столбце «Сегмент оттока»',
      'Ушли, %',
      'Достоверно не менее, %',
      'Отложенные: клиентов',
      'Отложенные: ушли, %',
      'Отложенные: достоверно не менее, %',
      'Лучшее случайное, %',
      'Во сколько раз выше среднего',
      'Нет в сегментах выше',
      'Однородность, %',
      'Скрытое деление',
      'Приоритет',
    ],
    plan: 'План действий',
    planHead: [
      'Сегмент',
      'Остаются клиентами',
      'Писем',
      'Вероятная причина',
      'Предложение',
      'Канал',
      'Ожидается сохранить',
      'Писем на одного сохранённого',
      'Ожидаемая выгода',
      'Приоритет',
      'Ответственный',
      'Срок',
      'Показатель',
    ],
    contacts: 'Список контактов',
    contactsHead: ['№', 'Сегмент оттока', 'Риск оттока', 'Почему', 'Действие', 'Ожидаемая выгода'],
  },
  plan: {
    outside: 'Вне сегментов, только по риску',
    each: {
      cause: 'У каждого своя: см. «Почему» в списке контактов',
      offer: 'Каждому своё: см. «Действие» в списке контактов',
      channel: 'указан в «Действии»',
    },
    kpi: (d) => `К следующему обновлению уйдут менее ${d.base} из 100 получивших письмо`,
    assumptions: (d) =>
      `Письмо стоит ${d.contact}, принятое предложение — ${d.offer}. Доля удержанных, ${d.rate}, — допущение, пока эффект не измерен на контрольной группе.${
        d.breakEven === null
          ? ' Ценность клиента не задана, поэтому письма распределяются по риску.'
          : ` Письмо окупается, начиная с риска ${d.breakEven}.`
      }`,
  },
};
