import { hypergeometricLogTail } from '../../../../stats/distributions/hypergeometric.ts';

/**
 * The smallest share of leavers in a group of so many that chance alone reaches at most at this level: the group is drawn
 * without regard to leaving, out of `population` customers of whom `leavers` left. Above 1 where no share is enough.
 */
export function leastByChance(members: number, leavers: number, population: number, level: number): number {
  const most = Math.min(members, leavers);
  const logLevel = Math.log(level);
  if (members === 0 || hypergeometricLogTail(most, population, leavers, members) > logLevel) return 1;
  let enough = most;
  let short = -1;
  while (enough - short > 1) {
    const middle = (enough + short) >> 1;
    if (hypergeometricLogTail(middle, population, leavers, members) <= logLevel) enough = middle;
    else short = middle;
  }
  return enough / members;
}
