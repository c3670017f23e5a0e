import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** Random numbers of a seed and a path, so that each restart has its own stream and adding one changes no other. */
export function derivedRandom(seed: number, ...path: readonly number[]): Random {
  let state = seed | 0;
  for (const step of path) state = mix(state ^ mix(step | 0));
  const generator = xoroshiro128plus(mix(state));
  return () => uniformFloat64(generator);
}

/** @see Steele, Lea, Flood (2014), the finaliser of SplitMix */
function mix(value: number): number {
  let z = (value + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}
