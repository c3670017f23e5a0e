/**
 * How far is a sample from having one mode? The dip: the largest distance between its distribution function and the
 * nearest unimodal one, from 1/(2n) to 1/4. `sorted` ascends, without missing values; fewer than 4 values or equal
 * ones give the least.
 *
 * The mode's interval is narrowed between the greatest convex minorant and the least concave majorant.
 *
 * @see Hartigan, Hartigan (1985), The dip test of unimodality, section 3
 */
export function dipOf(sorted: Float64Array): number {
  const n = sorted.length;
  if (n < 4 || sorted[0] === sorted[n - 1]) return 1 / (2 * Math.max(1, n));
  const before = minorantVertices(sorted);
  const after = majorantVertices(sorted);
  let low = 0;
  let high = n - 1;
  let dip = 1;
  for (;;) {
    const minorant = chain(high, low, before).reverse();
    const majorant = chain(low, high, after);
    const widest = widestGap(sorted, minorant, majorant);
    if (widest.gap < dip) break;
    dip = Math.max(
      dip,
      deepestBelow(sorted, minorant, widest.low),
      deepestAbove(sorted, majorant, widest.high),
    );
    if (widest.low === low && widest.high === high) break;
    low = widest.low;
    high = widest.high;
  }
  return dip / (2 * n);
}

/** For each value, the vertex before it on the convex minorant of the values up to it. */
function minorantVertices(x: Float64Array): Int32Array {
  const before = new Int32Array(x.length);
  for (let at = 1; at < x.length; at++) {
    let vertex = at - 1;
    while (vertex > 0) {
      const earlier = before[vertex]!;
      if ((x[at]! - x[vertex]!) * (vertex - earlier) < (x[vertex]! - x[earlier]!) * (at - vertex)) break;
      vertex = earlier;
    }
    before[at] = vertex;
  }
  return before;
}

/** For each value, the vertex after it on the concave majorant of the values from it on. */
function majorantVertices(x: Float64Array): Int32Array {
  const last = x.length - 1;
  const after = new Int32Array(x.length).fill(last);
  for (let at = last - 1; at >= 0; at--) {
    let vertex = at + 1;
    while (vertex < last) {
      const later = after[vertex]!;
      if ((x[at]! - x[vertex]!) * (vertex - later) < (x[vertex]! - x[later]!) * (at - vertex)) break;
      vertex = later;
    }
    after[at] = vertex;
  }
  return after;
}

function chain(from: number, to: number, next: Int32Array): number[] {
  const vertices = [from];
  for (let at = from; at !== to; ) {
    at = next[at]!;
    vertices.push(at);
  }
  return vertices;
}

/** Where are minorant and majorant farthest apart, in observations? There the mode's interval is narrowed. */
function widestGap(x: Float64Array, minorant: readonly number[], majorant: readonly number[]) {
  const first = minorant[0]!;
  const last = majorant[majorant.length - 1]!;
  const inner = minorant.length > 2 || majorant.length > 2;
  let widest = { gap: inner ? 0 : 1, low: first, high: last };
  let piece = 1;
  for (const vertex of minorant.slice(1, -1)) {
    while (majorant[piece]! < vertex) piece++;
    const gap = heightAt(x, majorant[piece - 1]!, majorant[piece]!, vertex) - vertex + 1;
    if (gap > widest.gap) widest = { gap, low: vertex, high: majorant[piece]! };
  }
  piece = 1;
  for (const vertex of majorant.slice(1, -1)) {
    while (minorant[piece]! < vertex) piece++;
    const gap = vertex - heightAt(x, minorant[piece - 1]!, minorant[piece]!, vertex) + 1;
    if (gap > widest.gap) widest = { gap, low: minorant[piece - 1]!, high: vertex };
  }
  return widest;
}

/** Rank on the chord from one vertex to another, at a value between them. */
function heightAt(x: Float64Array, from: number, to: number, at: number): number {
  const width = x[to]! - x[from]!;
  return from + (width === 0 ? 0 : ((x[at]! - x[from]!) * (to - from)) / width);
}

function deepestBelow(x: Float64Array, minorant: readonly number[], until: number): number {
  let deepest = 0;
  for (let piece = 1; piece < minorant.length && minorant[piece]! <= until; piece++) {
    const from = minorant[piece - 1]!;
    const to = minorant[piece]!;
    if (to - from < 2) continue;
    for (let at = from; at <= to; at++) deepest = Math.max(deepest, at + 1 - heightAt(x, from, to, at));
  }
  return deepest;
}

function deepestAbove(x: Float64Array, majorant: readonly number[], since: number): number {
  let deepest = 0;
  for (let piece = 1; piece < majorant.length; piece++) {
    const from = majorant[piece - 1]!;
    const to = majorant[piece]!;
    if (from < since || to - from < 2) continue;
    for (let at = from; at <= to; at++) deepest = Math.max(deepest, heightAt(x, from, to, at) - at + 1);
  }
  return deepest;
}
