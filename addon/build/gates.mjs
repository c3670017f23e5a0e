import { parse } from 'acorn';

const serverBytes = 800_000;
const pageBytes = 1_500_000;

/** What Apps Script gives a script: the language, `console`, and the services that we use. */
const knownGlobals = new Set(
  `undefined NaN Infinity globalThis Object Function Array Map Set WeakMap WeakSet Promise Symbol Proxy Reflect JSON Math
  Number String Boolean Date RegExp BigInt Intl Error AggregateError EvalError RangeError ReferenceError SyntaxError
  TypeError URIError ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array
  Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array isNaN isFinite parseInt parseFloat encodeURI
  encodeURIComponent decodeURI decodeURIComponent escape unescape eval arguments console CacheService HtmlService LockService
  PropertiesService ScriptApp Session SpreadsheetApp Utilities`.split(/\s+/),
);

/** Methods younger than the language version that we may count on, but for those of `google/young-methods.ts`. */
const youngMethods = new Set(
  `findLast findLastIndex toSorted toReversed toSpliced groupBy allSettled any matchAll fromAsync withResolvers
  isWellFormed toWellFormed`.split(/\s+/),
);

/**
 * Does Apps Script take this file? It must parse as ES2019, use no global and no method that is missing there, declare
 * exactly the entry points, and stay under 800 KB.
 *
 * @param elsewhere globals that another file of ours declares.
 * @throws Error that lists every breach.
 */
export function checkServer(code, entryPoints, elsewhere = []) {
  const tree = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  const breaches = [];
  const callable = tree.body
    .filter((node) => node.type === 'FunctionDeclaration')
    .map((node) => node.id.name);
  if (callable.join() !== entryPoints.join()) breaches.push(`callable functions: ${callable.join(', ')}`);
  const declared = new Set();
  const used = new Map();
  walk(tree, (node, path) => {
    if (isBinding(node, path)) declared.add(node.name);
    if (isReference(node, path) && !used.has(node.name)) used.set(node.name, node.start);
    const method = node.type === 'MemberExpression' && !node.computed ? node.property.name : null;
    if (youngMethods.has(method) && path[path.length - 1].key === 'callee') {
      breaches.push(`.${method}() ${excerpt(code, node.start)}`);
    }
  });
  for (const [name, at] of used)
    if (!declared.has(name) && !knownGlobals.has(name) && !elsewhere.includes(name))
      breaches.push(`global ${name} ${excerpt(code, at)}`);
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

/** `path` leads from the root to the node: every node on the way, and the key that goes on. */
function walk(node, visit, path = []) {
  visit(node, path);
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') walk(child, visit, [...path, { node, key }]);
    }
  }
}

const bindingPlaces = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  ClassExpression: ['id'],
  CatchClause: ['param'],
};

/** Does this identifier declare a variable? Patterns count whole: their defaults may name others, which is no harm. */
function isBinding(node, path) {
  if (node.type !== 'Identifier') return false;
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const { node: parent, key } = path[depth];
    if (bindingPlaces[parent.type]?.includes(key)) return true;
    if (!patterns.has(parent.type)) return false;
  }
  return false;
}

const patterns = new Set(['ObjectPattern', 'ArrayPattern', 'AssignmentPattern', 'RestElement', 'Property']);

/** Does it name a variable, and not a property, a label or what `typeof` asks about? */
function isReference(node, path) {
  if (node.type !== 'Identifier' || isBinding(node, path)) return false;
  const { node: parent, key } = path[path.length - 1];
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed;
  if (parent.type === 'Property') return key === 'value' || parent.computed;
  if (['MethodDefinition', 'LabeledStatement', 'BreakStatement', 'ContinueStatement'].includes(parent.type))
    return false;
  return !(parent.type === 'UnaryExpression' && parent.operator === 'typeof');
}
