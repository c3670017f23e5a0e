/** The Russian word for a count: 1 клиент, 2 клиента, 5 клиентов, 1.5 клиента. */
export function ruPlural(count: number, one: string, few: string, many: string): string {
  const rule = russian.select(count);
  return rule === 'one' ? one : rule === 'many' ? many : few;
}

const russian = new Intl.PluralRules('ru');

/** The English word for a count. */
export function enPlural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
