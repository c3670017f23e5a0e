import type { CacheStore } from '../host/index.ts';
import { addSheet, createHost, newWorkbook } from '../host/index.ts';
import { pushedScripts } from '../pushed-scripts.ts';
import type { LiveRun } from './session.ts';

/**
 * Runs the very bundle on the main thread for calls that touch the document cache alone. In Apps Script too every call
 * is a run of its own that shares nothing but the services.
 */
export function liveRun(scripts: string, language: string): (cache: CacheStore) => LiveRun {
  return (cache) => {
    const workbook = newWorkbook({ name: 'live' });
    addSheet(workbook, { name: 'live', rows: 1, columns: 1 });
    const bundle = pushedScripts(scripts) ?? '';
    const host = createHost({ bundle, workbook, cache, language });
    return (name, args) => host.run(name, ...args);
  };
}
