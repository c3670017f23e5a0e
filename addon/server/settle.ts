import { SegmentryError } from '../../core/index.ts';
import {
  collectGarbage,
  type Head,
  type Pending,
  readHead,
  readRecord,
  readWritten,
  writeHead,
} from './history.ts';
import type { Ports } from './ports.ts';
import { type Restored, restore } from './restore.ts';

/**
 * Ends a refresh or an undo that was cut off. A refresh is taken back, an undo is finished: both lead to the state
 * before that refresh.
 *
 * @returns what is in force afterwards.
 * @throws `host.interrupted` when the host fails again; the next run tries once more.
 */
export function settle(ports: Ports): Head {
  const head = readHead(ports.store);
  return head.pending === null ? head : takeBack(ports, head, head.pending).head;
}

/**
 * Takes back the refresh that is pending, and says so in the head. The host may fail once on the way.
 */
export function takeBack(
  ports: Ports,
  head: Head,
  pending: Pending,
): { readonly head: Head; readonly restored: Restored } {
  const { workbook, store } = ports;
  const attempt = () => {
    const { generation, outline } = pending;
    const journal = readRecord(store, 'journal', generation);
    const undoing = generation === head.undo;
    const settled: Head = {
      ...head,
      pending: null,
      ...(undoing ? { current: journal?.base ?? null, undo: null } : {}),
    };
    const written = readWritten(store, undoing ? head.current : generation);
    const restored =
      journal === null
        ? { columnsRemoved: 0, columnsRestored: 0, kept: [] }
        : restore(workbook, journal, written, generation, outline);
    writeHead(store, settled);
    return { head: settled, restored };
  };
  const outcome = twice(attempt);
  if (outcome === null) throw new SegmentryError('host.interrupted');
  tidy(ports, outcome.head);
  return outcome;
}

/** Old values only take room: a failure to delete them must not fail a run that is done. */
export function tidy({ store }: Ports, head: Head): void {
  twice(() => {
    collectGarbage(store, head);
    return true;
  });
}

function twice<T>(work: () => T): T | null {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      return work();
    } catch {
      // The host failed: what is there now is looked at afresh in the second attempt, and at the next run.
    }
  }
  return null;
}
