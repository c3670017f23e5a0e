import type { Among, Cut } from './cut.ts';

/**
 * Who are at most so many customers, as bins? What searches that pass over customers many times learn from.
 *
 * Exact: those with the lowest `hashText` of their key, equal hashes by the key's code units; told in the order of their
 * keys. It depends on keys alone, so the same customers are drawn at every refresh and on every engine.
 */
export interface SampleAsk {
  readonly summary: 'sample';
  readonly cuts: readonly Cut[];
  readonly outcome: string;
  readonly atMost: number;
  readonly among?: Among;
}

export interface SampleAnswer {
  readonly size: number;
  readonly keys: readonly string[];
  /** For each cut, the bin of each customer. */
  readonly bins: readonly (Uint8Array | Int32Array)[];
  /** 1 with the outcome, 0 without, 255 unknown. */
  readonly state: Uint8Array;
  /** 1 searched, 0 kept aside. */
  readonly side: Uint8Array;
}
