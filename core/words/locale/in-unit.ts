import type { Locale } from './locale.ts';
import { beforeAccusative, type CountedUnit, nouns } from './nouns.ts';

/**
 * How is what was said of customers said of tickets, calls, orders or rows? Every text in `told`, and what its functions
 * return, with the other noun in the same form; `names` are people's own words and stay as they are.
 */
export function inUnit<Told>(
  told: Told,
  unit: CountedUnit,
  { locale, names = [] }: { readonly locale: Locale; readonly names?: readonly string[] },
): Told {
  if (unit === 'customers') return told;
  const [from, to] = [nouns[locale].customers, nouns[locale][unit]];
  const noun = new RegExp(`^(?:${[...from].sort((a, b) => b.length - a.length).join('|')})$`, 'i');
  const theirs = names.filter((name) => new RegExp(from[0] as string, 'i').test(name));
  const exchanged = (text: string): string => {
    if (theirs.includes(text)) return text;
    const own = theirs.find((name) => !noun.test(name) && text.toLowerCase().includes(name.toLowerCase()));
    if (own !== undefined) {
      const at = text.toLowerCase().indexOf(own.toLowerCase());
      const end = at + own.length;
      return exchanged(text.slice(0, at)) + text.slice(at, end) + exchanged(text.slice(end));
    }
    const parts = text.split(/([\p{L}]+)/u);
    return parts
      .map((word, index) => {
        if (!noun.test(word)) return word;
        const form = from.indexOf(word.toLowerCase());
        const isThing = (form === 1 || form === 6) && beforeAccusative[locale]?.test(parts[index - 2] ?? '');
        const other = to[isThing ? form - 1 : form] as string;
        return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
      })
      .join('');
  };
  const walked = (value: unknown): unknown => {
    if (typeof value === 'string') return exchanged(value);
    if (typeof value === 'function')
      return (...given: readonly unknown[]) =>
        walked((value as (...all: readonly unknown[]) => unknown)(...given));
    if (Array.isArray(value)) return value.map(walked);
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, untold.has(key) ? one : walked(one)]),
    );
  };
  return walked(told) as Told;
}

/** What names or tells apart, and is not read as a sentence. */
const untold: ReadonlySet<string> = new Set([
  ...['id', 'key', 'keys', 'kind', 'feature', 'column', 'level', 'levels', 'unit', 'color', 'features'],
]);
