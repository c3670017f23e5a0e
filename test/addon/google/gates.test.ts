import { describe, expect, it } from 'vitest';
import { checkPage, checkServer } from '../../../addon/build/gates.mjs';

const server = (body: string) => () =>
  checkServer(`var app = (() => { ${body} })();\nfunction call(n) { return app.call(n); }`, ['call']);
const page = (script: string) => () => checkPage('page', `<!doctype html><script>${script}</script>`);

describe('the server file', () => {
  it('passes when it uses the language and the services that we know', () => {
    expect(
      server('const { a = Map } = JSON.parse("{}"); return { call: (n) => SpreadsheetApp.getUi(n, a) };'),
    ).not.toThrow();
  });

  it.each([
    ['setTimeout(() => 1)', /global setTimeout/],
    ['return new TextEncoder()', /global TextEncoder/],
    ['return { url: URL }', /global URL/],
    ['return [fetch]', /global fetch/],
    ['return someOther.thing', /global someOther/],
    ['return [1].findLast(Boolean)', /\.findLast\(\)/],
    ['return [1].toSorted()', /\.toSorted\(\)/],
    ['return "a".matchAll(/a/g)', /\.matchAll\(\)/],
  ])('fails for %s', (body, breach) => {
    expect(server(body)).toThrow(breach);
  });

  it('may ask whether a global is there', () => {
    expect(server('return typeof URL === "function"')).not.toThrow();
  });

  it('may have a property or a label named like a missing global', () => {
    expect(server('fetch: for (;;) break fetch; return { fetch: 1 }.fetch')).not.toThrow();
  });

  it.each(['class A { static x = 1 }', 'class A { #x }', 'return a?.b', 'return a ?? b', 'return 1n'])(
    'fails for what ES2019 cannot parse: %s',
    (body) => {
      expect(server(body)).toThrow(SyntaxError);
    },
  );

  it('fails when another function can be called by a page', () => {
    expect(() => checkServer('function call() {}\nfunction secret() {}', ['call'])).toThrow(/call, secret/);
    expect(() => checkServer('', ['call'])).toThrow(/callable/);
  });

  it('fails past 900 KB', () => {
    expect(server(`return "${'x'.repeat(900_000)}"`)).toThrow(/bytes/);
  });
});

describe('a page', () => {
  it('passes with strings and addresses', () => {
    expect(page('const a = "http://www.w3.org/2000/svg"; const b = `x`;')).not.toThrow();
  });

  it.each([
    ['a comment in a template literal', 'const a = `http://x`', /template literal/],
    ['a block comment in a template literal', 'const a = `/* x`', /template literal/],
    ['a scriptlet', 'const a = "<?xml"', /scriptlet/],
    ['a hidden script', 'const a = "<!-- <script"', /markup/],
  ])('fails for %s', (_, script, breach) => {
    expect(page(script)).toThrow(breach);
  });

  it('fails for a file from outside', () => {
    expect(() => checkPage('page', '<script src="https://x/y.js"></script>')).toThrow(/outside/);
    expect(() => checkPage('page', '<link rel="stylesheet" href="x.css">')).toThrow(/outside/);
  });

  it('fails past 1.5 MB', () => {
    expect(page(`const a = "${'x'.repeat(1_500_000)}"`)).toThrow(/bytes/);
  });
});
