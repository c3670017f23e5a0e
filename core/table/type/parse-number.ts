import { currencyNamed, currencySigns, currencyWords } from '../vocabulary/currencies.ts';

/** Which sign parts the whole from the fraction, as one text alone can tell. */
type DecimalEvidence = 'none' | 'dot' | 'comma' | 'dot-or-group' | 'comma-or-group';

/** A text that is written as a number, before it is known how its column writes decimals. */
export interface NumberText {
  /** Digits with their separators, no sign, no unit. */
  readonly body: string;
  readonly negative: boolean;
  readonly multiplier: number;
  /** `GBP`, `%`, or empty. */
  readonly unit: string;
  readonly evidence: DecimalEvidence;
}

const multipliers: Readonly<Record<string, number>> = {
  k: 1e3,
  к: 1e3,
  тыс: 1e3,
  'тыс.': 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  млн: 1e6,
  'млн.': 1e6,
  м: 1e6,
  mio: 1e6,
  'mio.': 1e6,
  mld: 1e9,
  mrd: 1e9,
  'mrd.': 1e9,
  tsd: 1e3,
  'tsd.': 1e3,
  tys: 1e3,
  'tys.': 1e3,
  lakh: 1e5,
  crore: 1e7,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  億: 1e8,
  亿: 1e8,
  천: 1e3,
  만: 1e4,
  억: 1e8,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  млрд: 1e9,
  'млрд.': 1e9,
};

const multiplierPattern = Object.keys(multipliers)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('.', '\\.'))
  .join('|');
const shape = new RegExp(
  `^([-+])? ?(?:(${currencySigns}) ?|(${currencyWords}) )?([-+])? ?((?:\\d[\\d .,'’]*)?\\d|[.,]\\d+)(?: ?(${multiplierPattern}))?(?: ?(%|${currencyWords}))?$`,
  'i',
);
/** `$ -` and `- €`: how accounts write nothing. */
const accountingZero = new RegExp(`^(?:(${currencyWords}) ?-|- ?(${currencyWords}))$`, 'i');
const otherDigits = /(?![0-9])\p{Nd}|[٫٬]/gu;
const exponent = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)e[-+]?\d{1,3}$/i;
const widthless = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;
const minuses = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const blanks = / {2,}/g;

/**
 * Is this text a number, and how is it written? Knows en, ru, European and Indian forms, currencies, per cent, the digits of
 * other scripts, multipliers (`1.2k`, `1,2 млн`, `3万`), brackets for negatives, typographic minus signs and `$ -` for nothing.
 *
 * @returns null for anything else. The text must be trimmed.
 */
export function parseNumberText(text: string): NumberText | null {
  const first = text.charCodeAt(0);
  if (text.length > 40 || (first > 0x3a && first < 0x41)) return null;
  const simple = simpleNumber(text);
  if (simple !== null) return simple;
  if (/[^ -~]/.test(text) && /\p{Nd}/u.test(text)) {
    const latin = text.replace(otherDigits, latinDigit);
    if (latin !== text) return parseNumberText(latin);
  }
  if (!/\d/.test(text)) return zeroOf(text);
  if (exponent.test(text)) {
    return {
      body: text.replace(/^[-+]/, ''),
      negative: text.startsWith('-'),
      multiplier: 1,
      unit: '',
      evidence: 'none',
    };
  }
  let plain = text.replace(widthless, ' ').replace(minuses, '-').replace(blanks, ' ');
  let negative = false;
  const bracketed = /^([^()]*)\(([^()]+)\)([^()]*)$/.exec(plain);
  if (bracketed) {
    plain = `${bracketed[1]}${bracketed[2]}${bracketed[3]}`.trim();
    negative = true;
  }
  const trailing = /^([^-]+?) ?-$/.exec(plain);
  if (trailing?.[1] !== undefined) {
    plain = trailing[1];
    negative = true;
  }
  const match = shape.exec(plain);
  if (!match) return null;
  const [, signBefore, sign, word, signAfter, body = '', multiplier = '', unitAfter = ''] = match;
  if (signBefore && signAfter) return null;
  const evidence = decimalEvidence(body);
  if (evidence === null) return null;
  const unit = unitAfter === '%' ? '%' : (currencyNamed(sign ?? word ?? unitAfter) ?? '');
  return {
    body,
    negative: negative !== ((signBefore ?? signAfter) === '-'),
    multiplier: multipliers[multiplier.toLowerCase()] ?? 1,
    unit,
    evidence,
  };
}

function zeroOf(text: string): NumberText | null {
  const match =
    text.length > 12
      ? null
      : accountingZero.exec(text.replace(widthless, ' ').replace(minuses, '-').replace(blanks, ' '));
  const unit = match ? (currencyNamed(match[1] ?? match[2] ?? '') ?? '') : '';
  return match ? { body: '0', negative: false, multiplier: 1, unit, evidence: 'none' } : null;
}

/** The digit 0–9 that one of another script stands for: scripts keep theirs in runs of ten. */
function latinDigit(sign: string): string {
  if (sign === '٫') return '.';
  if (sign === '٬') return ',';
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** The number that a text stands for once its column's decimal sign is known; its own evidence goes first. */
export function numberValue(text: NumberText, decimal: '.' | ','): number {
  const own = text.evidence === 'dot' ? '.' : text.evidence === 'comma' ? ',' : decimal;
  const exponential = /e/i.test(text.body);
  const digits = exponential
    ? text.body
    : own === '.'
      ? text.body.replace(/[ ,'’]/g, '')
      : text.body.replace(/[ .'’]/g, '').replace(',', '.');
  const value = Number(digits);
  return (text.negative ? -value : value) * text.multiplier;
}

function simpleNumber(text: string): NumberText | null {
  let dot = -1;
  const negative = text.charCodeAt(0) === 45;
  const from = negative ? 1 : 0;
  if (text.length === from) return null;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 && dot < 0) dot = i;
    else if (code < 48 || code > 57) return null;
  }
  if (dot === text.length - 1 || (dot === from && text.length === from + 1)) return null;
  const body = negative ? text.slice(1) : text;
  const wholeDigits = dot - from;
  const grouped =
    dot >= 0 &&
    text.length - dot === 4 &&
    wholeDigits >= 1 &&
    wholeDigits <= 3 &&
    text.charCodeAt(from) !== 48;
  const evidence = dot < 0 ? 'none' : grouped ? 'dot-or-group' : 'dot';
  return { body, negative, multiplier: 1, unit: '', evidence };
}

function decimalEvidence(body: string): DecimalEvidence | null {
  if (/^\d+$/.test(body)) return 'none';
  const spaced = /^\d{1,3}(?:([ '’])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/.exec(body);
  if (spaced) return spaced[2] === undefined ? 'none' : spaced[2] === '.' ? 'dot' : 'comma';
  if (/[ '’]/.test(body)) return null;
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(body)) return 'dot-or-group';
  if (/^[1-9]\d{0,2},\d{3}$/.test(body)) return 'comma-or-group';
  if (/^\d*\.\d+$/.test(body)) return 'dot';
  if (/^\d*,\d+$/.test(body)) return 'comma';
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(body) || /^\d{1,3}(?:,\d{3}){2,}$/.test(body)) return 'dot';
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(body) || /^\d{1,3}(?:\.\d{3}){2,}$/.test(body)) return 'comma';
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(body)) return 'dot';
  return null;
}
