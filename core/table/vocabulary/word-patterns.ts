import { headerWords } from './header-words.ts';

/** The words of a header between single spaces, with one at either end. */
export function spacedWords(header: string): string {
  return ` ${headerWords(header).join(' ')} `;
}

/** `\b` and `^`, `$` for words that stand between spaces: the built-in ones know only Latin letters. */
export function wordPattern(pattern: RegExp): RegExp {
  const boundary = '(?:(?<= )(?! )|(?<! )(?= ))';
  const source = pattern.source.replace(/\\b/g, boundary).replace(/\^/g, '^ ').replace(/\$/g, ' $');
  return new RegExp(source, pattern.flags);
}
