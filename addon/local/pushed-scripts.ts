import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What does Apps Script run of what is pushed to it? All its scripts as one source; null where there is none. */
export function pushedScripts(folder: string): string | null {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
  if (names.length === 0) return null;
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
