import { analyse } from 'chardet';
import { decodeBytes } from './decode-bytes.ts';
import type { Encoding } from './encoding.ts';

/** Of all languages of western Europe together, as lists of people hold them. */
const western = 'àáâãäåæçèéêëìíîïñòóôõöøœùúûüÿß';
/** What texts of several languages count, against those of one. */
const mixed = 0.9;

/** Alphabets beyond a–z of the languages that a one-byte code page is used for, small letters. */
const alphabets: Partial<Readonly<Record<Encoding, readonly string[]>>> = {
  'windows-1252': ['äöüß', 'àâæçéèêëîïôœùûüÿ', 'áéíñóúü', 'ãâáàçéêíóôõú', 'àèéìòù', 'åäöæøé', western],
  'windows-1250': ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžäĺľŕô', 'áéíóöőúüű', 'ăâîșțşţ', 'čćđšž'],
  'windows-1254': ['çğıöşüâîûİ'],
  'windows-1251': ['абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’ў'],
  'windows-1253': ['άαβγδέεζήηθίϊΐικλμνξόοπρσςτύϋΰυφχψώω'],
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'],
  'koi8-r': ['абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
  ibm866: ['абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
  'iso-8859-2': ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áéíóöőúüű'],
};

/** The first bytes of the characters that everyday words are written with, in code pages of two bytes a character. */
const everyday = {
  gb18030: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
  shift_jis: [0x82, 0x97],
  'euc-jp': [0xa4, 0xcf],
  'euc-kr': [0xb0, 0xc8],
} as const satisfies Partial<Record<Encoding, readonly [number, number]>>;
type WideEncoding = keyof typeof everyday;

const sampled = 200_000;

/**
 * In which code page was a text saved that is not Unicode? Each is tried, and the text judged: letters must be those of one
 * language and stand as letters do. Among code pages of two bytes a character `chardet` decides.
 *
 * @see Li & Momoi, A composite approach to language/encoding detection (2001), which `chardet` follows.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, sampled);
  let best: { readonly encoding: Encoding; readonly score: number } = { encoding: 'windows-1252', score: 0 };
  for (const encoding of Object.keys(alphabets) as Encoding[]) {
    const score = likelihood(decodeBytes(sample, encoding), alphabets[encoding] ?? []);
    if (score > best.score + 1e-9) best = { encoding, score };
  }
  const wide = wideEncoding(bytes, sample);
  return wide !== null && wide.share > Math.max(0.6, best.score) ? wide.encoding : best.encoding;
}

function wideEncoding(
  bytes: Uint8Array,
  sample: Uint8Array,
): { readonly encoding: WideEncoding; readonly share: number } | null {
  let best: { readonly encoding: WideEncoding; readonly share: number; readonly score: number } | null = null;
  for (const { name, confidence } of analyse(sample)) {
    const encoding = name.toLowerCase() as WideEncoding;
    if (!everyday[encoding] || !isWritten(bytes, encoding)) continue;
    const share = everydayShare(sample, encoding);
    const score = confidence * share ** 2;
    if (best === null || score > best.score) best = { encoding, share, score };
  }
  return best;
}

function isWritten(bytes: Uint8Array, encoding: WideEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function everydayShare(bytes: Uint8Array, encoding: WideEncoding): number {
  const [low, high] = everyday[encoding];
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at] as number;
    const trail = bytes[at + 1] as number;
    if (lead < 0x81 || lead === 0xff || (encoding === 'shift_jis' && lead >= 0xa0 && lead < 0xe0)) continue;
    pairs++;
    if (lead >= low && lead <= high && (encoding !== 'gb18030' || trail > 0xa0)) common++;
    at++;
  }
  return pairs === 0 ? 0 : common / pairs;
}

/** Letters and signs beyond ASCII without a blank between, but for quotation marks, dashes and currencies. */
const runs = /(?:[\p{L}\p{M}\d]|[^\p{ASCII}“”‘’„–—…€£¥§°·•«»№™©®\u00a0¿¡])+/gu;

/** Of the signs beyond ASCII, the share that are letters of one of the languages, standing as letters do, less the others. */
function likelihood(text: string, languages: readonly string[]): number {
  const words = text.match(runs) ?? [];
  const beyond = words.filter((word) => /\P{ASCII}/u.test(word));
  let best = 0;
  for (const alphabet of languages) {
    const known = new Set(alphabet);
    let good = 0;
    let all = 0;
    for (const word of beyond) {
      const odd = isOddWord(word);
      for (const sign of word) {
        if (sign <= '\x7f') continue;
        all++;
        good += (known.has(sign.toLowerCase()) || known.has(sign)) && !odd ? 1 : -1;
      }
    }
    const weight = alphabet === western ? mixed : 1;
    if (all > 0) best = Math.max(best, (weight * good) / all);
  }
  return best;
}

/** A capital after a small letter, letters of two scripts, or Latin letters beside a figure or none of which is plain. */
function isOddWord(word: string): boolean {
  if (/\p{Ll}\p{Lu}/u.test(word)) return true;
  const isLatin = /\p{Script=Latin}/u.test(word);
  if (isLatin && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) return true;
  if (isLatin && /^\P{ASCII}\d|\d\P{ASCII}$/u.test(word)) return true;
  return isLatin && word.length > 1 && !/[a-z]/i.test(word);
}
