import type { Frame } from '../../customers/frame.ts';
import type { QuantilesAnswer, QuantilesAsk } from '../contract/quantiles.ts';
import { numberNamed, placesAmong } from './bins.ts';
import { placesByGroup } from './places-by-group.ts';

export function quantilesIn(frame: Frame, { variable, parts, groups }: QuantilesAsk): QuantilesAnswer {
  const { values, sorted } = numberNamed(frame, variable);
  if (groups === undefined) return [bordersIn(sorted, parts)];
  const known = placesAmong(frame).filter((place) => !Number.isNaN(values[place]!));
  return placesByGroup(known, groups.codes, groups.keys.length).map((places) =>
    bordersIn(Float64Array.from(places, (place) => values[place]!).sort(), parts),
  );
}

function bordersIn(sorted: Float64Array, parts: number): QuantilesAnswer[number] {
  const n = sorted.length;
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return {
    n,
    least: at(0),
    borders: Array.from({ length: parts - 1 }, (_, border) => {
      const place = ((border + 1) * n) / parts;
      return { below: at(Math.ceil(place) - 1), above: at(Math.floor(place)) };
    }),
  };
}
