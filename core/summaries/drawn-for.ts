import { hashText } from './hash-text.ts';

/** Of its own: what is drawn for a customer says nothing of the bucket, side or sample that the customer is in. */
const seed = 3;

/** Which of these numbers is drawn for the customer with this key? Any of them alike, at every refresh the same. */
export function drawnFor(key: string, numbers: Float64Array): number {
  return numbers[Math.floor((hashText(key, seed) / 2 ** 53) * numbers.length)] ?? Number.NaN;
}
