import { insertColumns } from '../../../addon/local/host/workbook.ts';
import { keyColumn } from './edits.ts';
import type { ListNotes, Ours, Typed } from './judge.ts';
import {
  ages,
  columnNamed,
  customersOf,
  laterAges,
  newShop,
  openShop,
  ownColumn,
  reportOf,
  run,
  type Saved,
  type Shop,
  type Version,
} from './shop.ts';

/** One run, what it starts from, and what must stand in our columns when it happened and when it did not. */
export interface Scenario {
  readonly start: Saved;
  readonly version: Version;
  readonly action: 'refresh' | 'undo';
  readonly before: Ours;
  readonly after: Ours;
  /** What the next refresh makes of it. */
  readonly next: Ours;
  readonly typed: Typed;
  readonly notes: ListNotes;
}

const everything = ['segment', 'segment-fit', 'churn-risk'];
const none: Ours = { columns: [], ages, hasList: false };
const first: Ours = { columns: everything, ages, hasList: true };
const later: Ours = { columns: everything, ages: laterAges, hasList: true };
const fewer: Ours = { columns: ['segment', 'churn-risk'], ages: laterAges, hasList: true };

const typed: Typed = { segment: { C3: 'VIP' }, 'churn-risk': { F6: '=C7' } };
/** The formula stands in the row of J10 before and after, so that the list cannot be written in one piece. */
const notes: ListNotes = {
  called: ['C3', 'B2'],
  reasons: { H8: 'promised', J10: '=TODAY()' },
  own: ['walk-in'],
};
const noNotes: ListNotes = { called: [], reasons: {}, own: [] };

/** @param spare how many empty columns the first sheet has at its right. */
export function scenariosOf(spare: number): Readonly<Record<string, Scenario>> {
  const bare = newShop(spare);
  const refreshed = afterRun(bare, 'all', 'refresh');
  const worked = changed(refreshed, (shop) => {
    work(shop);
    age(shop);
  });
  const updated = afterRun(worked, 'all', 'refresh');
  const reduced = afterRun(worked, 'fewer', 'refresh');
  return {
    'a first refresh': {
      start: bare,
      version: 'all',
      action: 'refresh',
      before: none,
      after: first,
      next: first,
      typed: {},
      notes: noNotes,
    },
    'an update': {
      start: worked,
      version: 'all',
      action: 'refresh',
      before: first,
      after: later,
      next: later,
      typed,
      notes,
    },
    'a removal': {
      start: worked,
      version: 'fewer',
      action: 'refresh',
      before: first,
      after: fewer,
      next: fewer,
      typed,
      notes,
    },
    'an undo of the first': {
      start: refreshed,
      version: 'all',
      action: 'undo',
      before: first,
      after: none,
      next: first,
      typed: {},
      notes: noNotes,
    },
    'an undo of an update': {
      start: updated,
      version: 'all',
      action: 'undo',
      before: later,
      after: first,
      next: later,
      typed,
      notes,
    },
    'an undo of a removal': {
      start: reduced,
      version: 'fewer',
      action: 'undo',
      before: fewer,
      after: first,
      next: later,
      typed,
      notes,
    },
  };
}

function afterRun(saved: Saved, version: Version, action: 'refresh' | 'undo'): Saved {
  return changed(saved, (shop) => {
    const outcome = run(shop, version, action);
    if (!outcome.ok) throw new Error(outcome.message);
  });
}

function changed(saved: Saved, change: (shop: Shop) => void): Saved {
  const shop = openShop(saved);
  change(shop);
  return { model: shop.model, properties: shop.properties };
}

/** What people do between two refreshes: a column of their own at the right, texts in ours, notes on the list. */
function work({ model }: Shop): void {
  const sheet = customersOf(model)!;
  const end = sheet.columns.findLastIndex(({ values }) => values.some((value) => value !== null)) + 1;
  insertColumns(model, sheet, { index: end, count: 1, beside: end - 1 });
  sheet.columns[end]!.values.push(
    'Later',
    ...keyColumn(sheet)
      .values.slice(1)
      .map((key) => `later ${key}`),
  );
  const row = (key: string) => keyColumn(sheet).values.indexOf(key);
  ownColumn(model, sheet, 'segment')!.values[row('C3')] = 'VIP';
  const risk = ownColumn(model, sheet, 'churn-risk')!;
  risk.values[row('F6')] = null;
  risk.formulas.set(row('F6'), '=C7');
  const list = reportOf(model, 'contact-list')!;
  const ids = columnNamed(list, 'ID')!.values;
  const called = list.columns[4]!;
  called.values.push('Called');
  for (const key of notes.called) called.values[ids.indexOf(key)] = 'yes';
  for (let at = 0; at < called.values.length; at++) called.values[at] ??= null;
  const reason = columnNamed(list, 'Reason')!;
  reason.values[ids.indexOf('H8')] = notes.reasons['H8']!;
  reason.values[ids.indexOf('J10')] = null;
  reason.formulas.set(ids.indexOf('J10'), notes.reasons['J10']!);
  const own = list.columns[1]!.values;
  own[own.findLastIndex((value) => value !== null) + 1] = notes.own[0]!;
}

function age({ model }: Shop): void {
  const sheet = customersOf(model)!;
  const column = columnNamed(sheet, 'Age')!;
  keyColumn(sheet).values.forEach((key, row) => {
    const later = laterAges[String(key)];
    if (later !== undefined) column.values[row] = later;
  });
}
