/** The names of each month, in full and short, in en, ru, de, fr, es, pt, it, nl, pl, tr. */
const names = [
  'jan january янв январь января januar jänner janvier janv ene enero janeiro gen gennaio januari sty styczeń stycznia oca ocak',
  'feb february фев февр февраль февраля februar février févr fév fevrier febrero fev fevereiro febbraio februari lut luty lutego şub şubat',
  'mar march мар март марта märz mär mrz mars marzo março marco maart mrt marzec marca mart',
  'apr april апр апрель апреля avril avr abr abril aprile kwi kwiecień kwietnia nis nisan',
  'may май мая mai mayo maio mag maggio mei maj maja mayıs',
  'jun june июн июнь июня juni juin junio junho giu giugno cze czerwiec czerwca haz haziran',
  'jul july июл июль июля juli juillet juil julio julho lug luglio lip lipiec lipca tem temmuz',
  'aug august авг август августа août aout ago agosto augustus sie sierpień sierpnia ağu ağustos',
  'sep sept september сен сент сентябрь сентября septembre septiembre set setembro settembre wrz wrzesień września eyl eylül',
  'oct october окт октябрь октября okt oktober octobre octubre out outubro ott ottobre paź październik października eki ekim',
  'nov november ноя нояб ноябрь ноября novembre noviembre novembro lis listopad listopada kas kasım',
  'dec december дек декабрь декабря dez dezember décembre déc decembre dic diciembre dezembro dicembre grudzień grudnia gru ara aralık',
] as const;

const monthNamed: ReadonlyMap<string, number> = new Map(
  names.flatMap((words, at) => words.split(' ').map((word) => [word, at + 1] as const)),
);

/** Which month has this name, 1 to 12? Null for any other word. */
export function monthOf(word: string): number | null {
  return monthNamed.get(word.toLowerCase()) ?? null;
}
