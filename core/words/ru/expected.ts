import type { Expected, Kind } from '../../expected.ts';

const kinds: Readonly<Record<Kind, string>> = {
  text: 'текст',
  number: 'число',
  'whole-number': 'целое число',
  'yes-or-no': 'true или false',
  object: 'объект с именами и значениями',
  list: 'список',
  date: 'дата вида 2026-04-28',
  instant: 'момент вида 2026-04-28T06:00:00Z',
  port: 'номер порта от 0 до 65535',
  present: 'какое-нибудь значение',
  unnamed: 'ничего: такого имени нет',
  'nobody-named': 'ни одного: publication.customers = false',
  other: 'другое значение',
};

export function expected(what: Expected): string {
  switch (what.kind) {
    case 'one-of':
      return listed(what.options);
    case 'any-of':
      return listed(what.kinds.map((kind) => kinds[kind]));
    case 'at-least':
      return `не меньше ${what.than}`;
    case 'at-most':
      return `не больше ${what.than}`;
    case 'more-than':
      return `больше ${what.than}`;
    default:
      return kinds[what.kind];
  }
}

export function seen(value: string): string {
  const named: Readonly<Record<string, string>> = {
    undefined: 'значения нет',
    Object: 'объект',
    Array: 'список',
    NaN: 'не число',
  };
  return named[value] ?? value;
}

function listed(options: readonly string[]): string {
  return options.length < 2
    ? options.join('')
    : `${options.slice(0, -1).join(', ')} или ${options[options.length - 1]}`;
}
