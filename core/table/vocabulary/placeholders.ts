const placeholders: ReadonlySet<string> = new Set(
  [
    ['-', '--', '---', '–', '—', '−', '_', '.', '..', '...', '…', '?', '??', '???', '/', '\\', '*', 'x/x'],
    ['n/a', 'n.a.', 'n.a', 'na', 'n\\a', 'nil', 'null', '(null)', '\\n', 'none', 'nan', '<na>', 'undefined'],
    [
      'unknown',
      'unk',
      '(unknown)',
      'missing',
      'blank',
      '(blank)',
      'empty',
      '(empty)',
      'no data',
      'no answer',
    ],
    ['not available', 'not provided', 'not specified', 'not stated', 'not known', 'not set', 'tbd', 'tba'],
    ['0000-00-00', '0000-00-00 00:00:00', '00.00.0000', '00/00/0000', '0001-01-01', '01.01.0001'],
    ['00/01/1900', '0/1/1900', '1/0/1900', '00.01.1900', '01/00/1900'],
    [
      'k.a.',
      'k. a.',
      'keine angabe',
      'unbekannt',
      'inconnu',
      'non renseigné',
      'desconocido',
      'sin datos',
      's/d',
      'n/d',
    ],
    [
      'desconhecido',
      'sem dados',
      'não informado',
      'sconosciuto',
      'onbekend',
      'nieznany',
      'brak',
      'brak danych',
    ],
    [
      'bilinmiyor',
      'yok',
      'belirtilmemiş',
      '未知',
      '不详',
      '无数据',
      '不明',
      '未入力',
      '该当なし',
      '該当なし',
      '없음',
      '미상',
    ],
    ['not applicable', 'not given', 'no information', 'no value'],
    ['нет данных', 'н/д', 'н.д.', 'нд', 'н/а', 'не указано', 'не указан', 'не указана', 'не задано'],
    ['неизвестно', 'неизвестен', 'неизвестна', 'нет информации', 'нет сведений', 'не определено'],
    ['не известно', 'пусто', '(пусто)', 'отсутствует', 'не заполнено', 'нет ответа', 'без ответа'],
  ].flat(),
);

const errorValue =
  /^#(?:n\/a|н\/д|ref!|value!|div\/0!|name\?|num!|null!|error!|spill!|calc!|getting_data|знач!|ссылка!|дел\/0!|имя\?|число!|пусто!)$/i;
const loading = /^(?:loading\.\.\.|загрузка\.\.\.)$/i;
const zeroUnknown = /^0\s*[-–—.:)]\s*(.+)$/;

/** Does this text stand for "nothing known"? `-`, `n/a`, `None`, `нет данных`, `0 - Unknown` … */
export function isPlaceholder(text: string): boolean {
  if (text.length > 32) return false;
  const lower = text.toLowerCase();
  if (placeholders.has(lower)) return true;
  const worded = zeroUnknown.exec(lower);
  return worded?.[1] !== undefined && placeholders.has(worded[1].trim());
}

const nothing: ReadonlySet<string> = new Set([
  'none',
  'nil',
  'нет',
  'без',
  'отсутствует',
  'keine',
  'aucun',
  'aucune',
  'ninguno',
  'ninguna',
  'nenhum',
  'nenhuma',
  'nessuno',
  'nessuna',
  'geen',
  'brak',
  'żaden',
  'yok',
  'hiçbiri',
  '无',
  '無',
  'なし',
  '없음',
]);

/** Does this text say that there is none of something? */
export function isNothing(text: string): boolean {
  return nothing.has(text.toLowerCase());
}

/** Was this formula never worked out by the program that wrote it? */
export function isUnsavedFormula(text: string): boolean {
  return text === '#NO_RESULT!';
}

/** Is this the result of a formula that failed? `#N/A`, `#REF!`, `#ЗНАЧ!` … */
export function isErrorValue(text: string): boolean {
  return (text.startsWith('#') && (errorValue.test(text) || isUnsavedFormula(text))) || loading.test(text);
}
