import type { Content } from '../server/ports.ts';

/**
 * What must be handed to `setValues` so that the sheet holds exactly this? Sheets reads a text as if a person typed it: a
 * formula, a number, a date or a truth value would come of it. An apostrophe in front says "this is text" and is not
 * shown, but in a cell whose format is plain text. Words without a digit that begin with a letter are text anyway.
 *
 * What stood there before is given back as it was: a formula as a formula, a date as a date.
 */
export function literal(content: Content): unknown {
  if (content === null) return '';
  if (typeof content === 'string') return needsApostrophe.test(content) ? `'${content}` : content;
  if (typeof content !== 'object') return content;
  if ('plain' in content) return content.plain;
  if (content.formula !== '') return content.formula;
  return typeof content.raw === 'string' ? literal(content.raw) : content.raw;
}

const needsApostrophe = /^[^\p{L}]|\d|^(?:true|false|истина|ложь)$/iu;
