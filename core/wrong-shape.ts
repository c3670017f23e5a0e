import * as v from 'valibot';
import type { WrongShape } from './errors.ts';
import type { Expected, Kind } from './expected.ts';

type Issue = v.BaseIssue<unknown>;

const kinds: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  finite: 'number',
  integer: 'whole-number',
  boolean: 'yes-or-no',
  array: 'list',
  record: 'object',
};

const bounds = { min_value: 'at-least', gt_value: 'more-than', max_value: 'at-most' } as const;

/** Where does JSON first differ from its schema? In codes: the library's own sentences are in English. */
export function wrongShape([issue]: readonly [Issue, ...Issue[]]): WrongShape {
  return { path: v.getDotPath(issue) ?? '(root)', value: issue.received, expected: expectedBy(issue) };
}

function expectedBy({ type, expected, requirement, received, message }: Issue): Expected {
  const bound = bounds[type as keyof typeof bounds];
  if (bound !== undefined) return { kind: bound, than: Number(requirement) };
  if (type === 'picklist' || type === 'literal' || type === 'variant') return optionsIn(expected);
  if (type === 'union') return { kind: 'any-of', kinds: kindsIn(expected) };
  if (type === 'object' || type === 'strict_object') return { kind: memberOf(expected, received) };
  if (type === 'regex') return { kind: message as Kind };
  return { kind: kinds[type] ?? 'other' };
}

/** `("standard" | "range")` lists texts, `1` is a literal. */
function optionsIn(expected: string | null): Expected {
  const options = (expected ?? '').replace(/^\(|\)$/g, '').split(' | ');
  return { kind: 'one-of', options };
}

function kindsIn(expected: string | null): readonly Kind[] {
  return ((expected ?? '').match(/\w+/g) ?? []).map((type) => kinds[type] ?? 'other');
}

/** An object that lacks a name expects it, in quotation marks; one that has a name too many expects `never`. */
function memberOf(expected: string | null, received: string): Kind {
  if (expected === 'never') return 'unnamed';
  return received === 'undefined' ? 'present' : 'object';
}
