import type { Random } from '../../stats/random.ts';
import type { ReadyColumn } from './ready-columns.ts';

/** A mixture of k groups in which columns are independent: normal numbers, levels with their shares. */
export interface Mixture {
  readonly k: number;
  readonly weights: Float64Array;
  /** k × columns: means and variances of numbers; 0 and 1 for categories. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
  /** For each column, k × levels shares; empty for numbers. */
  readonly shares: readonly Float64Array[];
  /** rows × k: how likely each row belongs to each group. */
  readonly memberships: Float64Array;
  readonly logLikelihood: number;
  readonly bic: number;
}

const most = { iterations: 60, tried: 8, plain: 6 };
/** Gain in log-likelihood a row below which a fit has converged. */
const settled = 2e-5;
/** No group is narrower than this, in squared deviations of the column. */
const narrowest = 0.01;

/**
 * Which mixture of k groups do the rows come from? Expectation and maximisation from the best of a few starts; missing values take no part. BIC counts k − 1 weights, two figures a number and levels − 1 a category in each group.
 *
 * O(starts · passes · rows · k · columns).
 *
 * @see Dempster, Laird, Rubin (1977); Fraley, Raftery (2002), Model-based clustering
 */
export function fitMixture(
  columns: readonly ReadyColumn[],
  rows: number,
  { k, starts, random }: { readonly k: number; readonly starts: number; readonly random: Random },
): Mixture {
  let best: Mixture | null = null;
  for (let start = 0; start < (k === 1 ? 1 : starts); start++) {
    const fit = maximised(columns, rows, k, startFrom(columns, rows, k, random), most.tried);
    if (best === null || fit.logLikelihood > best.logLikelihood) best = fit;
  }
  return k === 1 ? best! : maximised(columns, rows, k, best!.memberships, most.iterations);
}

/** Group of each row of a start: k-means++ over mixed distances and a few plain passes. */
function startFrom(columns: readonly ReadyColumn[], rows: number, k: number, random: Random): Float64Array {
  const memberships = new Float64Array(rows * k);
  const seeds = [Math.floor(random() * rows)];
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const label = new Int32Array(rows);
  for (let group = 0; ; group++) {
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const away = distance(columns, row, seeds[group]!);
      if (away < nearest[row]!) {
        nearest[row] = away;
        label[row] = group;
      }
      total += nearest[row]!;
    }
    if (group === k - 1) break;
    let target = random() * total;
    let row = 0;
    while (row < rows - 1 && target >= nearest[row]!) target -= nearest[row++]!;
    seeds.push(row);
  }
  for (let row = 0; row < rows; row++) memberships[row * k + label[row]!] = 1;
  return hardened(columns, rows, k, memberships);
}

function distance(columns: readonly ReadyColumn[], a: number, b: number): number {
  let sum = 0;
  for (const column of columns) {
    if (column.kind === 'category') sum += column.codes[a] === column.codes[b] ? 0 : 1;
    else {
      const gap = column.values[a]! - column.values[b]!;
      sum += Number.isNaN(gap) ? 1 : gap * gap;
    }
  }
  return sum;
}

/** A few passes with one spread for all groups, each row wholly in one: k-means with levels as likelihoods. */
function hardened(columns: readonly ReadyColumn[], rows: number, k: number, memberships: Float64Array) {
  for (let pass = 0; pass < most.plain; pass++) {
    const model = estimated(columns, rows, k, memberships);
    columns.forEach((_, c) => {
      let pooled = 0;
      for (let j = 0; j < k; j++) pooled += model.weights[j]! * model.variances[j * columns.length + c]!;
      for (let j = 0; j < k; j++) model.variances[j * columns.length + c] = pooled;
    });
    model.weights.fill(1 / k);
    expectInPlace(columns, rows, k, model, memberships);
    let changed = false;
    for (let row = 0; row < rows; row++) {
      let best = 0;
      for (let j = 1; j < k; j++) if (memberships[row * k + j]! > memberships[row * k + best]!) best = j;
      for (let j = 0; j < k; j++) {
        const sure = j === best ? 1 : 0;
        if (Math.abs(memberships[row * k + j]! - sure) > 0.5) changed = true;
        memberships[row * k + j] = sure;
      }
    }
    if (!changed) break;
  }
  return memberships;
}

function maximised(
  columns: readonly ReadyColumn[],
  rows: number,
  k: number,
  memberships: Float64Array,
  limit: number,
): Mixture {
  let model = estimated(columns, rows, k, memberships);
  let logLikelihood = expectInPlace(columns, rows, k, model, memberships);
  for (let iteration = 1; iteration < limit; iteration++) {
    model = estimated(columns, rows, k, memberships);
    const next = expectInPlace(columns, rows, k, model, memberships);
    const gain = next - logLikelihood;
    logLikelihood = next;
    if (gain < settled * rows) break;
  }
  let figures = k - 1;
  for (const column of columns) figures += k * (column.kind === 'number' ? 2 : column.levels - 1);
  return { k, ...model, memberships, logLikelihood, bic: figures * Math.log(rows) - 2 * logLikelihood };
}

