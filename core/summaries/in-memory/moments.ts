import { Adder } from 'd3-array';
import type { Frame } from '../../customers/frame.ts';
import { onLogScale } from '../../stats/on-log-scale.ts';
import type { MomentsAndEnds, MomentsAnswer, MomentsAsk } from '../contract/moments.ts';
import { numberNamed, placesAmong, stateOf } from './bins.ts';
import { placesByGroup } from './places-by-group.ts';

export function momentsIn(frame: Frame, ask: MomentsAsk): MomentsAnswer {
  const { by, among } = ask;
  const values = asked(numberNamed(frame, ask.variable).values, ask);
  const known = placesAmong(frame, among).filter((place) => !Number.isNaN(values[place]!));
  if (by === undefined) return [momentsOf(values, known)];
  const [codes, groups] =
    'outcome' in by ? [stateOf(frame, by.outcome), 2] : [by.groups.codes, by.groups.keys.length];
  return placesByGroup(known, codes, groups).map((places) => momentsOf(values, places));
}

function asked(own: Float64Array, { ceiling, log = false }: MomentsAsk): Float64Array {
  const capped = ceiling === undefined ? own : own.map((value) => Math.min(value, ceiling));
  return log ? capped.map(onLogScale) : capped;
}

function momentsOf(values: Float64Array, places: Int32Array): MomentsAndEnds {
  const n = places.length;
  const sum = sumOf(places, (place) => values[place]!);
  const mean = sum / n;
  const squares = sumOf(places, (place) => (values[place]! - mean) ** 2);
  const variance = n < 2 ? Number.NaN : squares / (n - 1);
  return { n, sum, mean, variance, ...endsOf(values, places) };
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
