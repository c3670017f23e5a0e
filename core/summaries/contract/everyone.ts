/**
 * Who are the customers, and in which order are samples drawn of them?
 *
 * `select key, hash … order by key`. Like `values` it tells of single customers: what is made of it stays in the workbook, or is
 * kept as a code that does not give the key away.
 */
export interface EveryoneAsk {
  readonly summary: 'everyone';
}

export interface EveryoneAnswer {
  /** By place. */
  readonly keys: readonly string[];
  /** The places in canonical order: by `hashText` of their key, equal hashes by the key's code units. */
  readonly order: Int32Array;
}
