/** How are numbers written in this language? Formatters are made once per language. */
export function formats(locale: string) {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    whole: (value: number) => whole.format(value),
    percent: (share: number) => percent.format(share),
    two: (value: number) => two.format(value),
    seconds: (value: number) => seconds.format(value),
    /** `2026-04-28` as people write it. */
    date: (iso: string) => date.format(new Date(`${iso}T00:00:00Z`)),
  };
}

export type Formats = ReturnType<typeof formats>;
