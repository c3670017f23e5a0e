import { readSettings, type Settings, type SettingsInput } from '../../core/index.ts';
import type { StorePort } from './ports.ts';

/** What the person has set, as it was saved; nothing at first. */
export function storedSettings(store: StorePort): unknown {
  const text = store.get('settings');
  return text === null ? {} : JSON.parse(text);
}

/**
 * Keeps settings with the document. Only what the person chose is kept, so that better defaults reach them later.
 *
 * @throws `input.settings-invalid` and keeps the old settings.
 */
export function saveSettings(store: StorePort, settings: SettingsInput): Settings {
  const read = readSettings(settings);
  store.set('settings', JSON.stringify(settings));
  return read;
}
