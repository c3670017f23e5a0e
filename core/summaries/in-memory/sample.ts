import type { Frame } from '../../customers/frame.ts';
import { canonicalOrder } from '../canonical-order.ts';
import type { SampleAnswer, SampleAsk } from '../contract/sample.ts';
import { discoverySide } from '../discovery-side.ts';
import { binsOf, placesAmong, stateOf } from './bins.ts';

export function sampleOf(frame: Frame, { cuts, outcome, atMost, among }: SampleAsk): SampleAnswer {
  const places = drawn(frame, placesAmong(frame, among), atMost);
  const state = stateOf(frame, outcome);
  const keys = Array.from(places, (place) => frame.keys[place]!);
  return {
    size: places.length,
    keys,
    bins: cuts.map((cut) => {
      const bins = binsOf(frame, cut);
      return bins instanceof Uint8Array
        ? Uint8Array.from(places, (place) => bins[place]!)
        : places.map((place) => bins[place]!);
    }),
    state: Uint8Array.from(places, (place) => state[place]!),
    side: discoverySide(keys),
  };
}

/** Ascending. */
function drawn({ keys }: Frame, places: Int32Array, atMost: number): Int32Array {
  if (places.length <= atMost) return places;
  const order = canonicalOrder(Array.from(places, (place) => keys[place]!));
  return Int32Array.from(order.subarray(0, atMost), (at) => places[at]!).sort();
}
