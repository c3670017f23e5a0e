const words: ReadonlyMap<string, 0 | 1> = new Map<string, 0 | 1>([
  ['yes', 1],
  ['no', 0],
  ['y', 1],
  ['n', 0],
  ['true', 1],
  ['false', 0],
  ['t', 1],
  ['f', 0],
  ['on', 1],
  ['off', 0],
  ['да', 1],
  ['нет', 0],
  ['д', 1],
  ['н', 0],
  ['истина', 1],
  ['ложь', 0],
  ['есть', 1],
  ['1', 1],
  ['0', 0],
  ['1.0', 1],
  ['0.0', 0],
  ['1,0', 1],
  ['0,0', 0],
]);

const weak: ReadonlySet<string> = new Set(['t', 'f', 'н', 'д']);

/**
 * Which of a column's texts mean yes, and which no?
 *
 * @returns null unless every text is such a word. A single letter or digit counts only beside its opposite:
 *   M and F stay a category, and a column of nothing but 1 is a number.
 */
export function flagMeanings(texts: readonly string[]): readonly (0 | 1)[] | null {
  const meanings: (0 | 1)[] = [];
  let strong = false;
  for (const text of texts) {
    if (text.length > 6) return null;
    const lower = text.toLowerCase();
    const meaning = words.get(lower);
    if (meaning === undefined) return null;
    if (!/\d/.test(lower) && !weak.has(lower)) strong = true;
    meanings.push(meaning);
  }
  const both = meanings.includes(0) && meanings.includes(1);
  return both || (strong && meanings.length > 0) ? meanings : null;
}
