import { hypergeometricLogMass } from '../../../../stats/distributions/hypergeometric.ts';

/**
 * The smallest share of leavers in a group of so many that chance alone reaches at most at this level: the group is drawn
 * without regard to leaving, out of `population` customers of whom `leavers` left. Above 1 where no share is enough.
 */
export function leastByChance(members: number, leavers: number, population: number, level: number): number {
  const stayers = population - leavers;
  let k = Math.min(members, leavers);
  let log = hypergeometricLogMass(k, population, leavers, members);
  let tail = Math.exp(log);
  if (members === 0 || tail > level) return 1;
  const fewest = Math.max(0, members - stayers);
  while (k > fewest) {
    const more = (k * (stayers - members + k)) / ((leavers - k + 1) * (members - k + 1));
    log += Math.log(more);
    tail += Math.exp(log);
    if (tail > level) break;
    k--;
  }
  return k / members;
}
