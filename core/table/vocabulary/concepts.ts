/** What a column is about, as far as its name says; used for wording and for the playbook only. */
export type Concept =
  | 'gender'
  | 'activity'
  | 'card'
  | 'age'
  | 'balance'
  | 'income'
  | 'score'
  | 'products'
  | 'city'
  | 'equity'
  | 'tenure';

const words: readonly (readonly [Concept, readonly string[]])[] = [
  ['gender', ['gender', 'sex', 'пол']],
  ['activity', ['activity', 'active', 'активность', 'активен', 'активный']],
  ['card', ['card', 'карта', 'карты']],
  ['age', ['age', 'возраст']],
  ['balance', ['balance', 'баланс', 'остаток']],
  ['income', ['salary', 'income', 'зарплата', 'доход', 'оклад']],
  ['score', ['score', 'scoring', 'скоринг', 'балл', 'баллы']],
  ['products', ['products', 'продукты', 'продуктов']],
  ['city', ['city', 'town', 'город']],
  ['equity', ['equity', 'собственность', 'собственности']],
  ['tenure', ['tenure', 'стаж']],
];

/** Which concept does a column's name speak of? Null when none that is known. */
export function conceptOf(name: string): Concept | null {
  const tokens = name
    .replace(/([a-zа-яё])([A-ZА-ЯЁ])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.find(([, known]) => tokens.some((token) => known.includes(token)))?.[0] ?? null;
}

const men = ['м', 'm', 'male', 'man', 'муж', 'мужской', 'мужчина'];
const women = ['ж', 'f', 'w', 'female', 'woman', 'жен', 'женский', 'женщина'];
const yes = ['1', 'true', 'yes', 'y', 'да', 'active', 'активен', 'активный'];
const no = ['0', 'false', 'no', 'n', 'нет', 'inactive', 'неактивен', 'неактивный'];

/** Does a level mean one of the two sexes, or yes, or no? */
export function meaningOf(level: string): 'men' | 'women' | 'yes' | 'no' | null {
  const text = level.trim().toLowerCase();
  if (men.includes(text)) return 'men';
  if (women.includes(text)) return 'women';
  if (yes.includes(text)) return 'yes';
  return no.includes(text) ? 'no' : null;
}
