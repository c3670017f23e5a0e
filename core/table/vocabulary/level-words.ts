type Answer = 'yes' | 'no';

/** Words for yes and no wherever they stand. */
const answers: Readonly<Record<Answer, readonly string[]>> = {
  yes: [
    ...[
      '1',
      'true',
      'yes',
      'да',
      'ja',
      'wahr',
      'oui',
      'vrai',
      'sí',
      'si',
      'verdadero',
      'sim',
      'verdadeiro',
      'sì',
      'vero',
    ],
    ...[
      'waar',
      'tak',
      'prawda',
      'evet',
      'doğru',
      'ano',
      'так',
      '是',
      '有',
      '对',
      'はい',
      '有り',
      'あり',
      '예',
      '네',
    ],
  ],
  no: [
    ...[
      '0',
      'false',
      'no',
      'нет',
      'nein',
      'falsch',
      'non',
      'faux',
      'falso',
      'não',
      'nao',
      'nee',
      'onwaar',
      'nie',
      'fałsz',
    ],
    ...[
      'hayır',
      'hayir',
      'yanlış',
      'ne',
      'ні',
      '否',
      '无',
      '沒有',
      '没有',
      'いいえ',
      '無し',
      'なし',
      '아니오',
      '아니요',
    ],
  ],
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
    if (text.length > 10) return null;
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
  left: /^(?:churn(?:ed)?|left|exited|exit|cancel(?:l?ed)?|closed|lost|inactive|attrited(?: customer)?|lapsed|terminated|gone|unsubscribed|defected|disconnected|deactivated|deleted|expired|dropped out|withdrawn|former(?: customer)?|отключ[её]н\S*|отчислен\S*|удал[её]н\S*|прекращ[её]н\S*|выбыл\S*|ушел|ушёл|ушла|ушли|отток|закрыт\S*|расторг\S*|неактив\S*|потерян|отказ\S*|gekündigt|ausgetreten|abgewandert|ehemalig\S*|inaktiv|résiliée?|partie?|inacti(?:f|ve)|ancien(?:ne)?|baja|cancelad[oa]|inactiv[oa]|abandon[oó]|perdid[oa]|inativ[oa]|desligad[oa]|evadid[oa]|disdett[oa]|cessat[oa]|inattiv[oa]|pers[oa]|opgezegd|vertrokken|inactief|zrezygnował[a]?|odszedł|odeszła|nieaktywn[ya]|utracon[ya]|ayrıldı|terk etti|pasif|iptal|已?流失(?:客户)?|已?离网|已?注销|退会済?み?|解約済?み?|離脱|休眠|이탈|해지|탈퇴)$/i,
  stayed:
    /^(?:stay(?:ed)?|active|retained|existing(?: customer)?|current|loyal|open|kept|остал\S*|актив\S*|действу\S*|подключ[её]н\S*|обслужива\S*|aktiv|bestandskunde|treu|geblieben|acti(?:f|ve)|fidèle|restée?|activ[oa]|vigente|fiel|ativ[oa]|attiv[oa]|fedele|actief|gebleven|aktywn[ya]|został[a]?|aktif|devam ediyor|未流失|活跃|正常|在网|留存|継続(?:中)?|有効|利用中|会員|유지|활성|정상)$/i,
  joined:
    /^(?:joined|new(?: customer)?|just joined|присоединил\S*|нов\S*|neu|neukunde|nouve(?:au|lle)|nuev[oa]|nov[oa]|nuov[oa]|nieuw|now[ya]|yeni|新客户?|新規|新用户|신규)$/i,
  trial:
    /^(?:(?:free )?trial(?:ing)?|on trial|demo|test phase|testphase|probezeit|essai|prueba|teste|prova|proef|próbn[ya]|deneme|пробн\S*|триал|试用|トライアル|体験|체험)$/i,
  paused:
    /^(?:paused?|on hold|suspended|frozen|dormant|sleeping|приостановл\S*|пауза|заморож\S*|pausiert|ruhend|en pause|suspendue?|pausad[oa]|suspendid[oa]|suspens[oa]|sospes[oa]|gepauzeerd|wstrzyman[ya]|zawieszon[ya]|askıda|暂停|停用|一時停止|休止|일시정지|휴면)$/i,
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
