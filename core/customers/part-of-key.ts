import { keySeparator } from '../understand/joins/key.ts';

/** The text of a key by some of its columns alone, in the order asked for. */
export function partOfKey(key: string, columns: readonly number[]): string {
  const parts = key.split(keySeparator);
  return columns.map((column) => parts[column]).join(keySeparator);
}
