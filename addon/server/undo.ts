import { SegmentryError } from '../../core/index.ts';
import type { UndoSummary } from './api.ts';
import { readHead, readRecord, writeHead } from './history.ts';
import { outlineOf } from './outline.ts';
import type { Ports } from './ports.ts';
import { takeBack } from './settle.ts';

/**
 * Takes back the last refresh that changed something: columns and sheets that it added go, values, headers, model and
 * report are as they were. What people typed since stays.
 *
 * @throws `host.busy`; `host.interrupted` when the host fails on the way, and then the next run finishes the undo.
 */
export function undo(ports: Ports): UndoSummary {
  const done = ports.lock.run(() => undoAlone(ports));
  if (done === null) throw new SegmentryError('host.busy');
  return done.value;
}

function undoAlone(ports: Ports): UndoSummary {
  const { store } = ports;
  const head = readHead(store);
  const target = head.pending?.generation ?? head.undo;
  const journal = readRecord(store, 'journal', target);
  if (target === null || journal === null) {
    return { columnsRemoved: 0, columnsRestored: 0, kept: [], refreshOf: null };
  }
  const outline = () =>
    outlineOf(
      ports.workbook,
      journal.sheets.map((sheet) => sheet.sheet),
    );
  const pending = head.pending ?? { generation: target, outline: outline() };
  if (head.pending === null) writeHead(store, { ...head, pending });
  const isHalf = head.pending !== null;
  const { restored } = takeBack(ports, head, pending, { isHalf, desk: new Map() });
  return { ...restored, refreshOf: journal.at };
}
