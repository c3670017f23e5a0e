import type { SegmentChanges } from '../../report/types.ts';
import { isSmall } from '../hide/threshold.ts';

/**
 * What changed, without moves of fewer customers than the threshold: 0 where they are so few. A move is left out with the
 * next larger one where what all moves leave over would be a small group.
 */
export function publishChanges(
  changes: SegmentChanges,
  customers: number,
  threshold: number,
): SegmentChanges {
  const few = (count: number) => isSmall(count, threshold);
  const stayed = customers - changes.joined - changes.moved;
  const count = (n: number) => (few(n) ? 0 : n);
  const counted = { joined: count(changes.joined), left: count(changes.left) };
  if (few(changes.moved) || few(stayed)) {
    return { ...changes, ...counted, moved: 0, valueMoved: null, migration: [] };
  }
  let kept = changes.migration.filter((move) => !few(move.customers));
  const rest = () => kept.reduce((left, move) => left - move.customers, changes.moved);
  while (few(rest()) && kept.length > 0) {
    const smallest = kept.reduce((least, move) => (move.customers < least.customers ? move : least));
    kept = kept.filter((move) => move !== smallest);
  }
  return { ...changes, ...counted, migration: kept };
}
