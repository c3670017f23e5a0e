import { binAt } from '../../customers/binned.ts';
import type { Frame, NumberVariable, Variable } from '../../customers/frame.ts';
import type { Among, Condition, Cut } from '../contract/cut.ts';
import { discoverySide } from '../discovery-side.ts';

export type Bins = Uint8Array | Int32Array;

/** Which variable is it? @throws RangeError for a question that no frame answers. */
export function variableNamed({ variables, readings }: Frame, id: string): Variable {
  const found =
    variables.find((variable) => variable.id === id) ??
    readings.find(({ variable }) => variable?.id === id)?.variable;
  if (!found) throw new RangeError(`no variable “${id}”`);
  return found;
}

export function numberNamed(frame: Frame, id: string): NumberVariable {
  const found = variableNamed(frame, id);
  if (found.kind !== 'number') throw new RangeError(`“${id}” is no number`);
  return found;
}

/** By place: 1, 0, 255 unknown. */
export function stateOf({ outcomes }: Frame, id: string): Uint8Array {
  const found = outcomes.find((outcome) => outcome.id === id);
  if (!found) throw new RangeError(`no outcome “${id}”`);
  return found.state;
}

interface Remembered {
  readonly bins: WeakMap<Cut, Bins>;
  readonly places: WeakMap<Among, Int32Array>;
}

/** What was found for a question is kept while the frame lives, by the cut or the choice of customers itself. */
const remembered = new WeakMap<Frame, Remembered>();
const everybody: Among = {};

function rememberedOf(frame: Frame): Remembered {
  const known = remembered.get(frame) ?? { bins: new WeakMap(), places: new WeakMap() };
  remembered.set(frame, known);
  return known;
}

export function rememberBins(frame: Frame, cut: Cut, bins: Bins): void {
  rememberedOf(frame).bins.set(cut, bins);
}

/** By place: the bin of each customer. Never to be changed. */
export function binsOf(frame: Frame, cut: Cut): Bins {
  const known = rememberedOf(frame).bins.get(cut);
  if (known !== undefined) return known;
  const variable = variableNamed(frame, cut.variable);
  const bins = cut.size <= 256 ? new Uint8Array(frame.size) : new Int32Array(frame.size);
  for (let place = 0; place < frame.size; place++) {
    if (variable.kind === 'category') {
      const code = variable.codes[place]!;
      bins[place] = code < 0 ? cut.missing : code;
    } else {
      const value = variable.values[place]!;
      bins[place] = Number.isNaN(value) ? cut.missing : binAt(value, cut);
    }
  }
  rememberBins(frame, cut, bins);
  return bins;
}

/** The places of those who are asked about, ascending. Never to be changed. */
export function placesAmong(frame: Frame, among: Among = everybody): Int32Array {
  const { places } = rememberedOf(frame);
  const known = places.get(among) ?? chosen(frame, among);
  places.set(among, known);
  return known;
}

function chosen(frame: Frame, { known, positive, side, rule }: Among): Int32Array {
  const state = known === undefined ? null : stateOf(frame, known);
  const having = positive === undefined ? null : stateOf(frame, positive);
  const sides = side === undefined ? null : discoverySide(frame.keys);
  const fits = rule === undefined ? null : fitting(frame, rule);
  const places = new Int32Array(frame.size);
  let count = 0;
  for (let place = 0; place < frame.size; place++) {
    const isIn =
      state?.[place] !== 255 &&
      (having === null || having[place] === 1) &&
      (sides === null || sides[place] === side) &&
      (fits === null || fits[place] === 1);
    if (isIn) places[count++] = place;
  }
  return places.slice(0, count);
}

/** By place: 1 for those who meet all conditions. */
export function fitting(frame: Frame, rule: readonly Condition[]): Uint8Array {
  const fits = new Uint8Array(frame.size).fill(1);
  for (const { cut, from, to } of rule) {
    const bins = binsOf(frame, cut);
    for (let place = 0; place < frame.size; place++) {
      if (bins[place]! < from || bins[place]! > to) fits[place] = 0;
    }
  }
  return fits;
}
