import { binned } from '../../customers/binned.ts';
import { asLevelsWhereFew } from '../../customers/explaining.ts';
import type { Frame } from '../../customers/frame.ts';
import type { CutsAnswer, CutsAsk } from '../contract/cuts.ts';
import { placesAmong, rememberBins, variableNamed } from './bins.ts';

export function cutsIn(frame: Frame, { variable: id, scheme }: CutsAsk): CutsAnswer {
  const own = variableNamed(frame, id);
  const variable = asLevelsWhereFew(own);
  const made =
    scheme.scheme === 'human'
      ? scheme
      : ({
          scheme: 'quantiles',
          among: placesAmong(frame, scheme.known === undefined ? {} : { known: scheme.known }),
        } as const);
  const { bins, size, ordered, cuts, cutBelongs, missing } = binned(variable, made);
  const isRead = own.kind === 'number' && variable.kind === 'category';
  const between = isRead ? variable.levels.slice(1).map(Number) : cuts;
  const cut = { variable: id, size, ordered, cuts: between, cutBelongs, missing };
  rememberBins(frame, cut, bins);
  return cut;
}
