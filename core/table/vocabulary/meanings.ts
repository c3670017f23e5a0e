import { furtherWords } from './further-languages.ts';
import { headerWords } from './header-words.ts';
import { meaningPatterns } from './meaning-patterns.ts';
import { spacedWords, wordPattern } from './word-patterns.ts';

/** What a header can speak of. Wider than a role: several meanings may lead to the same one. */
export type Meaning = keyof typeof meaningPatterns;

const patterns = (Object.keys(meaningPatterns) as Meaning[]).map(
  (meaning) => [meaning, withFurtherWords(meaning)] as const,
);
const remembered = new Map<string, ReadonlySet<Meaning>>();

function withFurtherWords(meaning: Meaning): RegExp {
  const pattern = wordPattern(meaningPatterns[meaning]);
  const further = furtherWords(meaning);
  return further === '' ? pattern : new RegExp(`${pattern.source}|${further}`, pattern.flags);
}

/** What do the words of a header speak of, in en, ru and, for the common ones, the languages of `furtherLanguages`? */
export function meaningsOf(header: string): ReadonlySet<Meaning> {
  const known = remembered.get(header);
  if (known) return known;
  const words = spacedWords(header);
  const found = new Set<Meaning>();
  for (const [meaning, pattern] of patterns) if (pattern.test(words)) found.add(meaning);
  remembered.set(header, found);
  return found;
}

/** `Client` and `Customer name`, but not `Customer type`. */
export function namesCustomersOnly(header: string): boolean {
  const plain = /^(?:name|full|no|nr|number|code|key|of|the|имя|фио|наименование|название|номер|код)$/;
  const rest = headerWords(header).filter((word) => !plain.test(word) && !meaningsOf(word).has('customer'));
  return rest.length === 0;
}

/** Does a header speak of the price of one piece, not of what a sale comes to? */
export function isUnitPrice(header: string): boolean {
  const meanings = meaningsOf(header);
  return meanings.has('piece-price') && !meanings.has('whole-amount');
}

const concepts = [
  ['gender', 'gender-word'],
  ['activity', 'activity'],
  ['card', 'card'],
  ['age', 'age-word'],
  ['balance', 'balance'],
  ['income', 'income-word'],
  ['score', 'score'],
  ['products', 'products-held'],
  ['city', 'city-word'],
  ['equity', 'equity'],
  ['tenure', 'tenure-word'],
] as const satisfies readonly (readonly [string, Meaning])[];

/** What a column is about, as far as its name says; used for wording and for the playbook only. */
export type Concept = (typeof concepts)[number][0];

/** Which concept does a column's name speak of? The first of several; null when none that is known. */
export function conceptOf(header: string): Concept | null {
  const meanings = meaningsOf(header);
  return concepts.find(([, meaning]) => meanings.has(meaning))?.[0] ?? null;
}
