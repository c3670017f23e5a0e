import type { Frame } from '../../customers/frame.ts';
import type { AdditiveScore, ScoresAnswer, ScoresAsk } from '../contract/scores.ts';
import { foldOf } from '../fold-of.ts';
import type { Bins } from './bins.ts';
import { binsOf, stateOf } from './bins.ts';

export function scoresOf(frame: Frame, { cuts, outcome, ofFolds, ofOthers }: ScoresAsk): ScoresAnswer {
  const state = stateOf(frame, outcome);
  const bins = cuts.map((cut) => binsOf(frame, cut));
  const parts = cuts.map(() => new Float64Array(frame.size));
  const logOdds = new Float64Array(frame.size);
  const places = [...ofFolds, ofOthers].map(() => [] as number[]);
  for (let place = 0; place < frame.size; place++) {
    const at = state[place] === 255 ? ofFolds.length : foldOf(frame.keys[place]!, ofFolds.length);
    places[at]!.push(place);
  }
  [...ofFolds, ofOthers].forEach((score, at) => {
    addInPlace(score, cuts, bins, Int32Array.from(places[at]!), parts);
    for (const place of places[at]!) logOdds[place] = score.base;
  });
  for (const part of parts) for (let place = 0; place < frame.size; place++) logOdds[place]! += part[place]!;
  return { logOdds, parts };
}

/** Adds mains and halves of pairs to the parts of these places. */
function addInPlace(
  { mains, pairs }: AdditiveScore,
  cuts: ScoresAsk['cuts'],
  bins: readonly Bins[],
  places: Int32Array,
  parts: readonly Float64Array[],
): void {
  mains.forEach((main, at) => {
    const part = parts[at]!;
    const own = bins[at]!;
    for (let k = 0; k < places.length; k++) part[places[k]!] = main[own[places[k]!]!]!;
  });
  for (const { first, second, values } of pairs) {
    const [rows, columns, width] = [bins[first]!, bins[second]!, cuts[second]!.size];
    const [one, other] = [parts[first]!, parts[second]!];
    for (let k = 0; k < places.length; k++) {
      const place = places[k]!;
      const half = values[rows[place]! * width + columns[place]!]! / 2;
      one[place]! += half;
      other[place]! += half;
    }
  }
}
