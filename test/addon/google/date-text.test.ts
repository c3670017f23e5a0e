import { describe, expect, it } from 'vitest';
import { dateTexts } from '../../../addon/google/date-text.ts';
import { googleDocument } from './google-document.ts';

/** As `Utilities.formatDate` with `yyyy-MM-dd'T'HH:mm:ss`. */
function wallClockOf(timeZone: string): (moment: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (moment) => format.format(moment).replace(' ', 'T');
}

const shorten = (text: string) => (text.endsWith('T00:00:00') ? text.slice(0, 10) : text);

describe('a date of the sheet as text', () => {
  it.each([
    'Etc/UTC',
    'Europe/London',
    'Europe/Moscow',
    'America/New_York',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ])('is the wall clock of %s, at every 7th hour of 40 years', (timeZone) => {
    const wallClock = wallClockOf(timeZone);
    const text = dateTexts(wallClock);
    const wrong: string[] = [];
    for (let time = Date.UTC(1990, 0, 1); time < Date.UTC(2030, 0, 1); time += 7 * 3_600_000) {
      const moment = new Date(time);
      if (text(moment) !== shorten(wallClock(moment))) wrong.push(moment.toISOString());
    }
    expect(wrong).toEqual([]);
  });

  it('has no time of day at midnight, and whole seconds', () => {
    const text = dateTexts(wallClockOf('Europe/London'));
    expect(text(new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
    expect(text(new Date('2026-07-01T08:29:59.999Z'))).toBe('2026-07-01T09:30:00');
    expect(text(new Date('1899-12-30T12:00:00Z'))).toBe('1899-12-30T12:00:00');
  });

  it('asks the host a few hundred times for ten thousand dates of ten years', () => {
    let asked = 0;
    const wallClock = wallClockOf('Europe/London');
    const text = dateTexts((moment) => {
      asked++;
      return wallClock(moment);
    });
    for (let day = 0; day < 10_000; day++)
      text(new Date(Date.UTC(2010, 0, 1) + ((day * 7919) % 3650) * 86_400_000));
    expect(asked).toBeLessThan(700);
  });

  it('reaches the use-cases in the time zone of the document', () => {
    const model = googleDocument({ Customers: [['Date']] }, { timeZone: 'America/New_York' });
    const column = model.model.sheets[0]!.columns[0]!;
    column.values.push(46_140, 46_140.395833333336);
    column.formats.set(1, 'yyyy-mm-dd').set(2, 'yyyy-mm-dd hh:mm');
    model.model.sheets[0]!.rows = 3;
    const dates = model.workbook.sheets()[0]!.read().flat();
    expect(dates).toEqual(['Date', '2026-04-28', '2026-04-28T09:30:00']);
  });
});
