import type { Frame } from '../../customers/frame.ts';
import { twoGroupsOf } from '../../stats/two-groups.ts';
import type { HistogramAnswer, HistogramAsk } from '../contract/histogram.ts';
import { numberNamed, placesAmong, stateOf } from './bins.ts';

export function histogramIn(frame: Frame, { variable, outcome, among }: HistogramAsk): HistogramAnswer {
  const places = placesAmong(frame, among);
  const state = stateOf(frame, outcome);
  const numbers = numberNamed(frame, variable).values;
  const values = Float64Array.from(places, (place) => numbers[place]!);
  const group = Uint8Array.from(places, (place) => state[place]!);
  const missing = { first: 0, second: 0 };
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!) && group[i] !== 255) missing[group[i] === 1 ? 'first' : 'second']++;
  }
  return { ...twoGroupsOf(values, group), missing };
}
