import type { GivenGroups } from '../../summaries/contract.ts';

/** So many customers, all in one group: what is counted by it is counted of everybody. */
export function oneGroup(size: number): GivenGroups {
  return { codes: new Int32Array(size), keys: ['everybody'] };
}
