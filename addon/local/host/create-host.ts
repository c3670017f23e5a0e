import { randomUUID } from 'node:crypto';
import { Script } from 'node:vm';
import type { CallObserver } from './expose.ts';
import { createExpose } from './expose.ts';
import type { WorkbookModel } from './model.ts';
import { createRealm } from './realm.ts';
import type { LockState, Scope, TriggerModel } from './scope.ts';
import { ServiceError } from './service-error.ts';
import type { CacheStore } from './services/cache-service.ts';
import { cacheService, memoryCache } from './services/cache-service.ts';
import { consoleService, logger } from './services/console-service.ts';
import { htmlService } from './services/html-service.ts';
import { lockService } from './services/lock-service.ts';
import type { PropertyStores } from './services/properties-service.ts';
import { newPropertyStores, propertiesService } from './services/properties-service.ts';
import { rangeService } from './services/range.ts';
import { scriptApp } from './services/script-app.ts';
import { session } from './services/session.ts';
import { sheetService } from './services/sheet.ts';
import { spreadsheetService } from './services/spreadsheet.ts';
import { spreadsheetApp } from './services/spreadsheet-app.ts';
import { utilities } from './services/utilities.ts';
import type { UiEvent, UiState } from './ui-state.ts';
import { newUiState } from './ui-state.ts';

export interface HostOptions {
  /** Source of the server bundle, as it is pushed to Apps Script. */
  readonly bundle: string;
  readonly workbook: WorkbookModel;
  /** HTML files of the project by name, without `.html`. Default: none. */
  readonly page?: (name: string) => string | null;
  readonly properties?: PropertyStores;
  /** Default: kept in memory. One over shared memory lets another thread read the progress of a run. */
  readonly cache?: CacheStore;
  /** Told at once of what the script asks to show. */
  readonly show?: (event: UiEvent) => void;
  /** Language of the person. Default `en`. */
  readonly language?: string | (() => string);
  readonly email?: string;
  readonly now?: () => number;
  /** What the script writes with `console` and `Logger`. Default: dropped. */
  readonly log?: (line: string) => void;
  /** Told of every service call before it runs; a `ServiceError` thrown here reaches the script. */
  readonly observe?: CallObserver;
  /** Locks that somebody else's run holds. */
  readonly locks?: LockState;
}

/** A document with the add-on installed, as a person has it open in Sheets. */
export interface Host {
  readonly workbook: WorkbookModel;
  readonly properties: PropertyStores;
  readonly ui: UiState;
  readonly triggers: readonly TriggerModel[];
  /** Names of the top-level functions that may be called from outside. */
  functions(): readonly string[];
  /**
   * Opens the document: runs `onOpen`, which builds the menus. With `NONE` (the add-on is installed but was never
   * used here) every other service refuses, as it does at Google's.
   */
  open(authMode?: 'NONE' | 'LIMITED'): void;
  /**
   * Runs a top-level function of the bundle: a menu item, an entry point, or what `google.script.run` calls. As in
   * Apps Script, every run starts from the bundle afresh and keeps no globals.
   */
  run(functionName: string, ...args: readonly unknown[]): unknown;
  /** Calls the server's `call(name, argsJson)` and reads its outcome. */
  call(name: string, ...args: readonly unknown[]): unknown;
}

/** Makes the local host: the built bundle over an in-memory workbook, behind Apps Script's services. */
export function createHost(options: HostOptions): Host {
  const {
    workbook,
    properties = newPropertyStores(),
    cache = memoryCache(),
    now = Date.now,
    language = 'en',
    email = `${randomUUID().slice(0, 8)}@localhost`,
    locks = { held: new Set() },
  } = options;
  const script = new Script(options.bundle, { filename: 'server.js' });
  const ui = newUiState();
  const triggers: TriggerModel[] = [];

  const run = (functionName: string, ...args: readonly unknown[]): unknown =>
    execute(options.observe ?? (() => undefined), functionName, args);

  const execute = (observe: CallObserver, functionName: string, args: readonly unknown[]): unknown => {
    const realm = createRealm();
    const scope: Scope = {
      workbook,
      ui,
      show: options.show ?? (() => undefined),
      properties,
      cache,
      realm,
      now,
      language: typeof language === 'function' ? language() : language,
      email,
      triggers,
      locks,
      expose: createExpose(realm, observe),
      make: {
        spreadsheet: () => spreadsheetService(scope),
        sheet: (sheet) => sheetService(scope, sheet),
        range: (sheet, area) => rangeService(scope, sheet, area),
      },
      page: options.page ?? (() => null),
      log: options.log ?? (() => undefined),
    };
    Object.assign(realm.global, services(scope));
    script.runInContext(realm.global);
    const entry = realm.global[functionName];
    if (typeof entry !== 'function' || functionName.endsWith('_'))
      throw new Error(`Script function not found: ${functionName}`);
    const before = new Set(locks.held);
    try {
      return entry(...args);
    } catch (error) {
      throw new Error(messageOf(error), { cause: error });
    } finally {
      for (const lock of locks.held) if (!before.has(lock)) locks.held.delete(lock);
    }
  };

  const functions = (): readonly string[] => {
    const realm = createRealm();
    const before = new Set(Object.getOwnPropertyNames(realm.global));
    script.runInContext(realm.global);
    return Object.getOwnPropertyNames(realm.global).filter(
      (name) => !before.has(name) && !name.endsWith('_') && typeof realm.global[name] === 'function',
    );
  };

  return {
    workbook,
    properties,
    ui,
    functions,
    triggers,
    run,
    open(authMode = 'LIMITED') {
      const observe: CallObserver = (service, method) => {
        requireAllowed(authMode, service, method);
        options.observe?.(service, method);
      };
      execute(observe, 'onOpen', [{ authMode, user: { getEmail: () => email } }]);
    },
    call: (name, ...args) => JSON.parse(String(run('call', name, JSON.stringify(args)))) as unknown,
  };
}

/** Errors of the script's realm are no instances of ours. */
function messageOf(error: unknown): string {
  const message = (error as { readonly message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}

/** While a document opens, nothing may be shown; before the add-on is used in it, only a menu may be built. */
function requireAllowed(authMode: 'NONE' | 'LIMITED', service: string, method: string): void {
  const shows = service === 'Ui' && /^(show|alert|prompt)/.test(method);
  const free = ['Ui', 'Menu', 'Session', 'Logger'].includes(service) || method === 'getUi';
  if (shows || (authMode === 'NONE' && !free))
    throw new ServiceError(`You do not have permission to call ${service}.${method}.`);
}

function services(scope: Scope): Readonly<Record<string, unknown>> {
  return {
    SpreadsheetApp: spreadsheetApp(scope),
    PropertiesService: propertiesService(scope),
    CacheService: cacheService(scope),
    LockService: lockService(scope),
    Session: session(scope),
    HtmlService: htmlService(scope),
    Utilities: utilities(scope),
    ScriptApp: scriptApp(scope),
    Logger: logger(scope),
    console: consoleService(scope),
  };
}
