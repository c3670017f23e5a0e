import type { StorePort } from '../server/ports.ts';
import { overflowSheet } from './overflow-sheet.ts';

const prefix = 'segmentry.';
/** Google allows 9 KB a value and 500 KB a document; room is left for names and for other add-ons. */
const chunkLength = 8000;

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
 * A short text is one document property. A longer one is compressed and cut into several; past 80,000 characters it goes
 * to cells of a hidden sheet, because all properties of a document together hold 500 KB. The property named by the key
 * says where the text is and is written last, so that a `set` that fails leaves the old text. A text of which a part is
 * gone, because a person deleted the hidden sheet, is no text.
 *
 * @param largestInProperties how many characters of compressed text go to properties at most.
 */
export function storePort(
  document: GoogleAppsScript.Spreadsheet.Spreadsheet,
  largestInProperties = 80_000,
): StorePort {
  const properties = PropertiesService.getDocumentProperties();
  const overflow = overflowSheet(document);
  const placeOf = (key: string): Place | null => {
    const text = properties.getProperty(prefix + key);
    return text === null ? null : (JSON.parse(text) as Place);
  };
  const keys = () =>
    properties
      .getKeys()
      .filter((name) => name.startsWith(prefix) && !name.includes('#'))
      .map((name) => name.slice(prefix.length));
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
    const kind = packed.length > largestInProperties ? 'sheet' : 'properties';
    const { length } = packed;
    const place: Place = { kind, version, chunks: Math.ceil(length / chunkLength), length, text: '' };
    if (kind === 'sheet') overflow.write(tagOf(key, place), packed);
    else {
      const chunk = (index: number) => packed.slice(index * chunkLength, (index + 1) * chunkLength);
      const entries = chunkNames(key, place).map((name, index) => [name, chunk(index)]);
      properties.setProperties(Object.fromEntries(entries));
    }
    return place;
  };
  const sweep = (): void => {
    const all = properties.getProperties();
    const names = Object.keys(all).filter((name) => name.startsWith(prefix));
    const heads = names.filter((name) => !name.includes('#'));
    const live = new Set(heads.map((name) => tagOf(name.slice(prefix.length), JSON.parse(all[name] ?? ''))));
    for (const name of names) {
      const tag = name.slice(prefix.length, name.lastIndexOf('.'));
      if (name.includes('#') && !live.has(tag)) properties.deleteProperty(name);
    }
    overflow.keepOnly(live);
  };
  return {
    keys,
    get(key) {
      const place = placeOf(key);
      return place === null ? null : load(key, place);
    },
    set(key, value) {
      const old = placeOf(key);
      const place = value === null ? null : save(key, value, (old?.version ?? 0) + 1);
      if (place === null) properties.deleteProperty(prefix + key);
      else properties.setProperty(prefix + key, JSON.stringify(place));
      if (place === null || (old !== null && old.kind !== 'here')) sweep();
    },
  };
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
