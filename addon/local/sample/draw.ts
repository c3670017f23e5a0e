import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws from one seeded stream: the same seed gives the same draws on any machine. */
export interface Draw {
  /** Between 0 (with) and 1 (without). */
  unit(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number;
  /** Bell-shaped around `mean`, within three standard deviations: the mean of twelve uniform draws. */
  bell(mean: number, sd: number): number;
  /** One of the entries, each as likely as its weight. */
  one<T>(weighted: readonly (readonly [T, number])[]): T;
}

export function createDraw(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  const unit = () => uniformFloat64(generator);
  return {
    unit,
    chance: (probability) => unit() < probability,
    whole: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    bell(mean, sd) {
      let sum = 0;
      for (let i = 0; i < 12; i++) sum += unit();
      return mean + sd * Math.max(-3, Math.min(3, sum - 6));
    },
    one(weighted) {
      const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
      let left = unit() * total;
      for (const [value, weight] of weighted) {
        left -= weight;
        if (left < 0) return value;
      }
      return weighted.at(-1)![0];
    },
  };
}
