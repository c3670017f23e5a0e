import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/**
 * What does a module declare, and what is said of it? Reads the declarations that the compiler wrote: for each export its kind, its
 * text, what its comment says, and its members.
 *
 * @param entry path of a `.d.ts` of named exports.
 */
export function readDeclarations(entry) {
  const text = readFileSync(entry, 'utf8');
  const passedOn = [...text.matchAll(/^export (?:type )?\{ ([^}]+?),? \} from '([^']+)\.js';$/gm)];
  return passedOn.flatMap(([, names, from]) => {
    const file = posix.join(posix.dirname(entry), `${from}.d.ts`);
    return names.split(', ').map((name) => declarationIn(file, name));
  });
}

/** What is said of each setting, as `segmentation.k`: of those that hold others, nothing. */
export function readSettingsDocs(entry) {
  const { file } = readDeclarations(entry).find(({ name }) => name === 'SettingsInput');
  return membersIn(readFileSync(file, 'utf8')).filter(({ example }) => example !== undefined);
}

/** The members of a type or schema, inner ones with the path to them, as `segmentation.k`. */
export function membersIn(text) {
  const trail = [];
  const member = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)?\s*?\n? *?^( +)(?:readonly )?(\w+)(\?)?: (.*)$/gm;
  return [...text.matchAll(member)].map(([, comment, indent, name, optional, type]) => {
    const depth = indent.length / 4 - 1;
    trail.splice(depth, Infinity, name);
    return {
      path: trail.join('.'),
      type: type.replace(/;$/, ''),
      optional: optional !== undefined,
      ...commentOf(comment),
    };
  });
}

function declarationIn(file, name) {
  const text = readFileSync(file, 'utf8');
  const start = new RegExp(
    `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?^export (?:declare )?(function|class|const|interface|type) ${name}\\b`,
    'm',
  ).exec(text);
  if (start === null) {
    const passed = readDeclarations(file).find((declaration) => declaration.name === name);
    if (passed === undefined) throw new Error(`${file} does not declare ${name}`);
    return passed;
  }
  const [, comment = '', kind] = start;
  const rest = text.slice(start.index + comment.length);
  const end = kind === 'interface' || kind === 'class' ? /^\}$/m : /^\S.*;$/m;
  const last = end.exec(rest);
  const whole = rest.slice(0, last.index + last[0].length);
  return {
    name,
    kind,
    file,
    text: whole,
    members: kind === 'interface' ? membersIn(whole) : [],
    ...commentOf(comment),
  };
}

/** `{ description, default, example, params, throws, returns, see }`, as far as the comment has them. */
function commentOf(comment = '') {
  const lines = comment
    .replace(/^\s*\/\*\*\s?|\s*\*\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* {0,2}(?=@)|^\s*\* ?/, ''));
  const [description = '', ...tags] = lines.join('\n').split(/^@(?=\w)/m);
  const said = { description: oneLine(description), params: [] };
  for (const tag of tags) {
    const [, name, text] = /^(\w+)\s?([\s\S]*)$/.exec(tag) ?? [];
    if (name === 'param') said.params.push(/^(\S+) ([\s\S]*)$/.exec(oneLine(text))?.slice(1) ?? [text, '']);
    else said[name] = name === 'example' ? text.trim() : oneLine(text);
  }
  return said;
}

function oneLine(text) {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}
