const msPerDay = 86_400_000;

/** Which date is so many whole days after 1970-01-01? `YYYY-MM-DD`; null where nothing is known. */
export function isoDay(day: number | undefined): string | null {
  return day === undefined || Number.isNaN(day) ? null : new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** How many whole days lie from 1970-01-01 to this date, `YYYY-MM-DD`? */
export function dayOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / msPerDay);
}

/** In which month does a day lie? 12 × year + month, January is 0. */
export function monthOf(day: number): number {
  const date = new Date(day * msPerDay);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
