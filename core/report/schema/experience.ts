import * as v from 'valibot';
import { count, list, nullableNumber, number, share, text } from './primitives.ts';

export const experience = v.object({
  outcome: text,
  r2: v.object({ value: number, lower: number, upper: number, n: count }),
  verdict: text,
  drivers: list(
    v.object({
      feature: text,
      label: text,
      importance: share,
      lower: number,
      upper: number,
      direction: v.picklist(['up', 'down', 'mixed']),
      performance: nullableNumber,
      quadrant: v.nullable(v.picklist(['fix', 'keep', 'low', 'overdone'])),
    }),
  ),
  consistencyVsVolume: v.nullable(v.object({ consistency: number, volume: number, verdict: text })),
});
