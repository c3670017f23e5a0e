const englishRules = new Intl.PluralRules('en');
const russianRules = new Intl.PluralRules('ru');
const english = new Intl.NumberFormat('en');
const russian = new Intl.NumberFormat('ru');

/** `1,200 customers`, `1 customer`. */
export function countEn(count: number, one: string, other: string): string {
  return `${english.format(count)} ${englishRules.select(count) === 'one' ? one : other}`;
}

/** `1 клиент`, `2 клиента`, `5 клиентов`. */
export function countRu(count: number, one: string, few: string, many: string): string {
  const form = russianRules.select(count);
  return `${russian.format(count)} ${form === 'one' ? one : form === 'few' ? few : many}`;
}
