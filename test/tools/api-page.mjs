import { readDeclarations } from './declarations.mjs';
import { code, table } from './markdown.mjs';

/** `docs/api.md`: what the package exports, as the comments in its declarations say it. Needs a built `dist`. */
export function apiPage() {
  const core = readDeclarations('dist/types/core/index.d.ts');
  const report = readDeclarations('dist/types/core/report/index.d.ts');
  const names = new Set(core.map(({ name }) => name));
  const shared = report.filter(({ name }) => names.has(name)).map(({ name }) => code(name));
  const all = [...core, ...report.filter(({ name }) => !names.has(name))];
  return [
    '# API',
    'This page is made from the declarations (`npm run generate`). Its snippets compile and run as they stand; what follows `//` behind an output is that output.',
    table(
      ['import', 'holds'],
      [
        [
          '`segmentry/core`',
          'all the way from cells to report and columns; it knows no host, no clock, no network',
        ],
        ['`segmentry/report`', 'the report alone: its types, and reading one that cannot be trusted'],
        ['`segmentry/schema`', 'the JSON schema of the report; `segmentry/report.schema.json` is the file'],
        ['`segmentry/widget`', '`<segment-dashboard>`, which [has its own page](widget.md)'],
      ],
    ),
    '## segmentry/core',
    ...core.filter(isValue).map(valueSection),
    '## segmentry/report',
    `Of \`segmentry/core\`, the same: ${shared.join(', ')}. Besides:`,
    ...all.filter((declaration) => !core.includes(declaration) && isValue(declaration)).map(valueSection),
    '## segmentry/schema',
    "```ts\nimport { reportSchema } from 'segmentry/schema';\n\nconsole.log(reportSchema.title); // Segmentry report, version 1\n```",
    '## Types',
    ...all.filter(isOpen).map(typeSection),
    '### And besides',
    table(
      ['type', 'what it is'],
      all
        .filter((declaration) => !isValue(declaration) && !isOpen(declaration))
        .map(({ name, description }) => [code(name), description]),
    ),
    'Every field of `Settings` has [its own row](settings.md); every field of `Report` stands in [the schema](report.schema.json).',
  ]
    .join('\n\n')
    .concat('\n');
}

/** `docs/settings.md` with its table made anew from what the schema of the settings says of each. */
export function settingsPage(page, settings) {
  const rows = settings.map((setting) => [
    code(setting.path),
    setting.default,
    setting.description,
    code(setting.example),
  ]);
  const [start, end] = ['<!-- settings -->', '<!-- /settings -->'];
  const [before, , after] = page.split(new RegExp(`(?<=${start})|(?=${end})`));
  return `${before}\n\n${table(['setting', 'default', 'meaning', 'example'], rows)}\n\n${after}`;
}

function isValue({ kind }) {
  return kind === 'function' || kind === 'class' || kind === 'const';
}

/** Is every field of it there for others to fill in or read? */
function isOpen({ kind, members }) {
  return kind === 'interface' && members.length > 0 && members.every(({ description }) => description !== '');
}

function valueSection({ name, text, description, params, returns, throws, example }) {
  const said = [
    ...params.map(([parameter, meaning]) => `- ${code(parameter)}: ${meaning}`),
    ...(returns === undefined ? [] : [`- Gives ${returns}`]),
    ...(throws === undefined ? [] : [`- Throws ${throws}`]),
  ];
  return [
    `### ${name}`,
    `\`\`\`text\n${text.replace(/^export (declare )?/, '').replace(/^ {4}/gm, '  ')}\n\`\`\``,
    description,
    ...(said.length === 0 ? [] : [said.join('\n')]),
    ...(example === undefined ? [] : [`\`\`\`ts\n${example}\n\`\`\``]),
  ].join('\n\n');
}

function typeSection({ name, description, members }) {
  const isAsked = members.some(({ example }) => example !== undefined);
  const rows = members.map(({ path, type, optional, description: meaning, example, ...member }) => [
    code(optional && !isAsked ? `${path}?` : path),
    code(type),
    ...(isAsked ? [member.default ?? 'none: it must be given'] : []),
    meaning,
    ...(isAsked ? [code(example)] : []),
  ]);
  const head = isAsked ? ['field', 'type', 'default', 'meaning', 'example'] : ['field', 'type', 'meaning'];
  return [`### ${name}`, description, table(head, rows)].join('\n\n');
}
