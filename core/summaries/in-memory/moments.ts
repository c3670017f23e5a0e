import { Adder } from 'd3-array';
import type { Frame } from '../../customers/frame.ts';
import type { MomentsAndEnds, MomentsAnswer, MomentsAsk } from '../contract/moments.ts';
import { numberNamed, placesAmong, stateOf } from './bins.ts';

export function momentsIn(frame: Frame, { variable, by, among, ceiling }: MomentsAsk): MomentsAnswer {
  const own = numberNamed(frame, variable).values;
  const values = ceiling === undefined ? own : own.map((value) => Math.min(value, ceiling));
  const known = placesAmong(frame, among).filter((place) => !Number.isNaN(values[place]!));
  if (by === undefined) return [momentsOf(values, known)];
  const state = stateOf(frame, by.outcome);
  return [0, 1].map((one) =>
    momentsOf(
      values,
      known.filter((place) => state[place] === one),
    ),
  );
}

function momentsOf(values: Float64Array, places: Int32Array): MomentsAndEnds {
  const n = places.length;
  const mean = sumOf(places, (place) => values[place]!) / n;
  const squares = sumOf(places, (place) => (values[place]! - mean) ** 2);
  const variance = n < 2 ? Number.NaN : squares / (n - 1);
  return { n, mean, variance, ...endsOf(values, places) };
}

function endsOf(values: Float64Array, places: Int32Array): Pick<MomentsAndEnds, 'least' | 'most'> {
  let least = values[places[0]!] ?? Number.NaN;
  let most = least;
  for (const place of places) {
    least = Math.min(least, values[place]!);
    most = Math.max(most, values[place]!);
  }
  return { least, most };
}

function sumOf(places: Int32Array, of: (place: number) => number): number {
  const sum = new Adder();
  for (const place of places) sum.add(of(place));
  return +sum;
}
