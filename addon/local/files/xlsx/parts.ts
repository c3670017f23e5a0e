import { posix } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { visitXml } from './xml.ts';

/** The files inside an .xlsx file, by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Names that some programs write with backslashes have slashes here.
 *
 * @throws when the bytes are no zip archive.
 */
export function unpack(bytes: Uint8Array): Parts {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([name, part]) => [name.replace(/\\/g, '/'), part]));
}

/** Packs parts in their order. The same parts give the same bytes at any time. */
export function pack(parts: Parts): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries([...parts].map(([name, bytes]) => [name, [bytes, { mtime, level: 6 as const }]])),
  );
}

export function partText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (!bytes) throw new Error(`part ${name} is missing`);
  return strFromU8(bytes).replace(/^\ufeff/, '');
}

export function textPart(text: string): Uint8Array {
  return strToU8(text);
}

export interface Relationship {
  readonly id: string;
  /** Last word of its type: `worksheet`, `styles`, `sharedStrings` … */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** Which parts does this part refer to? */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  const found: Relationship[] = [];
  if (!parts.has(name)) return found;
  visitXml(partText(parts, name), {
    open({ name: element, attributes }) {
      if (element !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributes;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target);
      found.push({ id: Id, type: Type.split('/').at(-1) ?? '', target });
    },
  });
  return found;
}

export function relationshipsPart(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}
