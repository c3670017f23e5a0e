import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../../../addon/local/cli/write-files.ts';
import { folderOf, textsIn } from '../files/folders.ts';

const bytes = (text: string) => Buffer.from(text);

describe('writing files together', () => {
  it('writes new files, replaces old ones and removes those that must go', () => {
    const folder = folderOf({ a: 'old', b: 'old', c: 'mine' });
    writeFiles(
      folder,
      new Map([
        ['a', bytes('new')],
        ['b', null],
        ['d', bytes('new')],
        ['e', null],
      ]),
    );
    expect(textsIn(folder)).toEqual({ a: 'new', c: 'mine', d: 'new' });
  });

  it('leaves everything as it was when one of them cannot be written', () => {
    const folder = folderOf({ a: 'old', b: 'old' });
    const impossible = 'x'.repeat(300);
    expect(() =>
      writeFiles(
        folder,
        new Map([
          ['a', bytes('new')],
          ['b', null],
          [impossible, bytes('')],
        ]),
      ),
    ).toThrow();
    expect(textsIn(folder)).toEqual({ a: 'old', b: 'old' });
  });

  it('takes earlier moves back when a later one fails', () => {
    const folder = folderOf({ a: 'old', b: 'old' });
    const changes = new Map<string, Uint8Array | null>([
      ['a', bytes('new')],
      ['missing/b', bytes('new')],
    ]);
    expect(() => writeFiles(folder, changes)).toThrow();
    expect(textsIn(folder)).toEqual({ a: 'old', b: 'old' });
  });

  it('makes no folder when nothing could be written into it', () => {
    const folder = folderOf({});
    expect(() => writeFiles(join(folder, 'new', 'deep'), new Map([['x'.repeat(300), bytes('')]]))).toThrow();
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('refuses a folder that is a file', () => {
    const folder = folderOf({ out: 'a file' });
    expect(() => writeFiles(join(folder, 'out'), new Map([['a', bytes('')]]))).toThrow();
    expect(textsIn(folder)).toMatchObject({ out: 'a file' });
  });
});
