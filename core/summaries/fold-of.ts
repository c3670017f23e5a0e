import { hashText } from './hash-text.ts';

/** Not the seed by which samples are drawn: who is in a fold says nothing of who is drawn. */
const seed = 1;

/** In which of so many folds is the customer with this key? By a hash of the key alone, at every refresh the same. */
export function foldOf(key: string, folds: number): number {
  return hashText(key, seed) % folds;
}
