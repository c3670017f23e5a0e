import { zoneOffset } from './serial-date.ts';
import { ServiceError } from './service-error.ts';

/** Shows an instant by a pattern of Java's SimpleDateFormat, as `Utilities.formatDate` does. */
export function formatDatePattern(instantMs: number, timeZone: string, pattern: string): string {
  const offset = offsetOf(instantMs, timeZone);
  const date = new Date(instantMs + offset);
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (match, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    const length = match.length;
    switch (match[0]) {
      case 'y':
        return length === 2 ? pad(date.getUTCFullYear() % 100, 2) : pad(date.getUTCFullYear(), length);
      case 'M':
        return length > 2 ? name(date, 'month', length) : pad(date.getUTCMonth() + 1, length);
      case 'd':
        return pad(date.getUTCDate(), length);
      case 'E':
        return name(date, 'weekday', length);
      case 'u':
        return pad(date.getUTCDay() || 7, length);
      case 'H':
        return pad(date.getUTCHours(), length);
      case 'h':
        return pad(date.getUTCHours() % 12 || 12, length);
      case 'm':
        return pad(date.getUTCMinutes(), length);
      case 's':
        return pad(date.getUTCSeconds(), length);
      case 'S':
        return pad(date.getUTCMilliseconds(), length);
      case 'a':
        return date.getUTCHours() < 12 ? 'AM' : 'PM';
      case 'z':
        return offset === 0 ? 'GMT' : `GMT${sign(offset, ':')}`;
      case 'Z':
        return sign(offset, '');
      case 'X':
        return offset === 0 ? 'Z' : sign(offset, length > 2 ? ':' : '');
      default:
        throw new ServiceError(`Invalid argument: format. Illegal pattern character '${match[0]}'`);
    }
  });
}

function offsetOf(instantMs: number, timeZone: string): number {
  try {
    return zoneOffset(instantMs, timeZone);
  } catch {
    const fixed = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone);
    if (!fixed) return 0;
    return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  }
}

function name(date: Date, part: 'month' | 'weekday', length: number): string {
  return date.toLocaleString('en-US', { timeZone: 'UTC', [part]: length > 3 ? 'long' : 'short' });
}

function sign(offset: number, mark: string): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${mark}${two(minutes % 60)}`;
}
