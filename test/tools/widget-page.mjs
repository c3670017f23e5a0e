import { readFileSync } from 'node:fs';
import { code, table } from './markdown.mjs';

/** `docs/widget.md`, as the element's manifest says it. Needs a built `dist`. */
export function widgetPage() {
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
    "With a bundler, `import 'segmentry/widget'` defines the element, and its types are those of the property and event names below. In Node the import passes and defines nothing.",
    '## Attributes',
    table(
      ['attribute', 'type', 'default', 'meaning', 'example'],
      element.attributes.map((attribute) => [
        code(attribute.name),
        code(attribute.type?.text),
        code(attribute.default),
        ...meaningAndExample(attribute),
      ]),
    ),
    '## Properties',
    table(
      ['property', 'type', 'meaning', 'example'],
      fields.map((field) => [code(field.name), code(field.type?.text), ...meaningAndExample(field)]),
    ),
    '## Methods',
    table(
      ['method', 'meaning', 'example'],
      methods.map((method) => [code(`${method.name}()`), ...meaningAndExample(method)]),
    ),
    '## Events',
    "All bubble and cross shadow roots. Example: `dashboard.addEventListener('segment-dashboard-select', ({ detail }) => console.log(detail.key))`",
    table(
      ['event', 'detail', 'meaning'],
      element.events.map((event) => [code(event.name), code(event.type?.text), event.description]),
    ),
    '## CSS custom properties',
    'A page sets them on the element or above it. What it sets holds in light and in the dark alike.',
    [
      '```css',
      'segment-dashboard { --segment-dashboard-accent: #0a7d55; --segment-dashboard-radius: 2px; }',
      'segment-dashboard::part(card) { box-shadow: none; }',
      '```',
    ].join('\n'),
    table(
      ['property', 'default', 'meaning'],
      element.cssProperties.map((property) => [
        code(property.name),
        code(property.default),
        property.description,
      ]),
    ),
    '## Parts',
    table(
      ['part', 'meaning'],
      element.cssParts.map((part) => [code(part.name), part.description]),
    ),
    '## Content security policy',
    "Runs under `script-src 'self'; style-src 'self'`: no `unsafe-eval`, no `unsafe-inline`. Filters are for reading, not for keeping secrets:",
    'publish only what every reader of the page may see.',
  ]
    .join('\n\n')
    .concat('\n');
}

/** A description ends with its example, if it has one: `… Example: …`. */
function meaningAndExample({ description }) {
  return description.split(' Example: ');
}
