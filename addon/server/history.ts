import type { Report, SegmentModel } from '../../core/index.ts';
import type { Outline } from './outline.ts';
import type { StorePort } from './ports.ts';
import { type Journal, nothingWritten, type Written, type WrittenSheet } from './records.ts';

/**
 * Which refresh is in force, which can be undone, and which was cut off? The values of a refresh are stored under its
 * own number and never change; this one small text says which numbers count, so that one write decides.
 */
export interface Head {
  /** The last number that was given out. */
  readonly last: number;
  readonly current: number | null;
  /** The refresh that "undo" takes back. */
  readonly undo: number | null;
  /** A refresh, or its undo, that has begun to write and not ended. */
  readonly pending: Pending | null;
}

export interface Pending {
  readonly generation: number;
  readonly outline: Outline;
}

/** The little that a look at one row needs: it is asked for again and again while the sidebar is open. */
interface Legend {
  readonly sheets: readonly Pick<WrittenSheet, 'sheet' | 'headerRow' | 'keyColumns'>[];
  readonly colors: Readonly<Record<string, number>>;
}

interface Kinds {
  readonly legend: Legend;
  readonly model: SegmentModel;
  readonly report: Report;
  readonly written: Written;
  readonly journal: Journal;
}

const noHistory: Head = { last: 0, current: null, undo: null, pending: null };
const kinds = ['legend', 'model', 'report', 'written', 'journal'] as const;

export function readHead(store: StorePort): Head {
  const text = store.get('head');
  return text === null ? noHistory : (JSON.parse(text) as Head);
}

/** A document without any refresh keeps nothing, so that undo of the first leaves no trace. */
export function writeHead(store: StorePort, head: Head): void {
  const empty = head.current === null && head.pending === null;
  store.set('head', empty ? null : JSON.stringify(head));
}

export function readRecord<K extends keyof Kinds>(
  store: StorePort,
  kind: K,
  generation: number | null,
): Kinds[K] | null {
  const text = generation === null ? null : store.get(`${kind}.${generation}`);
  return text === null ? null : (JSON.parse(text) as Kinds[K]);
}

export function readWritten(store: StorePort, generation: number | null): Written {
  return readRecord(store, 'written', generation) ?? nothingWritten;
}

export function writeRecord<K extends keyof Kinds>(
  store: StorePort,
  kind: K,
  generation: number,
  value: Kinds[K],
): void {
  store.set(`${kind}.${generation}`, JSON.stringify(value));
}

/** Deletes what no head leads to any more. */
export function collectGarbage(store: StorePort, head: Head): void {
  const journal = readRecord(store, 'journal', head.undo);
  const values = [head.current, journal?.base ?? null];
  const needed = new Set<string>();
  for (const kind of kinds) {
    for (const generation of kind === 'journal' ? [head.undo] : values) needed.add(`${kind}.${generation}`);
  }
  const isRecord = (key: string) => kinds.some((kind) => key.startsWith(`${kind}.`));
  store.keepOnly(new Set(store.keys().filter((key) => !isRecord(key) || needed.has(key))));
}
