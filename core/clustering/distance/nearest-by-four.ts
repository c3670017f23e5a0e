import type { QuantisedRows } from '../quantise/rows.ts';
import type { NearestTwo, Scorer } from './score-rows.ts';

/** The two nearest prototypes by up to four numbers; see `nearestTwoInPlace`. */
export function nearestByFour(
  { values, joint, numbers: p, groups }: QuantisedRows,
  { k, slopes, tables, offsets }: Scorer,
  tag: number,
  picked: Int32Array,
  count: number,
  { nearest, near, far }: NearestTwo,
): void {
  const g = groups.length;
  const second = offsets[1]!;
  const step = g > 1 ? 1 : 0;
  const stride = g > 1 ? k : 0;
  const none = 2 ** 52;
  const share = 1 / tag;
  const last = count - 1;
  for (let at = 0; at < count; at += 4) {
    const bPlace = at + 1 < last ? at + 1 : last;
    const cPlace = at + 2 < last ? at + 2 : last;
    const dPlace = at + 3 < last ? at + 3 : last;
    const a = picked[at]!;
    const b = picked[bPlace]!;
    const c = picked[cPlace]!;
    const d = picked[dPlace]!;
    const aAt = a * p;
    const a0 = values[aAt]!;
    const a1 = values[aAt + 1]!;
    const a2 = values[aAt + 2]!;
    const a3 = values[aAt + 3]!;
    const bAt = b * p;
    const b0 = values[bAt]!;
    const b1 = values[bAt + 1]!;
    const b2 = values[bAt + 2]!;
    const b3 = values[bAt + 3]!;
    const cAt = c * p;
    const c0 = values[cAt]!;
    const c1 = values[cAt + 1]!;
    const c2 = values[cAt + 2]!;
    const c3 = values[cAt + 3]!;
    const dAt = d * p;
    const d0 = values[dAt]!;
    const d1 = values[dAt + 1]!;
    const d2 = values[dAt + 2]!;
    const d3 = values[dAt + 3]!;
    const aFirst = joint[a * g]! * k;
    const aSecond = second + joint[a * g + step]! * stride;
    let aNear = none;
    let aFar = none;
    const bFirst = joint[b * g]! * k;
    const bSecond = second + joint[b * g + step]! * stride;
    let bNear = none;
    let bFar = none;
    const cFirst = joint[c * g]! * k;
    const cSecond = second + joint[c * g + step]! * stride;
    let cNear = none;
    let cFar = none;
    const dFirst = joint[d * g]! * k;
    const dSecond = second + joint[d * g + step]! * stride;
    let dNear = none;
    let dFar = none;
    let j = 0;
    let slope = 0;
    do {
      let by = slopes[slope]!;
      let aScore = by * a0;
      let bScore = by * b0;
      let cScore = by * c0;
      let dScore = by * d0;
      by = slopes[slope + 1]!;
      aScore += by * a1;
      bScore += by * b1;
      cScore += by * c1;
      dScore += by * d1;
      by = slopes[slope + 2]!;
      aScore += by * a2;
      bScore += by * b2;
      cScore += by * c2;
      dScore += by * d2;
      by = slopes[slope + 3]!;
      aScore += by * a3;
      bScore += by * b3;
      cScore += by * c3;
      dScore += by * d3;
      aScore = tables[aFirst + j]! + tables[aSecond + j]! - aScore;
      bScore = tables[bFirst + j]! + tables[bSecond + j]! - bScore;
      cScore = tables[cFirst + j]! + tables[cSecond + j]! - cScore;
      dScore = tables[dFirst + j]! + tables[dSecond + j]! - dScore;
      const aBoth = aNear + aScore;
      aNear = 0.5 * (aBoth - Math.abs(aNear - aScore));
      const aOther = aBoth - aNear;
      aFar = 0.5 * (aFar + aOther - Math.abs(aFar - aOther));
      const bBoth = bNear + bScore;
      bNear = 0.5 * (bBoth - Math.abs(bNear - bScore));
      const bOther = bBoth - bNear;
      bFar = 0.5 * (bFar + bOther - Math.abs(bFar - bOther));
      const cBoth = cNear + cScore;
      cNear = 0.5 * (cBoth - Math.abs(cNear - cScore));
      const cOther = cBoth - cNear;
      cFar = 0.5 * (cFar + cOther - Math.abs(cFar - cOther));
      const dBoth = dNear + dScore;
      dNear = 0.5 * (dBoth - Math.abs(dNear - dScore));
      const dOther = dBoth - dNear;
      dFar = 0.5 * (dFar + dOther - Math.abs(dFar - dOther));
      slope += 4;
      j++;
    } while (j < k);
    nearest[at] = aNear - Math.floor(aNear * share) * tag;
    near[at] = aNear;
    far[at] = aFar;
    nearest[bPlace] = bNear - Math.floor(bNear * share) * tag;
    near[bPlace] = bNear;
    far[bPlace] = bFar;
    nearest[cPlace] = cNear - Math.floor(cNear * share) * tag;
    near[cPlace] = cNear;
    far[cPlace] = cFar;
    nearest[dPlace] = dNear - Math.floor(dNear * share) * tag;
    near[dPlace] = dNear;
    far[dPlace] = dFar;
  }
}
