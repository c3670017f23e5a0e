import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the project does not carry and may lie beside it: real data, and reference figures that hold rows of them. */
const root = join(process.cwd(), '../shared');

/** Is this file or folder there? Tests ask through `describeWithData`. */
export function hasShared(path: string): boolean {
  return existsSync(join(root, path));
}

export function sharedPath(path: string): string {
  return join(root, path);
}

export function sharedJson<T>(path: string): T {
  return JSON.parse(readFileSync(sharedPath(path), 'utf8')) as T;
}
