import type { Dimension } from '../../data/filters.ts';
import type { Words } from '../words.ts';

const which: Record<Dimension, string> = {
  segment: 'Какие сегменты',
  city: 'Какие города',
  product: 'Какие продукты',
  category: 'Какие категории',
  type: 'Какие виды',
  products: 'Какие группы по числу продуктов',
  age: 'Какие возрастные группы',
  tenure: 'Какие группы по стажу',
};

const where: Record<Dimension, string> = {
  segment: 'В каких сегментах',
  city: 'В каких городах',
  product: 'У каких продуктов',
  category: 'В каких категориях',
  type: 'У каких видов',
  products: 'В каких группах по числу продуктов',
  age: 'В каких возрастных группах',
  tenure: 'В каких группах по стажу',
};

export const sales: Words['sales'] = {
  bringsQuestion: (dimension, amount) => `${which[dimension]} приносят больше всего (${lowerFirst(amount)})?`,
  countQuestion: (dimension) => `${where[dimension]} продаж больше всего?`,
  meanQuestion: (dimension, measure) => `${where[dimension]} выше всего ${lowerFirst(measure)}?`,
  brings: (names, _count, share) => `${names} — это ${share} всего.`,
  leads: (name, value) => `На первом месте ${name}: ${value}.`,
  and: (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} и ${names.at(-1)}`),
  nothing: 'При таких фильтрах ничего не осталось.',
  explain: 'Суммы и количества по строкам листа продаж; с клиентами они связаны по ключу.',
  ageQuestion: 'Сколько лет клиентам?',
  ageAnswer: (group, share) => `Самая большая группа — ${group}: ${share} клиентов.`,
  tenureQuestion: 'Как давно они с нами?',
  tenureAnswer: (group, share) => `${share} продаж приходится на группу ${group} лет.`,
  groupsExplain:
    'Количество по группам; линия — среднее отношение суммы к покрытию по продажам. При фильтре отношение по группам неизвестно.',
  others: (n) => `и ещё ${n} в таблице`,
  policies: 'Продажи',
  customers: 'Клиенты',
  share: 'Доля',
  averageAmount: (amount) => `Среднее, ${lowerFirst(amount)}`,
  averageCoverage: 'Среднее покрытие',
  averageRatio: 'Среднее отношение, %',
  averageLifetimeValue: 'Средняя ценность за всё время',
  overSales: (text) => `продаж: ${text}`,
  overCustomers: (text) => `клиентов: ${text}`,
  none: 'В этой книге нет продаж.',
  noneHint: 'Добавьте лист, где строка — одна продажа с ключом клиента и суммой, и обновите сегменты.',
  breakdownQuestion: (amount) => `Из чего складывается ${lowerFirst(amount)}?`,
  topQuestion: 'Кто самые ценные клиенты?',
  topAnswer: (id, value) => `На первом месте ${id}: ${value} за всё время.`,
  top: {
    rank: 'Место',
    id: 'Клиент',
    value: 'Ценность за всё время',
    segment: 'Сегмент',
    age: 'Возраст',
    income: 'Доход',
    tenure: 'Стаж, лет',
    occupation: 'Занятие',
    policies: 'Куплено',
  },
  topNone: 'Ни для одного клиента ценность за всё время не известна.',
  topNotPublished: 'Клиенты не публикуются',
  topHidden: 'Отдельные клиенты видны только внутри таблицы.',
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
