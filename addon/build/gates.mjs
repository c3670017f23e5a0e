import { parse } from 'acorn';

const serverBytes = 700_000;
const pageBytes = 1_500_000;

/** Known to browsers and Node, unknown to Apps Script. */
const missingGlobals = new Set(
  `setTimeout setInterval setImmediate clearTimeout clearInterval fetch URL URLSearchParams Blob TextEncoder TextDecoder
  atob btoa crypto performance navigator structuredClone queueMicrotask requestAnimationFrame window document self
  location XMLHttpRequest WebSocket Worker AbortController EventTarget Event process Buffer require module exports
  global WebAssembly SharedArrayBuffer Atomics`.split(/\s+/),
);

/** Methods younger than the language version that we may count on. */
const youngMethods = new Set(
  `at replaceAll findLast findLastIndex toSorted toReversed toSpliced hasOwn groupBy allSettled any matchAll
  fromAsync withResolvers isWellFormed toWellFormed`.split(/\s+/),
);

/**
 * Does Apps Script take this file? It must parse as ES2019, use no global and no method that is missing there, declare
 * exactly the entry points, and stay under 700 KB.
 *
 * @throws Error that lists every breach.
 */
export function checkServer(code, entryPoints) {
  const tree = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  const breaches = [];
  const callable = tree.body
    .filter((node) => node.type === 'FunctionDeclaration')
    .map((node) => node.id.name);
  if (callable.join() !== entryPoints.join()) breaches.push(`callable functions: ${callable.join(', ')}`);
  const declared = new Set();
  const used = new Map();
  walk(tree, (node, parent, key) => {
    if (isBinding(node, parent, key)) declared.add(node.name);
    if (isReference(node, parent, key) && missingGlobals.has(node.name)) used.set(node.name, node.start);
    const method = node.type === 'MemberExpression' && !node.computed ? node.property.name : null;
    if (youngMethods.has(method) && parent.type === 'CallExpression' && key === 'callee') {
      breaches.push(`.${method}() ${excerpt(code, node.start)}`);
    }
  });
  for (const [name, at] of used)
    if (!declared.has(name)) breaches.push(`global ${name} ${excerpt(code, at)}`);
  if (Buffer.byteLength(code) > serverBytes) breaches.push(`${Buffer.byteLength(code)} bytes`);
  report('server.js', breaches);
}

/**
 * Does HtmlService pass this page on unharmed? Scripts hold no template literal with `//` or a comment's start, the page no
 * scriptlet `<?`, no script inside an HTML comment, and it stays under 1.5 MB.
 *
 * @throws Error that lists every breach.
 */
export function checkPage(name, html) {
  const breaches = [];
  if (html.includes('<?')) breaches.push(`scriptlet ${excerpt(html, html.indexOf('<?'))}`);
  for (const [, code] of html.matchAll(/<script>([\s\S]*?)<\/script>/g)) {
    const hidden = /<!--|<script/i.exec(code);
    if (hidden) breaches.push(`markup in a script ${excerpt(code, hidden.index)}`);
    walk(parse(code, { ecmaVersion: 2022, sourceType: 'script' }), (node) => {
      if (node.type === 'TemplateElement' && /\/[/*]/.test(node.value.raw)) {
        breaches.push(`template literal ${excerpt(code, node.start)}`);
      }
    });
  }
  if (/<script\s[^>]*src=|<link\b/i.test(html.replace(/<script>[\s\S]*?<\/script>/g, ''))) {
    breaches.push('a file from outside');
  }
  if (Buffer.byteLength(html) > pageBytes) breaches.push(`${Buffer.byteLength(html)} bytes`);
  report(name, breaches);
}

function report(name, breaches) {
  if (breaches.length > 0)
    throw new Error(`${name} breaks rules of Apps Script:\n  ${breaches.join('\n  ')}`);
}

function excerpt(text, at) {
  return JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
}

function walk(node, visit, parent = null, key = null) {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') walk(child, visit, node, name);
    }
  }
}

const bindingPlaces = {
  VariableDeclarator: 'id',
  FunctionDeclaration: 'id params',
  FunctionExpression: 'id params',
  ArrowFunctionExpression: 'params',
  ClassDeclaration: 'id',
  ClassExpression: 'id',
  CatchClause: 'param',
};

function isBinding(node, parent, key) {
  return node.type === 'Identifier' && (bindingPlaces[parent?.type] ?? '').split(' ').includes(key);
}

/** An identifier that names a variable, and not a property, a key or what `typeof` asks about. */
function isReference(node, parent, key) {
  if (node.type !== 'Identifier' || isBinding(node, parent, key)) return false;
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed;
  if (parent.type === 'Property') return key === 'value' || parent.computed;
  if (parent.type === 'MethodDefinition' || parent.type === 'LabeledStatement') return false;
  return !(parent.type === 'UnaryExpression' && parent.operator === 'typeof');
}
