import type { Expose } from './expose.ts';
import type { Area, SheetModel, WorkbookModel } from './model.ts';
import type { Realm } from './realm.ts';
import type { CacheStore } from './services/cache-service.ts';
import type { PropertyStores } from './services/properties-service.ts';
import type { UiEvent, UiState } from './ui-state.ts';

/** What the services of one execution share. */
export interface Scope {
  readonly workbook: WorkbookModel;
  readonly ui: UiState;
  readonly show: (event: UiEvent) => void;
  readonly properties: PropertyStores;
  readonly cache: CacheStore;
  readonly realm: Realm;
  readonly expose: Expose;
  readonly make: Makers;
  readonly now: () => number;
  /** Language of the person, `en` or `ru`. */
  readonly language: string;
  readonly email: string;
  /** The HTML files of the project by name, without `.html`. */
  readonly page: (name: string) => string | null;
  readonly log: (line: string) => void;
  readonly triggers: TriggerModel[];
  readonly locks: LockState;
}

/** The objects of a spreadsheet refer to each other; each finds the others here. */
interface Makers {
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(sheet: SheetModel): GoogleAppsScript.Spreadsheet.Sheet;
  range(sheet: SheetModel, area: Area): GoogleAppsScript.Spreadsheet.Range;
}

export interface TriggerModel {
  readonly id: string;
  readonly handler: string;
  readonly event: string;
}

/** Which locks another execution holds. */
export interface LockState {
  readonly held: Set<'document' | 'script' | 'user'>;
}
