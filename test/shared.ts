import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real data and reference figures that may lie beside the project. Tests that need them are skipped without. */
const root = `${join(process.cwd(), '../shared')}/`;

export const hasShared = existsSync(root);

export function sharedPath(path: string): string {
  return `${root}${path}`;
}

export function sharedJson<T>(path: string): T {
  return JSON.parse(readFileSync(sharedPath(path), 'utf8')) as T;
}
