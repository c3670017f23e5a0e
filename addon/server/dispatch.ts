import { type Locale, publish, readSettings, SegmentryError, type SettingsInput } from '../../core/index.ts';
import { localeFrom } from '../../core/words/locale/index.ts';
import { type Outcome, type RefreshOptions, type ServerApi, serverCalls } from './api.ts';
import { briefOf } from './brief.ts';
import { selectedCustomer } from './customer-card.ts';
import { readHead, readRecord } from './history.ts';
import { failureOf } from './outcome.ts';
import type { Engine, Ports } from './ports.ts';
import { readSource } from './read-source.ts';
import { refresh } from './refresh.ts';
import { saveSettings, storedSettings } from './settings.ts';
import { undo } from './undo.ts';

type Name = keyof ServerApi;
type Value<K extends Name> = Extract<ReturnType<ServerApi[K]>, { ok: true }>['value'];
type Handlers = { readonly [K in Name]: (argument: unknown) => Value<K> };

/**
 * Answers one call of a page or of the command line: looks the name up in the allow-list, runs it, and turns any failure
 * into a sentence in the reader's language.
 *
 * @param ports made only when a call arrives, so that loading the script touches no service.
 * @param argsJson JSON text of the array of arguments; a missing text means none.
 * @returns JSON text of an `Outcome`. Never throws.
 */
export function answerCall(
  ports: () => Ports,
  engine: Engine,
  name: string,
  argsJson: string | null | undefined,
): string {
  let locale = () => localeFrom(null);
  try {
    const opened = ports();
    const [argument] = readArguments(argsJson);
    locale = () => localeFrom(chosenLocale(argument) ?? savedLocale(opened) ?? opened.locale());
    const value = handlerOf(handlers(opened, engine, locale), name)(argument);
    return JSON.stringify({ ok: true, value } satisfies Outcome<unknown>);
  } catch (error) {
    return JSON.stringify(failureOf(error, orEnglish(locale)));
  }
}

/** The language is asked for when a sentence is due, and a host that fails may fail to tell it. */
function orEnglish(locale: () => Locale): Locale {
  try {
    return locale();
  } catch {
    return localeFrom(null);
  }
}

function handlers(ports: Ports, engine: Engine, locale: () => Locale): Handlers {
  const { store, workbook, clock, progress } = ports;
  return {
    inspect: () => {
      const settings = readSettings(storedSettings(store));
      return engine.inspect({
        workbook: readSource(workbook).workbook,
        settings,
        asOf: clock.today(),
        locale: locale(),
        model: readRecord(store, 'model', readHead(store).current),
      });
    },
    refresh: (options) => {
      const { report, ...done } = refresh(ports, engine, options as RefreshOptions | undefined);
      return { ...done, brief: briefOf(report) };
    },
    undo: () => undo(ports),
    progress: () => progress.latest(),
    cancel: () => {
      progress.requestCancel();
      return null;
    },
    settings: () => readSettings(storedSettings(store)),
    saveSettings: (settings) => saveSettings(store, settings as SettingsInput),
    brief: () => {
      const report = readRecord(store, 'report', readHead(store).current);
      return report === null ? null : briefOf(report);
    },
    report: () => readRecord(store, 'report', readHead(store).current),
    published: () => {
      const report = readRecord(store, 'report', readHead(store).current);
      return report === null ? null : publish(report, readSettings(storedSettings(store)));
    },
    model: () => readRecord(store, 'model', readHead(store).current),
    customer: () => selectedCustomer(ports),
    openDashboard: () => {
      ports.openDashboard(locale());
      return null;
    },
  };
}

function handlerOf(table: Handlers, name: string): (argument: unknown) => unknown {
  const known = serverCalls.find((call) => call === name);
  if (known === undefined) {
    throw new SegmentryError('input.option-invalid', {
      option: 'call',
      value: String(name),
      expected: { kind: 'one-of', options: serverCalls },
    });
  }
  return table[known];
}

function readArguments(argsJson: string | null | undefined): readonly unknown[] {
  if (argsJson === null || argsJson === undefined || argsJson === '') return [];
  const value: unknown = JSON.parse(argsJson);
  return Array.isArray(value) ? value : [value];
}

function chosenLocale(argument: unknown): string | null {
  if (typeof argument !== 'object' || argument === null || !('locale' in argument)) return null;
  return typeof argument.locale === 'string' ? argument.locale : null;
}

/** Settings that cannot be read must not hide the sentence that says so. */
function savedLocale({ store }: Ports): string | null {
  return chosenLocale(storedSettings(store));
}
