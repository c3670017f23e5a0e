import { existsSync, readFileSync } from 'node:fs';
import type { CliMessages } from './messages/index.ts';
import { UserError } from './user-error.ts';

/** @throws UserError when the file is missing or no JSON. */
export function readSettingsFile(path: string, words: CliMessages): unknown {
  if (!existsSync(path)) throw new UserError(words.settingsMissing(path));
  return parse(path, words.settingsNotJson);
}

/** @throws UserError when the file is missing or no JSON. */
export function readReportFile(path: string, words: CliMessages): unknown {
  if (!existsSync(path)) throw new UserError(words.reportMissing(path));
  return parse(path, words.reportNotJson);
}

function parse(path: string, sentence: (path: string, reason: string) => string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UserError(sentence(path, positionOf(error as Error)));
  }
}

/** The engine's message is in English whatever the reader's language; its position is what helps. */
function positionOf(error: Error): string {
  return /position (\d+)/.exec(error.message)?.[1] ?? '1';
}
