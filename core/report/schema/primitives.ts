import * as v from 'valibot';
import type { Kind } from '../../expected.ts';

/** What is said instead of the library's message: a kind of `Expected`. */
const day: Kind = 'date';
const instant: Kind = 'instant';

export const text = v.string();
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const number = v.pipe(v.number(), v.finite());
export const nullableNumber = v.nullable(number);
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** `2026-04-28` */
export const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, day));
/** `2026-04-28T06:00:00.000Z` */
export const isoInstant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, instant),
);
export const list = <S extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(item: S) =>
  v.array(item);
