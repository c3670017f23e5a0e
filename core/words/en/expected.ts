import type { Expected, Kind } from '../../expected.ts';

const kinds: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  'whole-number': 'a whole number',
  'yes-or-no': 'true or false',
  object: 'an object with names and values',
  list: 'a list',
  date: 'a date such as 2026-04-28',
  instant: 'a moment such as 2026-04-28T06:00:00Z',
  port: 'a port number from 0 to 65535',
  present: 'some value',
  unnamed: 'nothing: this name is not known',
  'nobody-named': 'none, as publication.customers is false',
  other: 'another value',
};

/** What should have stood there? */
export function expected(what: Expected): string {
  switch (what.kind) {
    case 'one-of':
      return listed(what.options);
    case 'any-of':
      return listed(what.kinds.map((kind) => kinds[kind]));
    case 'at-least':
      return `${what.than} or more`;
    case 'at-most':
      return `${what.than} at most`;
    case 'more-than':
      return `more than ${what.than}`;
    default:
      return kinds[what.kind];
  }
}

/** What stands there? JSON as it is written, and a word for what is too long for that. */
export function seen(value: string): string {
  const named: Readonly<Record<string, string>> = {
    undefined: 'missing',
    Object: 'an object',
    Array: 'a list',
    NaN: 'no number',
  };
  return named[value] ?? value;
}

function listed(options: readonly string[]): string {
  return options.length < 2
    ? options.join('')
    : `${options.slice(0, -1).join(', ')} or ${options[options.length - 1]}`;
}
