import type { Frame } from '../../customers/frame.ts';
import type { ValuesAnswer, ValuesAsk } from '../contract/values.ts';
import { variableNamed } from './bins.ts';

export function valuesIn(frame: Frame, { variables }: ValuesAsk): ValuesAnswer {
  return variables.map((id) => {
    const variable = variableNamed(frame, id);
    return variable.kind === 'number' ? variable.values : variable.codes;
  });
}
