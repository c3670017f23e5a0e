import { readFileSync } from 'node:fs';
import { reportJsonSchema } from '../../core/build.mjs';

/** The committed pages that are made from the source, as `[path, content]`. Needs a built `dist`. */
export async function generatedPages() {
  return [
    ['docs/report.schema.json', `${JSON.stringify(await reportJsonSchema(), null, 2)}\n`],
    ['docs/widget.md', widgetPage()],
  ];
}

function widgetPage() {
  const manifest = JSON.parse(readFileSync('dist/widget/custom-elements.json', 'utf8'));
  const element = manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .find((declaration) => declaration.tagName === 'segment-dashboard');
  const fields = element.members.filter((member) => member.kind === 'field' && !member.attribute);
  const methods = element.members.filter((member) => member.kind === 'method');
  return [
    '# `<segment-dashboard>`',
    element.description,
    'This page is made from the element’s manifest (`npm run generate`).',
    [
      '```html',
      '<script type="module" src="/segmentry/segment-dashboard.js"></script>',
      '<segment-dashboard src="report.json" lang="ru" theme="auto" page="overview"></segment-dashboard>',
      '```',
    ].join('\n'),
    table('Attributes', ['attribute', 'type', 'default', 'meaning'], element.attributes, (attribute) => [
      code(attribute.name),
      code(attribute.type?.text),
      code(attribute.default),
      attribute.description,
    ]),
    table('Properties', ['property', 'type', 'meaning'], fields, (field) => [
      code(field.name),
      code(field.type?.text),
      field.description,
    ]),
    table('Methods', ['method', 'meaning'], methods, (method) => [
      code(`${method.name}()`),
      method.description,
    ]),
    table('Events', ['event', 'detail', 'meaning'], element.events, (event) => [
      code(event.name),
      code(event.type?.text),
      event.description,
    ]),
    table('CSS custom properties', ['property', 'default', 'meaning'], element.cssProperties, (property) => [
      code(property.name),
      code(property.default),
      property.description,
    ]),
    table('Parts', ['part', 'meaning'], element.cssParts, (part) => [code(part.name), part.description]),
    [
      '## Content security policy',
      "Runs under `script-src 'self'; style-src 'self'`: no `unsafe-eval`, no `unsafe-inline`. Filters are for reading, not for keeping secrets:",
      'publish only what every reader of the page may see.',
    ].join('\n\n'),
  ]
    .filter((section) => section !== '')
    .join('\n\n')
    .concat('\n');
}

function table(title, head, rows = [], cells) {
  if (rows.length === 0) return '';
  const line = (values) =>
    `| ${values.map((value) => (value ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(cells(row))),
  ].join('\n');
}

function code(text) {
  return text === undefined || text === '' ? '' : `\`${text}\``;
}
