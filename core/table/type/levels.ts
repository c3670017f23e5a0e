import { quarterRank } from './periods.ts';

const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  Ё: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
};
const cyrillicLookAlike = /[АВЕЁКМНОРСТУХІ]/g;

const scales: readonly (readonly string[])[] = [
  [
    'none',
    'very low',
    'lowest',
    'low',
    'minor',
    'medium',
    'moderate',
    'normal',
    'high',
    'major',
    'very high',
    'highest',
    'urgent',
    'critical',
  ],
  ['xs', 's', 'm', 'l', 'xl', 'xxl'],
  ['very small', 'small', 'medium', 'large', 'very large'],
  ['very bad', 'bad', 'poor', 'fair', 'average', 'good', 'very good', 'excellent'],
  ['very dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very satisfied'],
  ['never', 'rarely', 'sometimes', 'often', 'always'],
  ['bronze', 'silver', 'gold', 'platinum', 'diamond'],
  ['очень низкий', 'низкий', 'средний', 'высокий', 'очень высокий', 'критический', 'срочный'],
  ['очень низкая', 'низкая', 'средняя', 'высокая', 'очень высокая', 'критическая', 'срочная'],
  ['очень плохо', 'плохо', 'удовлетворительно', 'нормально', 'хорошо', 'очень хорошо', 'отлично'],
  ['маленький', 'средний', 'большой'],
  ['никогда', 'редко', 'иногда', 'часто', 'всегда'],
];

const numbered = /^\(?(-?\d+(?:[.,]\d+)?)\)?\s*[-–—.:)=]+\s*\D/;
const range =
  /^(?:(<|≤|>|≥|до|от|under|over|less than|more than|up to|свыше|более|менее|старше|младше)\s*)?(\d+(?:[.,]\d+)?)\s*(?:[-–—]\s*\d+(?:[.,]\d+)?|\+|и (?:старше|более|выше)|and (?:over|more|above)|years?|лет)?\s*(?:years?|лет)?$/i;

/** One spelling for texts that a person reads as the same: case, blanks, ё, look-alike letters. */
export function foldSpelling(text: string): string {
  return text
    .toUpperCase()
    .replace(cyrillicLookAlike, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/**
 * Do these levels carry an order of their own, and which? Knows numbered texts (`3 - Highly satisfied`), ranges
 * (`18–30`, `60+`), quarters (`2024-Q3`) and common scales in en and ru.
 *
 * @returns the levels in their order, or null when they have none.
 */
export function naturalOrder(levels: readonly string[]): readonly string[] | null {
  if (levels.length < 2) return null;
  return (
    ordered(levels, quarterRank) ??
    ordered(levels, numberedRank) ??
    ordered(levels, rangeRank) ??
    scaleOrder(levels)
  );
}

/** Code-point order, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ordered(
  levels: readonly string[],
  rankOf: (level: string) => number | null,
): readonly string[] | null {
  const ranked: { level: string; rank: number }[] = [];
  for (const level of levels) {
    const rank = rankOf(level);
    if (rank === null) return null;
    ranked.push({ level, rank });
  }
  return ranked.sort((a, b) => a.rank - b.rank || compareTexts(a.level, b.level)).map(({ level }) => level);
}

function numberedRank(level: string): number | null {
  const match = numbered.exec(level);
  return match?.[1] === undefined ? null : Number(match[1].replace(',', '.'));
}

function rangeRank(level: string): number | null {
  const plain = level
    .replace(/[$£€₽]/g, '')
    .replace(/(\d)[,\u00a0](?=\d{3})/g, '$1')
    .replace(/(\d) ?k\b/gi, '$1');
  const match = range.exec(plain.trim());
  if (match?.[2] === undefined) return null;
  const start = Number(match[2].replace(',', '.'));
  const sign = match[1]?.toLowerCase();
  if (sign === undefined) return start;
  return /^(?:<|≤|до|under|less than|up to|менее|младше)$/.test(sign) ? start - 1e9 : start + 0.5;
}

function scaleOrder(levels: readonly string[]): readonly string[] | null {
  for (const scale of scales) {
    const result = ordered(levels, (level) => {
      const rank = scale.indexOf(level.toLowerCase());
      return rank < 0 ? null : rank;
    });
    if (result !== null) return result;
  }
  return null;
}
