import { ServiceError } from '../../../addon/local/host/service-error.ts';
import { type Edit, keyColumn } from './edits.ts';
import { lostTyped, type Ours, type Typed, theirSheets, theirs, wrongInOurs, wrongNotes } from './judge.ts';
import type { Scenario } from './scenarios.ts';
import { columnNamed, customersOf, openShop, run, type Shop } from './shop.ts';

/** What happens at one service call of a run, its number counted from 1. */
export type Trouble =
  | { readonly kind: 'edit'; readonly name: string; readonly edit: Edit; readonly call: number }
  /** The call fails, or it and all that follow, as when Google ends the run. */
  | { readonly kind: 'failure' | 'kill'; readonly call: number };

export interface Verdict {
  /** False where there was nothing to edit. */
  readonly happened: boolean;
  readonly wrong: readonly string[];
}

/** Which calls does the run make, in their order? */
export function callsOf({ start, version, action }: Scenario): readonly string[] {
  const shop = openShop(start);
  const calls: string[] = [];
  shop.onCall = (_, call) => void calls.push(call);
  run(shop, version, action);
  return calls;
}

const writing = /\.(?:add|append|auto|clear|delete|flush|hide|insert|move|put|remove|set)/;

export function isWrite(call: string): boolean {
  return writing.test(call) && !call.startsWith('Cache');
}

const changing = /^(?:Range\.set|Sheet\.(?:insert|delete)|Spreadsheet\.(?:insert|delete))/;

/** Runs into this trouble, and then goes on as people do. What is wrong right afterwards, and after the next action? */
export function tryOut(scenario: Scenario, trouble: Trouble): Verdict {
  const shop = openShop(scenario.start);
  const sheets = theirSheets(shop.model);
  const wrong: string[] = [];
  let truth = theirs(shop.model, sheets);
  let happened = trouble.kind !== 'edit';
  let isWritten = false;
  let lift = () => {};
  shop.onCall = (number, call) => {
    if (
      trouble.kind !== 'edit' &&
      (number === trouble.call || (trouble.kind === 'kill' && number > trouble.call))
    )
      throw new ServiceError('Service Spreadsheets failed while accessing document.');
    if (trouble.kind === 'edit' && number === trouble.call) {
      const done = trouble.edit(shop.model);
      happened = done !== false;
      if (typeof done === 'function') lift = done;
      truth = theirs(shop.model, sheets);
    }
    isWritten ||= changing.test(call);
  };
  const outcome = run(shop, scenario.version, scenario.action);
  shop.onCall = () => undefined;
  if (!happened) return { happened, wrong };

  const name = trouble.kind === 'edit' ? trouble.name : '';
  const isOpen = !outcome.ok && (outcome.code === 'host.interrupted' || trouble.kind === 'kill');
  const isHalf = (label: string) => label === 'at once' && isOpen;
  const judge = (label: 'at once' | 'again' | 'next', ours: Ours | null) => {
    const now = theirs(shop.model, sheets);
    const typed = typedAfter(scenario.typed, name);
    const isNew = label === 'next' && scenario.after.columns.length === 0;
    const inOrder = label !== 'at once' || name !== 'turn the list round';
    const state = [
      ...(now === truth ? [] : [`theirs: ${difference(truth, now)}`]),
      ...(ours === null ? [] : wrongInOurs(shop.model, ours, isNew ? {} : typed, inOrder)),
      ...lostTyped(shop.model, typed, scenario.before.ages),
      ...(isHalf(label) || /delete (?:the|a row of the) list/.test(name)
        ? []
        : wrongNotes(shop.model, scenario.notes)),
    ];
    wrong.push(...state.map((text) => `${label}: ${text}`));
  };
  judge('at once', isOpen || changesOurs.test(name) ? null : outcome.ok ? scenario.after : scenario.before);
  if (!outcome.ok) wrong.push(...untrue(outcome.message, isWritten));
  if (trouble.kind === 'failure' && !outcome.ok && namesIn(shop) !== namesIn(openShop(scenario.start)))
    wrong.push(`at once: stored ${namesIn(shop)}`);
  lift();
  if (name === 'delete the sheet') return { happened, wrong };
  if (nameKeysAgain(shop)) truth = theirs(shop.model, sheets);
  if (scenario.action === 'undo' && !outcome.ok) {
    const again = run(shop, scenario.version, 'undo');
    if (!again.ok) wrong.push(`again: ${again.message}`);
    judge('again', scenario.after);
  }
  const next = run(shop, scenario.action === 'undo' ? 'all' : scenario.version, 'refresh');
  if (!next.ok) wrong.push(`next: ${next.message}`);
  judge('next', scenario.next);
  const typed = scenario.after.columns.length === 0 ? {} : typedAfter(scenario.typed, name);
  const kept = scenario.next.columns.flatMap((id) =>
    Object.values(typed[id] ?? {}).filter((cell) => cell !== null),
  );
  if (next.ok && next.value.cellsKept !== kept.length)
    wrong.push(`next: ${next.value.cellsKept} cells count as typed, not ${kept.length}`);
  if (trouble.kind !== 'edit' && namesIn(shop) !== storedAfter(scenario))
    wrong.push(`next: stored ${namesIn(shop)}`);
  return { happened, wrong };
}

const stored = new WeakMap<Scenario, string>();

/** What is stored after a run without trouble and the next one. */
function storedAfter(scenario: Scenario): string {
  const known = stored.get(scenario);
  if (known !== undefined) return known;
  const shop = openShop(scenario.start);
  run(shop, scenario.version, scenario.action);
  run(shop, scenario.action === 'undo' ? 'all' : scenario.version, 'refresh');
  stored.set(scenario, namesIn(shop));
  return namesIn(shop);
}

/** Names of all stored texts, without the numbers of refreshes. */
function namesIn({ properties }: Pick<Shop, 'properties'>): string {
  const names = [...properties.document.keys()].map((name) => name.replace(/\d+/g, 'n'));
  return names.sort().join(' ');
}

/** Edits after which our columns and the list are only right again at the next refresh. */
const changesOurs =
  /^(?:delete one of ours|delete the list|delete a row of the list|clear a cell of ours|rename a header of ours)$/;

function typedAfter(typed: Typed, name: string): Typed {
  const [segment, fit] = [typed['segment'], typed['segment-fit']];
  if (name === 'type over a cell of ours') return { ...typed, segment: { ...segment, B2: 'by hand' } };
  if (name === 'merge a cell of ours into another') return { ...typed, 'segment-fit': { ...fit, B2: null } };
  if (name === 'delete one of ours') return { ...typed, segment: {} };
  return typed;
}

/** A sentence that says nothing was written, when something was. */
function untrue(message: string, isWritten: boolean): string[] {
  const denies =
    /nothing was (?:written|changed)|is as it was|ничего не (?:записано|изменено)|остался прежним/i;
  return isWritten && denies.test(message) ? [`untrue: ${message}`] : [];
}

function nameKeysAgain({ model }: Shop): boolean {
  const sheet = customersOf(model);
  if (sheet === undefined || columnNamed(sheet, 'Number') === undefined) return false;
  const { values } = keyColumn(sheet);
  values[values.indexOf('Number')] = 'ID';
  return true;
}

function difference(wanted: string, shown: string): string {
  let at = 0;
  while (wanted[at] === shown[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `…${around(shown)}…, not …${around(wanted)}…`;
}
