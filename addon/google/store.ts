import type { StorePort } from '../server/ports.ts';
import { overflowSheet } from './overflow-sheet.ts';

const prefix = 'segmentry.';
/** Google allows 9 KB a value. */
const chunkLength = 8000;

/** Google allows 500,000 bytes for all names and values together. */
const limits = { oneText: 80_000, allTexts: 400_000 };

/** Where a text is. `version` counts the texts of a key, so that a new one never overwrites the old one in place. */
interface Place {
  readonly kind: 'here' | 'properties' | 'sheet';
  readonly version: number;
  readonly chunks: number;
  /** Characters of the compressed text: fewer than that, and somebody has meddled. */
  readonly length: number;
  readonly text: string;
}

/**
 * Texts of any length, kept with the document and not shown.
 *
 * A short text is one document property. A longer one is compressed and cut into several. One that is very long, or that
 * would not fit with all that is stored already, goes to cells of a hidden sheet. The property named by the key says
 * where the text is and is written last, so that a `set` that fails leaves the old text. A text of which a part is gone,
 * because a person deleted the hidden sheet, is no text.
 *
 * @param most how many characters of one compressed text, and how many bytes of all texts, go to properties.
 */
export function storePort(document: GoogleAppsScript.Spreadsheet.Spreadsheet, most = limits): StorePort {
  const properties = PropertiesService.getDocumentProperties();
  const overflow = overflowSheet(document);
  const placeOf = (key: string): Place | null => {
    const text = properties.getProperty(prefix + key);
    return text === null ? null : (JSON.parse(text) as Place);
  };
  const packedText = (key: string, place: Place): string => {
    if (place.kind === 'sheet') return overflow.read(tagOf(key, place)).join('');
    const all = properties.getProperties();
    const chunks = chunkNames(key, place).map((name) => all[name] ?? '');
    return chunks.join('');
  };
  const load = (key: string, place: Place): string | null => {
    if (place.kind === 'here') return place.text;
    const packed = packedText(key, place);
    return packed.length === place.length ? expand(packed) : null;
  };
  const save = (key: string, text: string, version: number): Place => {
    if (text.length * 3 < chunkLength) return { kind: 'here', version, chunks: 0, length: 0, text };
    const packed = compress(text);
    const { length } = packed;
    const fits = length <= most.oneText && sizeOf(properties.getProperties()) + length <= most.allTexts;
    const kind = fits ? 'properties' : 'sheet';
    const place: Place = { kind, version, chunks: Math.ceil(length / chunkLength), length, text: '' };
    if (kind === 'sheet') overflow.write(tagOf(key, place), packed);
    else {
      const chunk = (index: number) => packed.slice(index * chunkLength, (index + 1) * chunkLength);
      const entries = chunkNames(key, place).map((name, index) => [name, chunk(index)]);
      properties.setProperties(Object.fromEntries(entries));
    }
    return place;
  };
  const sweep = (isKept: (key: string) => boolean): void => {
    const all = properties.getProperties();
    const names = Object.keys(all).filter((name) => name.startsWith(prefix));
    const [heads, parts] = [
      names.filter((name) => !name.includes('#')),
      names.filter((name) => name.includes('#')),
    ];
    const live = heads.filter((name) => isKept(name.slice(prefix.length)));
    const tags = new Set(live.map((name) => tagOf(name.slice(prefix.length), JSON.parse(all[name] ?? ''))));
    for (const name of heads) if (!live.includes(name)) properties.deleteProperty(name);
    for (const name of parts) {
      const tag = name.slice(prefix.length, name.lastIndexOf('.'));
      if (!tags.has(tag)) properties.deleteProperty(name);
    }
    overflow.keepOnly(tags);
  };
  return {
    keys: () =>
      properties
        .getKeys()
        .filter((name) => name.startsWith(prefix) && !name.includes('#'))
        .map((name) => name.slice(prefix.length)),
    get(key) {
      const place = placeOf(key);
      return place === null ? null : load(key, place);
    },
    set(key, value) {
      const old = placeOf(key);
      const place = value === null ? null : save(key, value, (old?.version ?? 0) + 1);
      if (place === null) properties.deleteProperty(prefix + key);
      else properties.setProperty(prefix + key, JSON.stringify(place));
      if (place === null || (old !== null && old.kind !== 'here')) sweep(() => true);
    },
    keepOnly: (keys) => sweep((key) => keys.has(key)),
  };
}

function sizeOf(all: Readonly<Record<string, string>>): number {
  return Object.entries(all).reduce((sum, [name, value]) => sum + bytesOf(name) + bytesOf(value), 0);
}

/** At most: a character outside of ASCII takes two bytes or three. */
function bytesOf(text: string): number {
  return text.length + 2 * (text.match(/[\u0080-\uffff]/g)?.length ?? 0);
}

function tagOf(key: string, place: Place): string {
  return `${key}#${place.version}`;
}

function chunkNames(key: string, place: Place): string[] {
  return Array.from({ length: place.chunks }, (_, index) => `${prefix}${tagOf(key, place)}.${index}`);
}

function compress(text: string): string {
  return Utilities.base64Encode(Utilities.gzip(Utilities.newBlob(text)).getBytes());
}

function expand(packed: string): string {
  const blob = Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip');
  return Utilities.ungzip(blob).getDataAsString('UTF-8');
}
