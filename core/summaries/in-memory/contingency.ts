import type { Frame } from '../../customers/frame.ts';
import { contingencyOf } from '../../stats/contingency.ts';
import type { ContingencyAnswer, ContingencyAsk } from '../contract/contingency.ts';
import type { Cut } from '../contract/cut.ts';
import { binsOf, placesAmong, stateOf } from './bins.ts';

export function contingencyIn(
  frame: Frame,
  { rows, columns, among, complete = false }: ContingencyAsk,
): ContingencyAnswer {
  const places = placesAmong(frame, among);
  const [a, b] = [rows, columns].map((side) => codesOf(frame, side, places, complete));
  return contingencyOf(a!.codes, b!.codes, a!.size, b!.size);
}

function codesOf(frame: Frame, side: ContingencyAsk['columns'], places: Int32Array, complete: boolean) {
  if ('outcome' in side) {
    const state = stateOf(frame, side.outcome);
    return { size: 2, codes: places.map((place) => (state[place] === 255 ? -1 : state[place]!)) };
  }
  const bins = binsOf(frame, side);
  const left = complete ? side.missing : -1;
  return {
    size: sizeOf(side, complete),
    codes: places.map((place) => (bins[place] === left ? -1 : bins[place]!)),
  };
}

function sizeOf({ size, missing }: Cut, complete: boolean): number {
  return complete && missing >= 0 ? size - 1 : size;
}
