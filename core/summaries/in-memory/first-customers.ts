import type { Frame } from '../../customers/frame.ts';
import type { FirstCustomersAnswer, FirstCustomersAsk } from '../contract/first-customers.ts';
import { variableNamed } from './bins.ts';
import { everyoneIn } from './everyone.ts';

export function firstCustomersIn(
  frame: Frame,
  { variables, atMost }: FirstCustomersAsk,
): FirstCustomersAnswer {
  const first = everyoneIn(frame).order.subarray(0, atMost);
  return variables.map((id) => {
    const variable = variableNamed(frame, id);
    return variable.kind === 'number'
      ? Float64Array.from(first, (place) => variable.values[place]!)
      : first.map((place) => variable.codes[place]!);
  });
}
