import type { Expose } from './expose.ts';
import type { WorkbookModel } from './model.ts';
import type { Realm } from './realm.ts';
import type { CacheStore } from './services/cache-service.ts';
import type { PropertyStores } from './services/properties-service.ts';
import type { UiState } from './ui-state.ts';

/** What the services of one execution share. */
export interface Scope {
  readonly workbook: WorkbookModel;
  readonly ui: UiState;
  readonly properties: PropertyStores;
  readonly cache: CacheStore;
  readonly realm: Realm;
  readonly expose: Expose;
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

export interface TriggerModel {
  readonly id: string;
  readonly handler: string;
  readonly event: string;
}

/** Which locks another execution holds. */
export interface LockState {
  readonly held: Set<'document' | 'script' | 'user'>;
}
