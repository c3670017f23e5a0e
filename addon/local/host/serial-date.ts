/** Days from 1899-12-30 to 1970-01-01: a sheet counts from the first, JavaScript from the second. */
const epochDays = 25_569;
const dayMs = 86_400_000;

/** The serial number of a wall-clock time given as if it were UTC. */
export function serialFromUtc(utcMs: number): number {
  return utcMs / dayMs + epochDays;
}

/** The wall-clock time of a serial number as if it were UTC, to the millisecond. */
export function utcFromSerial(serial: number): number {
  return Math.round((serial - epochDays) * dayMs);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formatters.set(timeZone, found);
  }
  return found;
}

/** How far is the wall clock of `timeZone` ahead of UTC at this instant, in milliseconds? */
export function zoneOffset(instantMs: number, timeZone: string): number {
  if (timeZone === 'Etc/UTC' || timeZone === 'UTC' || timeZone === 'Etc/GMT' || timeZone === 'GMT') return 0;
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(instantMs)
      .map((part) => [part.type, part.value]),
  );
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = Date.UTC(
    year,
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return wall - Math.floor(instantMs / 1000) * 1000;
}

/** The instant at which the wall clock of `timeZone` shows this serial number. */
export function instantFromSerial(serial: number, timeZone: string): number {
  const wall = utcFromSerial(serial);
  const first = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(first, timeZone);
}

export function serialFromInstant(instantMs: number, timeZone: string): number {
  return serialFromUtc(instantMs + zoneOffset(instantMs, timeZone));
}
