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
import type { Desk } from './rewrite.ts';
import type { WritePlan } from './write-plan.ts';

/**
 * Ends a refresh or an undo that was cut off. A refresh is taken back, an undo is finished: both lead to the state
 * before that refresh.
 *
 * @returns what is in force afterwards.
 * @throws `host.interrupted` when the host fails again; the next run tries once more.
 */
export function settle(ports: Ports): Head {
  const head = readHead(ports.store);
  if (head.pending === null) return head;
  return takeBack(ports, head, head.pending, { isHalf: true, desk: new Map() }).head;
}

interface Known {
  /** Was the refresh, or its undo, cut off on its way? */
  readonly isHalf: boolean;
  /** What this run has written and not yet checked. */
  readonly desk: Desk;
  /** What this run knows of the refresh, should its records be out of reach. */
  readonly plan?: Pick<WritePlan, 'journal' | 'written'>;
}

/**
 * Takes back the refresh that is pending, and says so in the head. The host may fail once on the way.
 */
export function takeBack(
  ports: Ports,
  head: Head,
  pending: Pending,
  { isHalf, desk, plan }: Known,
): { readonly head: Head; readonly restored: Restored } {
  const { workbook, store } = ports;
  const { generation, outline } = pending;
  const outcome = twice((isSecond) => {
    const journal = plan?.journal ?? readRecord(store, 'journal', generation);
    const undoing = generation === head.undo;
    const settled: Head = {
      ...head,
      pending: null,
      ...(undoing ? { current: journal?.base ?? null, undo: null } : {}),
    };
    const written = plan?.written ?? readWritten(store, undoing ? head.current : generation);
    const nothing: Restored = { columnsRemoved: 0, columnsRestored: 0, kept: [] };
    const base = readWritten(store, journal?.base ?? null);
    const taken = { written, base, generation, outline, isHalf: isHalf || isSecond };
    const restored = journal === null ? nothing : restore(workbook, { ...taken, journal }, desk);
    writeHead(store, settled);
    return { head: settled, restored };
  });
  if ('reason' in outcome) throw new SegmentryError('host.interrupted', outcome);
  tidy(ports, outcome.value.head);
  return outcome.value;
}

/** Old values only take room: a failure to delete them must not fail a run that is done. */
export function tidy({ store }: Ports, head: Head): void {
  twice(() => collectGarbage(store, head));
}

/** The host may fail once: what is there then is looked at afresh in the second attempt, and at the next run. */
function twice<T>(work: (isSecond: boolean) => T): { readonly value: T } | { readonly reason: string } {
  let reason = '';
  for (const isSecond of [false, true]) {
    try {
      return { value: work(isSecond) };
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  return { reason };
}

function reasonOf(error: unknown): string {
  if (error instanceof SegmentryError) return String(error.details['sheet'] ?? error.code);
  return error instanceof Error ? error.message : String(error);
}
