import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileChanges } from '../files/open-workbook.ts';

/**
 * Puts all files into a folder, or none: they are written under temporary names beside it first and then moved, which
 * the file system does in one step each. When a move fails, the earlier ones are taken back.
 *
 * @throws the file system's error, with the folder as it was.
 */
export function writeFiles(folder: string, changes: FileChanges): void {
  const created = firstMissing(folder);
  mkdirSync(folder, { recursive: true });
  let scratch: string | null = null;
  const done: { readonly target: string; readonly backup: string | null }[] = [];
  try {
    scratch = mkdtempSync(join(folder, '.segmentry-'));
    for (const [name, bytes] of changes) if (bytes !== null) writeFileSync(join(scratch, name), bytes);
    for (const [name, bytes] of changes) {
      const target = join(folder, name);
      const backup = existsSync(target) ? join(scratch, `${name}.before`) : null;
      if (bytes === null && backup === null) continue;
      if (backup !== null) renameSync(target, backup);
      done.push({ target, backup });
      if (bytes !== null) renameSync(join(scratch, name), target);
    }
  } catch (error) {
    for (const { target, backup } of done.reverse()) {
      rmSync(target, { force: true });
      if (backup !== null) renameSync(backup, target);
    }
    if (created !== null) rmSync(created, { recursive: true, force: true });
    throw error;
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
  }
}

/** The topmost folder of this path that does not exist yet. */
function firstMissing(folder: string): string | null {
  if (existsSync(folder)) return null;
  return firstMissing(dirname(folder)) ?? folder;
}
