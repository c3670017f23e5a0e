type Answer = 'yes' | 'no';

/** Words for yes and no wherever they stand. */
const answers: Readonly<Record<Answer, readonly string[]>> = {
  yes: ['1', 'true', 'yes', 'да'],
  no: ['0', 'false', 'no', 'нет'],
};
const letters: Readonly<Record<Answer, readonly string[]>> = { yes: ['y'], no: ['n'] };
/** Where every text of a column is such a word. */
const flags: Readonly<Record<Answer, readonly string[]>> = {
  yes: [...answers.yes, ...letters.yes, 't', 'on', 'д', 'истина', 'есть', '1.0', '1,0'],
  no: [...answers.no, ...letters.no, 'f', 'off', 'н', 'ложь', '0.0', '0,0'],
};
/** Where a level is spoken of by itself. */
const levels: Readonly<Record<'men' | 'women' | Answer, readonly string[]>> = {
  men: ['м', 'm', 'male', 'man', 'муж', 'мужской', 'мужчина'],
  women: ['ж', 'f', 'w', 'female', 'woman', 'жен', 'женский', 'женщина'],
  yes: [...answers.yes, ...letters.yes, 'active', 'активен', 'активный'],
  no: [...answers.no, ...letters.no, 'inactive', 'неактивен', 'неактивный'],
};

const flagMeaning: ReadonlyMap<string, 0 | 1> = new Map([
  ...flags.yes.map((word) => [word, 1] as const),
  ...flags.no.map((word) => [word, 0] as const),
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
    const meaning = flagMeaning.get(lower);
    if (meaning === undefined) return null;
    if (!/\d/.test(lower) && !weak.has(lower)) strong = true;
    meanings.push(meaning);
  }
  const both = meanings.includes(0) && meanings.includes(1);
  return both || (strong && meanings.length > 0) ? meanings : null;
}

/** Does a level mean one of the two sexes, or yes, or no? */
export function meaningOf(level: string): keyof typeof levels | null {
  const text = level.trim().toLowerCase();
  return (['men', 'women', 'yes', 'no'] as const).find((meaning) => levels[meaning].includes(text)) ?? null;
}

/** Is a word of a person's own an answer, whatever the column's words for yes and no? In lower case. */
export function answerOf(word: string): Answer | null {
  return answers.yes.includes(word) ? 'yes' : answers.no.includes(word) ? 'no' : null;
}

const standings = {
  left: /^(?:churn(?:ed)?|left|exited|exit|cancel(?:l?ed)?|closed|lost|inactive|attrited(?: customer)?|lapsed|terminated|gone|unsubscribed|defected|disconnected|deactivated|deleted|expired|dropped out|withdrawn|former(?: customer)?|отключ[её]н\S*|отчислен\S*|удал[её]н\S*|прекращ[её]н\S*|выбыл\S*|ушел|ушёл|ушла|ушли|отток|закрыт\S*|расторг\S*|неактив\S*|потерян|отказ\S*)$/i,
  stayed:
    /^(?:stay(?:ed)?|active|retained|existing(?: customer)?|current|loyal|open|kept|остал\S*|актив\S*|действу\S*|подключ[её]н\S*|обслужива\S*)$/i,
  joined: /^(?:joined|new|присоединил\S*|нов\S*)$/i,
  dissatisfied:
    /^(?:(?:very |neutral or )?(?:dissatisfied|unsatisfied|unhappy)|not satisfied|(?:очень )?(?:недовол(?:ен|ьна|ьны|ьный)|не ?удовлетвор[её]н\S*)|не довол(?:ен|ьна|ьны))$/i,
  satisfied:
    /^(?:(?:very )?(?:satisfied|happy)|satisfied or neutral|(?:очень )?(?:довол(?:ен|ьна|ьны|ьный)|удовлетвор[её]н\S*))$/i,
} as const;

/** What a level says of where a customer stands. */
export type Standing = keyof typeof standings;

/** Does a level say that a customer left, stayed or has just joined, or is satisfied or not? */
export function standingOf(level: string): Standing | null {
  return (Object.keys(standings) as Standing[]).find((one) => standings[one].test(level)) ?? null;
}
