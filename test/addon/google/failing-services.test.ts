import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Host, PropertyStores, WorkbookModel } from '../../../addon/local/host/index.ts';
import {
  addSheetOfCells,
  createHost,
  newPropertyStores,
  newWorkbook,
} from '../../../addon/local/host/index.ts';
import { ServiceError } from '../../../addon/local/host/service-error.ts';
import type { Outcome } from '../../../addon/server/api.ts';
import { customers, sales } from '../server/fake-engine.ts';
import { bundleServer } from './bundle-server.ts';

const entry = fileURLToPath(new URL('fake-server.ts', import.meta.url));
const bundle = await bundleServer(entry, ['first', 'second']);

/** A document whose services fail at call number `failAt`, or from there on. */
interface Trial {
  readonly host: Host;
  readonly model: WorkbookModel;
  calls: string[];
  failAt: number;
  forever: boolean;
}

interface Saved {
  readonly model: WorkbookModel;
  readonly properties: PropertyStores;
}

function shop(): Saved {
  const model = newWorkbook({ name: 'Shop' });
  addSheetOfCells(model, { name: 'Customers', cells: customers });
  addSheetOfCells(model, { name: 'Sales', cells: sales });
  return { model, properties: newPropertyStores() };
}

function open(saved: Saved): Trial {
  const { model, properties } = structuredClone(saved);
  const trial: Trial = { host: undefined as never, model, calls: [], failAt: 0, forever: false };
  const host = createHost({
    bundle,
    workbook: model,
    properties,
    now: () => Date.UTC(2026, 3, 28),
    observe: (_, method) => {
      const count = trial.calls.push(method);
      const due = trial.forever ? count >= trial.failAt : count === trial.failAt;
      if (trial.failAt > 0 && due)
        throw new ServiceError('Service Spreadsheets failed while accessing document.');
    },
  });
  return Object.assign(trial, { host });
}

const run = (trial: Trial, version: 'first' | 'second', name: string): Outcome<unknown> =>
  JSON.parse(String(trial.host.run(version, name, '[]'))) as Outcome<unknown>;

/** What people can see; numbers of sheets and columns are not. */
function visible({ model }: Trial): unknown {
  const marks = new Map(
    model.metadata.map(({ place, key, value }) => [
      place.type === 'COLUMN'
        ? `column ${place.column}`
        : place.type === 'SHEET'
          ? `sheet ${place.sheet}`
          : '',
      `${key} ${value?.replace(/@\d+$/, '@own')}`,
    ]),
  );
  return model.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    mark: marks.get(`sheet ${sheet.id}`) ?? null,
    columns: sheet.columns.map((column) => ({
      mark: marks.get(`column ${column.id}`) ?? null,
      values: column.values.slice(0, column.values.findLastIndex((value) => value !== null) + 1),
      notes: [...column.notes],
      formulas: [...column.formulas],
    })),
  }));
}

function changed(trial: Trial): void {
  const [, , age] = trial.model.sheets[0]!.columns;
  age!.values[1] = 80;
  trial.model.sheets[0]!.columns[3]!.values[2] = 'VIP';
}

const refreshedOnce = () => {
  const trial = open(shop());
  run(trial, 'first', 'refresh');
  changed(trial);
  return saved(trial);
};

const refreshedTwice = () => {
  const trial = open(refreshedOnce());
  run(trial, 'second', 'refresh');
  return saved(trial);
};

const saved = ({ model, host }: Trial): Saved => ({ model, properties: host.properties });

const trials = {
  'a first refresh': { start: shop(), version: 'first', name: 'refresh' },
  'a second refresh': { start: refreshedOnce(), version: 'second', name: 'refresh' },
  'an undo': { start: refreshedTwice(), version: 'second', name: 'undo' },
} as const;

describe.each(Object.entries(trials))('%s in Apps Script', (_, { start, version, name }) => {
  const calls = (() => {
    const trial = open(start);
    run(trial, version, name);
    return trial.calls;
  })();
  const writes = /^(?:add|auto|clear|delete|flush|hide|insert|put|remove|set)/;
  const telling = calls.flatMap((method, index) =>
    writes.test(method) || index % 10 === 0 ? [index + 1] : [],
  );
  const before = visible(open(start));
  const complete = (() => {
    const trial = open(start);
    run(trial, version, name);
    return visible(trial);
  })();

  it('calls services and changes the document', () => {
    expect(calls.length).toBeGreaterThan(50);
    expect(complete).not.toEqual(before);
  });

  it('leaves the document as before or complete when a service call fails: each that writes, every tenth that reads', () => {
    expect(telling.length).toBeGreaterThan(20);
    for (const at of telling) {
      const trial = open(start);
      Object.assign(trial, { failAt: at });
      const { ok } = run(trial, version, name);
      expect(visible(trial), `call ${at}`).toEqual(ok ? complete : before);
    }
  });

  it('is put right by the next run when services fail for good from any call on', () => {
    for (let at = 1; at <= calls.length; at += 24) {
      const trial = open(start);
      Object.assign(trial, { failAt: at, forever: true });
      const { ok } = run(trial, version, name);
      trial.failAt = 0;
      expect(run(trial, version, name).ok).toBe(true);
      const again = open(start);
      run(again, version, name);
      if (ok) run(again, version, name);
      expect(visible(trial), `call ${at}`).toEqual(visible(again));
    }
  });
});
