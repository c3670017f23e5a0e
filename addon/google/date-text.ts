/** Writes a moment as `yyyy-MM-dd'T'HH:mm:ss` in the document's time zone. */
export type WallClock = (moment: Date) => string;

const minute = 60_000;
const halfMonth = 15 * 24 * 60 * minute;

/**
 * Turns the dates of a sheet into ISO text in the sheet's own time zone: `2026-04-28`, or `2026-04-28T09:30:00` where
 * there is a time of day.
 *
 * The host is asked for the wall clock only at the ends of half months, and within one only when its ends differ; so a
 * column of ten thousand dates of ten years costs some hundred calls and not ten thousand.
 */
export function dateTexts(wallClock: WallClock): (moment: Date) => string {
  const offsets = new Map<number, number>();
  const offsetAt = (time: number): number => {
    const known = offsets.get(time);
    if (known !== undefined) return known;
    const offset = Date.parse(`${wallClock(new Date(time))}Z`) - Math.floor(time / 1000) * 1000;
    offsets.set(time, offset);
    return offset;
  };
  const offsetWithin = (time: number, from: number, to: number): number => {
    const offset = offsetAt(from);
    if (offset === offsetAt(to) || to - from <= minute) return offset;
    const middle = from + Math.floor((to - from) / 2 / minute) * minute;
    return time < middle ? offsetWithin(time, from, middle) : offsetWithin(time, middle, to);
  };
  return (moment) => {
    const time = Math.round(moment.getTime() / 1000) * 1000;
    const from = Math.floor(time / halfMonth) * halfMonth;
    const text = new Date(time + offsetWithin(time, from, from + halfMonth)).toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
  };
}
