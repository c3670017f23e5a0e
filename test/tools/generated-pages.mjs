import { readFileSync } from 'node:fs';
import { reportJsonSchema } from '../../core/build.mjs';
import { apiPage, settingsPage } from './api-page.mjs';
import { readSettingsDocs } from './declarations.mjs';
import { widgetPage } from './widget-page.mjs';

/** The committed pages that are made from the source, as `[path, content]`. Needs a built `dist`. */
export async function generatedPages() {
  return [
    ['docs/report.schema.json', `${JSON.stringify(await reportJsonSchema(), null, 2)}\n`],
    ['docs/widget.md', widgetPage()],
    ['docs/api.md', apiPage()],
    [
      'docs/settings.md',
      settingsPage(readFileSync('docs/settings.md', 'utf8'), readSettingsDocs('dist/types/core/index.d.ts')),
    ],
  ];
}