type Model = Pick<Mixture, 'weights' | 'means' | 'variances' | 'shares'>;

function estimated(
  columns: readonly ReadyColumn[],
  rows: number,
  k: number,
  memberships: Float64Array,
): Model {
  const c = columns.length;
  const weights = new Float64Array(k);
  const means = new Float64Array(k * c);
  const variances = new Float64Array(k * c).fill(1);
  for (let row = 0; row < rows; row++) for (let j = 0; j < k; j++) weights[j]! += memberships[row * k + j]!;
  const shares = columns.map((column, at) => {
    if (column.kind === 'category') return levelShares(column.codes, column.levels, k, memberships);
    const { values } = column;
    for (let j = 0; j < k; j++) {
      let known = 0;
      let sum = 0;
      let squares = 0;
      for (let row = 0, of = j; row < rows; row++, of += k) {
        const value = values[row]!;
        if (Number.isNaN(value)) continue;
        const part = memberships[of]!;
        known += part;
        sum += part * value;
        squares += part * value * value;
      }
      const mean = sum / (known || 1);
      means[j * c + at] = mean;
      // One customer's worth of the whole column's spread, so that no group shrinks to a point.
      variances[j * c + at] = Math.max(narrowest, (squares - known * mean * mean + 1) / (known + 1));
    }
    return new Float64Array(0);
  });
  for (let j = 0; j < k; j++) weights[j] = Math.max(weights[j]!, 1e-9) / rows;
  return { weights, means, variances, shares };
}

function levelShares(codes: Int32Array, levels: number, k: number, memberships: Float64Array): Float64Array {
  const shares = new Float64Array(k * levels).fill(0.5 / levels);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0) continue;
    for (let j = 0; j < k; j++) shares[j * levels + code]! += memberships[row * k + j]!;
  }
  for (let j = 0; j < k; j++) {
    let total = 0;
    for (let level = 0; level < levels; level++) total += shares[j * levels + level]!;
    for (let level = 0; level < levels; level++) shares[j * levels + level]! /= total;
  }
  return shares;
}

/** Memberships under a model; returns the log-likelihood. */
function expectInPlace(
  columns: readonly ReadyColumn[],
  rows: number,
  k: number,
  { weights, means, variances, shares }: Model,
  memberships: Float64Array,
): number {
  const c = columns.length;
  const base = weights.map((weight) => Math.log(weight));
  const precision = variances.map((variance) => 0.5 / variance);
  const heights = variances.map((variance) => -0.5 * Math.log(2 * Math.PI * variance));
  const logs = shares.map((share) => share.map((each) => Math.log(each)));
  for (let row = 0; row < rows; row++) for (let j = 0; j < k; j++) memberships[row * k + j] = base[j]!;
  columns.forEach((column, at) => {
    for (let j = 0; j < k; j++) {
      const figure = j * c + at;
      if (column.kind === 'category') addLevels(column.codes, logs[at]!, memberships, j, k);
      else addNumbers(column.values, means[figure]!, heights[figure]!, precision[figure]!, memberships, j, k);
    }
  });
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * k;
    let top = memberships[from]!;
    for (let j = 1; j < k; j++) if (memberships[from + j]! > top) top = memberships[from + j]!;
    let total = 0;
    for (let j = 0; j < k; j++) {
      const likely = Math.exp(memberships[from + j]! - top);
      memberships[from + j] = likely;
      total += likely;
    }
    for (let j = 0; j < k; j++) memberships[from + j]! /= total;
    sum += top + Math.log(total);
  }
  return sum;
}

/** The log-likelihood of each row's level in one group. */
function addLevels(codes: Int32Array, logs: Float64Array, to: Float64Array, group: number, k: number): void {
  const from = (group * logs.length) / k;
  for (let row = 0, of = group; row < codes.length; row++, of += k) {
    const code = codes[row]!;
    if (code >= 0) to[of]! += logs[from + code]!;
  }
}

/** The log-likelihood of each row's number in one group. */
function addNumbers(
  values: Float64Array,
  mean: number,
  height: number,
  precision: number,
  memberships: Float64Array,
  group: number,
  k: number,
): void {
  for (let row = 0, of = group; row < values.length; row++, of += k) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const gap = value - mean;
    memberships[of]! += height - gap * gap * precision;
  }
}
