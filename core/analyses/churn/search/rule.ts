import type { Axis } from './axis.ts';

/** Bins `from` … `to` of one axis. */
export interface RulePart {
  readonly axis: number;
  readonly from: number;
  readonly to: number;
}

/** A conjunction: a customer fits when every part holds. Parts are ordered by axis. */
export interface Rule {
  readonly parts: readonly RulePart[];
}

/** Which customers fit the rule? 1 for each that does. */
export function membersOf(rule: Rule, axes: readonly Axis[], customers: number): Uint8Array {
  const members = new Uint8Array(customers).fill(1);
  for (const { axis, from, to } of rule.parts) {
    const { bins } = axes[axis]!;
    for (let i = 0; i < customers; i++) members[i]! &= bins[i]! >= from && bins[i]! <= to ? 1 : 0;
  }
  return members;
}

/** Where do the members stand? Ascending. */
export function placesOf(members: Uint8Array): Int32Array {
  const places = new Int32Array(members.reduce((sum, member) => sum + member, 0));
  let count = 0;
  for (let i = 0; i < members.length; i++) if (members[i] === 1) places[count++] = i;
  return places;
}

/** Those of these rows that meet every part, in their order. */
export function fittingRows(parts: readonly RulePart[], axes: readonly Axis[], rows: Int32Array): Int32Array {
  let kept = rows;
  for (const { axis, from, to } of parts) {
    const { bins } = axes[axis]!;
    const fitting = new Int32Array(kept.length);
    let count = 0;
    for (let at = 0; at < kept.length; at++) {
      const bin = bins[kept[at]!]!;
      if (bin >= from && bin <= to) fitting[count++] = kept[at]!;
    }
    kept = fitting.subarray(0, count);
  }
  return kept;
}
