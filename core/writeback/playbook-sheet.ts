import type { PlayName } from '../plan/playbook.ts';
import { playNames } from '../plan/playbook.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import { builtInPlays } from '../words/plan/built-in-plays.ts';
import { playbookColumns } from '../words/plan/playbook-columns.ts';
import { sheetOf } from './sheet-of.ts';
import type { ReportSheet } from './written.ts';

/**
 * What stands on the sheet *Playbook* before anybody changes it? One row a condition.
 *
 * @param locale language of the sheet; a changed sheet is read back in any.
 * @example
 * import { playbookSheet } from 'segmentry/core';
 *
 * console.log(playbookSheet('en').title, playbookSheet('ru').title); // Playbook Сценарии
 */
export function playbookSheet(locale: Locale): ReportSheet {
  const { playbook, playbookSheet: words } = messages(locale).churn;
  const plays = builtInPlays(locale);
  const cell = (name: PlayName, id: (typeof playbookColumns)[number]) =>
    id === 'condition' ? playbook[name].condition : plays[name][id] || null;
  return sheetOf({
    id: 'playbook',
    title: words.title,
    note: words.note,
    columns: playbookColumns.map((id) => ({
      id,
      header: words.head[id],
      value: (name: PlayName) => cell(name, id),
    })),
    rows: playNames,
    keyed: { by: ['condition'], ids: [...playNames] },
  });
}
