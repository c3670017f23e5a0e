import type { SettingsInput, UnderstandingSummary } from '../../../../core/index.ts';
import { openWorkbook } from '../../files/open-workbook.ts';
import { ask, openDocument } from '../document.ts';
import type { Io } from '../io.ts';
import type { CliMessages } from '../messages/index.ts';
import { cliMessages } from '../messages/index.ts';
import { readSettingsFile } from '../read-json.ts';
import type { CliOptions } from '../read-options.ts';
import { textTable } from '../text-table.ts';
import { UserError } from '../user-error.ts';

/** Shows what each sheet and column is taken for, how sheets join, and what is wrong with the data. Writes nothing. */
export function inspectCommand(options: CliOptions, io: Io): void {
  const { locale } = options;
  const words = cliMessages(locale);
  if (options.path === null) throw new UserError(words.noWorkbook('inspect'));
  const settings = options.settings === null ? null : readSettingsFile(options.settings, words);
  const host = openDocument(openWorkbook(options.path, { locale }), { dist: io.dist, locale });
  if (settings !== null) ask(host, 'saveSettings', settings as SettingsInput);
  const summary = ask(host, 'inspect');
  io.out(options.json ? `${JSON.stringify(summary, null, 2)}\n` : describe(summary, words));
}

function describe(summary: UnderstandingSummary, words: CliMessages): string {
  const said = words.inspect;
  const lines: string[] = [];
  for (const sheet of summary.sheets) {
    lines.push(said.sheet(sheet.name, said.sheetRoles[sheet.role.role] ?? sheet.role.role, sheet.rows));
    lines.push(`  ${sheet.role.reason}`);
    if (sheet.key.length > 0) lines.push(`  ${said.key(sheet.key)}`);
    const columns = sheet.columns.map((column) => [
      column.name,
      said.kinds[column.kind] ?? column.kind,
      said.roles[column.roles[0]?.role ?? 'ignored'] ?? '',
      String(column.missing),
      String(column.distinct),
      column.examples.slice(0, 3).join(' · ').slice(0, 40),
      column.reading ?? column.roles[0]?.reason ?? '',
    ]);
    lines.push(...textTable([said.heads, ...columns], { right: new Set([3, 4]) }), '');
  }
  if (summary.joins.length > 0) {
    lines.push(said.joins);
    for (const { from, to, matched } of summary.joins)
      lines.push(
        `  ${from.sheet}.${from.column} → ${to.sheet}.${to.column}: ${(matched * 100).toFixed(1)} %`,
      );
    lines.push('');
  }
  const used = summary.features.filter((feature) => feature.used);
  const left = summary.features.filter((feature) => !feature.used);
  const particular = used.filter((feature) => feature.reason !== null);
  if (used.length > 0)
    lines.push(
      said.features,
      `  ${used.map((feature) => feature.label).join(', ')}`,
      ...reasons(particular),
      '',
    );
  if (left.length > 0) lines.push(said.left, ...reasons(left), '');
  if (summary.quality.length === 0) lines.push(said.noQuality);
  else lines.push(said.quality, ...summary.quality.map((entry) => `  ${entry.message}`));
  return `${lines.join('\n')}\n`;
}

function reasons(features: UnderstandingSummary['features']): readonly string[] {
  return textTable(features.map((feature) => [feature.label, feature.reason ?? '']));
}
