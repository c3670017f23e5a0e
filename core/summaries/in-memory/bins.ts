import { binAt } from '../../customers/binned.ts';
import type { Frame, NumberVariable, Variable } from '../../customers/frame.ts';
import type { Among, Condition, Cut } from '../contract/cut.ts';
import { discoverySide } from '../discovery-side.ts';

export type Bins = Uint8Array | Int32Array;

/** Which variable is it? @throws RangeError for a question that no frame answers. */
export function variableNamed({ variables }: Frame, id: string): Variable {
  const found = variables.find((variable) => variable.id === id);
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

/** By place: the bin of each customer. */
export function binsOf(frame: Frame, cut: Cut): Bins {
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
  return bins;
}

/** The places of those who are asked about, ascending. */
export function placesAmong(frame: Frame, { known, side, rule }: Among = {}): Int32Array {
  const state = known === undefined ? null : stateOf(frame, known);
  const sides = side === undefined ? null : discoverySide(frame.keys);
  const fits = rule === undefined ? null : fitting(frame, rule);
  return Int32Array.from({ length: frame.size }, (_, place) => place).filter(
    (place) => state?.[place] !== 255 && (!sides || sides[place] === side) && (!fits || fits[place] === 1),
  );
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
