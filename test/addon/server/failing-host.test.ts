import { describe, expect, it } from 'vitest';
import { refresh } from '../../../addon/server/refresh.ts';
import { undo } from '../../../addon/server/undo.ts';
import { customers, fakeEngine, sales } from './fake-engine.ts';
import { type MemoryDocument, memoryDocument } from './memory-workbook.ts';

type Moment = 'before' | 'after';

/** A refresh that adds, updates and removes columns and sheets, so that every kind of step can fail. */
const scenario = {
  first: fakeEngine({ columns: ['segment', 'segment-fit'], sheets: ['segments', 'churn', 'list'] }),
  second: fakeEngine({ columns: ['churn-risk', 'segment'], sheets: ['segments', 'plan', 'list'] }),
};

const fresh = () => memoryDocument({ Customers: customers, Sales: sales });

function refreshedOnce(): MemoryDocument {
  const document = fresh();
  refresh(document.ports, scenario.first);
  document.sheet('Customers').rows[1]![2] = { value: 80 };
  document.sheet('Customers').rows[2]![3] = { value: 'VIP' };
  document.sheet('Our list').rows[2]![2] = { value: 'call them' };
  document.sheet('Our list').rows[1]![0] = { value: 'The young' };
  return document;
}

interface Trial {
  readonly prepare: () => MemoryDocument;
  readonly run: (document: MemoryDocument) => unknown;
}

const trials: Readonly<Record<string, Trial>> = {
  'a first refresh': { prepare: fresh, run: (document) => refresh(document.ports, scenario.first) },
  'a second refresh': { prepare: refreshedOnce, run: (document) => refresh(document.ports, scenario.second) },
  'an undo of the first': { prepare: refreshedOnce, run: (document) => undo(document.ports) },
  'an undo of the second': {
    prepare: () => {
      const document = refreshedOnce();
      refresh(document.ports, scenario.second);
      return document;
    },
    run: (document) => undo(document.ports),
  },
};

/** Fails call number `at`, or from there on every call, either before or after it had its effect. */
function failing(document: MemoryDocument, at: number, moment: Moment, forever: boolean): { calls: number } {
  const seen = { calls: 0 };
  document.watch = (call, when) => {
    if (when === 'before') seen.calls++;
    const due = forever ? seen.calls > at || (seen.calls === at && when === moment) : seen.calls === at;
    if (due && (when === moment || seen.calls > at)) {
      const error = new Error(`Service Spreadsheets failed while accessing ${call}`);
      error.name = 'Exception';
      throw error;
    }
  };
  return seen;
}

function succeeds(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

const heal = (document: MemoryDocument) => {
  document.watch = () => undefined;
};

describe.each(Object.entries(trials))('%s', (_, trial) => {
  const calls = (() => {
    const document = trial.prepare();
    const seen = failing(document, -1, 'before', false);
    trial.run(document);
    return seen.calls;
  })();
  const before = trial.prepare().visible();
  const complete = (() => {
    const document = trial.prepare();
    trial.run(document);
    return document.visible();
  })();

  it('makes calls that can fail, and changes the document', () => {
    expect(calls).toBeGreaterThan(20);
    expect(complete).not.toEqual(before);
  });

  it.each<Moment>(['before', 'after'])(
    'leaves the document as before or complete when any call fails %s its effect',
    (moment) => {
      for (let at = 1; at <= calls; at++) {
        const document = trial.prepare();
        failing(document, at, moment, false);
        const done = succeeds(() => trial.run(document));
        heal(document);
        expect(document.visible(), `call ${at}`).toEqual(done ? complete : before);
      }
    },
  );

  it.each<Moment>(['before', 'after'])(
    'is put right by the next run when the host fails for good %s any call',
    (moment) => {
      for (let at = 1; at <= calls; at++) {
        const document = trial.prepare();
        failing(document, at, moment, true);
        const done = succeeds(() => trial.run(document));
        heal(document);
        if (done) expect(document.visible(), `call ${at}`).toEqual(complete);
        trial.run(document);
        const again = trial.prepare();
        trial.run(again);
        if (done) trial.run(again);
        expect(document.visible(), `call ${at}`).toEqual(again.visible());
      }
    },
  );
});
