import { createHash, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { formatDatePattern } from '../date-pattern.ts';
import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Blob = GoogleAppsScript.Base.Blob;
type BlobSource = GoogleAppsScript.Base.BlobSource;

const digests = ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'];

/** Bytes are numbers from −128 to 127, as Apps Script has them from Java. */
export function utilities({ expose }: Scope): Utilities {
  const encode = (data: string | readonly number[]) =>
    typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data);
  const signed = (bytes: Uint8Array) => Array.from(new Int8Array(bytes));
  /** What a blob holds, for services that take one: millions of numbers need not be made of it. */
  const held = new WeakMap<Blob, { readonly bytes: Buffer }>();
  const blob = (bytes: Buffer, type: string | null, name: string | null): Blob => {
    const state = { bytes, type, name };
    const self: Blob = expose<Blob>('Blob', {
      getBytes: () => signed(state.bytes),
      getDataAsString: (charset: string = 'UTF-8') =>
        new TextDecoder(charset, { ignoreBOM: true }).decode(state.bytes),
      getContentType: () => state.type,
      getName: () => state.name,
      setName: (next) => {
        state.name = next;
        return self;
      },
      setContentType: (next) => {
        state.type = next;
        return self;
      },
      setBytes: (data) => {
        state.bytes = encode(data);
        return self;
      },
      setDataFromString: (text: string) => {
        state.bytes = encode(text);
        return self;
      },
      copyBlob: () => blob(Buffer.from(state.bytes), state.type, state.name),
      getBlob: () => self,
      isGoogleType: () => false,
    } as Partial<Blob>);
    held.set(self, state);
    return self;
  };
  const bytesOf = (source: BlobSource) => {
    const given = source.getBlob();
    return held.get(given)?.bytes ?? encode(given.getBytes());
  };
  return expose<Utilities>('Utilities', {
    Charset: { US_ASCII: 'US_ASCII', UTF_8: 'UTF_8' } as never,
    DigestAlgorithm: Object.fromEntries(digests.map((name) => [name, name])) as never,
    newBlob: (data: string | number[], type?: string, name?: string) =>
      blob(encode(data), type ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null),
    gzip: (source: BlobSource, name?: string) =>
      blob(gzipSync(bytesOf(source)), 'application/x-gzip', name ?? 'archive.gz'),
    ungzip: (source) => {
      try {
        return blob(gunzipSync(bytesOf(source)), null, null);
      } catch {
        throw new ServiceError('Could not decompress gzip.');
      }
    },
    base64Encode: (data: string | number[]) => encode(data).toString('base64'),
    base64Decode: (text: string) => signed(Buffer.from(text, 'base64')),
    base64EncodeWebSafe: (data: string | number[]) =>
      encode(data).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    base64DecodeWebSafe: (text: string) => signed(Buffer.from(text, 'base64url')),
    computeDigest: (algorithm: unknown, data: string | number[]) =>
      signed(createHash(String(algorithm).replace('_', '').toLowerCase()).update(encode(data)).digest()),
    getUuid: () => randomUUID(),
    formatDate: (date, timeZone, pattern) => formatDatePattern(date.getTime(), timeZone, pattern),
    sleep: () => undefined,
  } as Partial<Utilities>);
}
