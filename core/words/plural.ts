/** Which form goes with this number in English? `plural(2, 'row', 'rows')`. */
export function pluralEn(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

/** Which form goes with this number in Russian? `pluralRu(2, 'строка', 'строки', 'строк')`. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}
