import type { Scope } from '../scope.ts';
import { ServiceError } from '../service-error.ts';

type CacheService = GoogleAppsScript.Cache.CacheService;
type Cache = GoogleAppsScript.Cache.Cache;

/** Where cached texts lie. One that several threads share lets a page read the progress of a run under way. */
export interface CacheStore {
  get(key: string, now: number): string | null;
  put(key: string, value: string, expiresAt: number): void;
  remove(key: string): void;
}

export function memoryCache(): CacheStore {
  const entries = new Map<string, { readonly value: string; readonly expiresAt: number }>();
  return {
    get(key, now) {
      const entry = entries.get(key);
      return entry && entry.expiresAt > now ? entry.value : null;
    },
    put(key, value, expiresAt) {
      entries.delete(key);
      entries.set(key, { value, expiresAt });
      if (entries.size > 1000) for (const old of [...entries.keys()].slice(0, 100)) entries.delete(old);
    },
    remove: (key) => void entries.delete(key),
  };
}

const longest = { key: 250, value: 100 * 1024, seconds: 21_600 };

export function cacheService({ cache, expose, now }: Scope): CacheService {
  const open = (prefix: string): Cache => {
    const put = (key: string, value: string, seconds = 600) => {
      if (String(key).length > longest.key) throw new ServiceError('Argument too large: key');
      if (Buffer.byteLength(String(value)) > longest.value)
        throw new ServiceError('Argument too large: value');
      if (!(seconds >= 1 && seconds <= longest.seconds))
        throw new ServiceError(
          `Invalid argument: expirationInSeconds. Should be between 1 and ${longest.seconds}`,
        );
      cache.put(prefix + key, String(value), now() + seconds * 1000);
    };
    const get = (key: string) => cache.get(prefix + key, now());
    return expose<Cache>('Cache', {
      get,
      getAll: (keys) =>
        Object.fromEntries(keys.map((key) => [key, get(key)]).filter((entry) => entry[1] !== null)),
      put,
      putAll: (values: Record<string, string>, seconds?: number) => {
        for (const [key, value] of Object.entries(values)) put(key, value, seconds);
      },
      remove: (key) => cache.remove(prefix + key),
      removeAll: (keys) => keys.forEach((key) => void cache.remove(prefix + key)),
    });
  };
  return expose<CacheService>('CacheService', {
    getDocumentCache: () => open('document:'),
    getScriptCache: () => open('script:'),
    getUserCache: () => open('user:'),
  });
}
