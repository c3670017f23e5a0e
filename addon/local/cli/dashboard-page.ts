import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../core/index.ts';
import type { CliMessages } from './messages/index.ts';
import { UserError } from './user-error.ts';

/** The dashboard as one file that opens from disk: the built template with the report inside. */
export function dashboardPage(report: Report, dist: string, words: CliMessages): string {
  const file = join(dist, 'widget', 'dashboard-template.html');
  if (!existsSync(file)) throw new UserError(words.notBuilt(file));
  const json = JSON.stringify(report)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return readFileSync(file, 'utf8').replace('/*REPORT*/', () => json);
}
