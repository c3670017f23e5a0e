import type { Expected } from './expected.ts';

/** What has no details. */
type Nothing = Readonly<Record<string, never>>;

/** Where on a sheet. `rows` and `examples` are listed as they are shown. */
type Column = { readonly sheet: string; readonly column: string };

type Cell = Column & { readonly row: number };

type TypedCell = Cell & { readonly value: string };

/** What stands at `path` of some JSON, as it is written there: `"three"`, `-1`; `Object`, `Array`, `undefined` for what is none. */
export type WrongShape = { readonly path: string; readonly value: string; readonly expected: Expected };

/** What became of a run that had begun to write: `kept` are the names of what people typed into. */
type TakenBack = { readonly takenBack?: true; readonly kept?: readonly string[] };

/**
 * Where something is wrong, by code: sheet, column, row, the value seen, what there is instead.
 *
 * `input.*` the person can mend · `limit.*` too much for the place it runs in · `host.*` the host failed ·
 * `internal.*` a mistake of ours.
 */
export interface ErrorDetails {
  readonly 'input.file-missing': { readonly path: string };
  readonly 'input.file-unreadable': { readonly path: string; readonly reason: string };
  readonly 'input.no-sheets': { readonly path: string };
  readonly 'input.sheet-empty': { readonly sheet: string; readonly count: number };
  /** Sheets with rows, and those without any. */
  readonly 'input.no-customers': { readonly sheets: string; readonly blank: string };
  readonly 'input.sheets-alike': { readonly sheet: string; readonly other: string };
  readonly 'input.key-duplicates': Column & { readonly count: number; readonly examples: string };
  readonly 'input.column-missing': Column & { readonly available: string };
  readonly 'input.sheet-missing': { readonly sheet: string; readonly available: string };
  readonly 'input.settings-invalid': WrongShape;
  readonly 'input.option-invalid': {
    readonly option: string;
    readonly value: string;
    readonly expected: Expected;
  };
  readonly 'input.report-invalid': WrongShape;
  readonly 'input.too-few-customers': {
    readonly sheet: string;
    readonly count: number;
    readonly needed: number;
  };
  readonly 'input.no-features': { readonly sheet: string };
  readonly 'input.playbook-column': TypedCell & { readonly available: string; readonly example: string };
  readonly 'input.playbook-condition': TypedCell & { readonly feature: string; readonly available: string };
  readonly 'input.playbook-twice': Column & { readonly value: string; readonly rows: string };
  readonly 'input.playbook-offer': Cell;
  readonly 'input.playbook-days': TypedCell;
  readonly 'limit.time': Nothing;
  readonly 'host.busy': Nothing;
  readonly 'host.protected': { readonly sheet: string; readonly range: string };
  readonly 'host.changed': { readonly sheet: string } & TakenBack;
  readonly 'host.permission': Nothing;
  readonly 'host.failed': { readonly reason: string } & TakenBack;
  readonly 'host.cancelled': Nothing;
  readonly 'host.interrupted': { readonly reason: string };
  readonly 'internal.unexpected': { readonly reason: string } & TakenBack;
}

/** What went wrong. */
export type ErrorCode = keyof ErrorDetails;

/** A code with the details that belong to it; a code without any stands alone. */
export type ErrorArguments = {
  readonly [Code in ErrorCode]: Nothing extends ErrorDetails[Code]
    ? readonly [code: Code, details?: ErrorDetails[Code]]
    : readonly [code: Code, details: ErrorDetails[Code]];
}[ErrorCode];

/** The details of an error of which the code is not known yet: any may be asked for. */
type AnyDetails = ErrorDetails[ErrorCode] & Readonly<Record<string, unknown>>;

/**
 * The only error that crosses a layer. Its sentence is made where it is shown, in the reader's language.
 *
 * @param code what is wrong.
 * @param details where: sheet, column, value … as the code's sentence needs them. What is missing does not compile.
 * @example
 * import { describeError, SegmentryError } from 'segmentry/core';
 *
 * const error = new SegmentryError('input.too-few-customers', { sheet: 'Customers', count: 1, needed: 2 });
 * console.log(error.code); // input.too-few-customers
 * console.log(describeError(error, 'en').includes('Customers')); // true
 */
export class SegmentryError extends Error {
  override readonly name = 'SegmentryError';
  readonly code: ErrorCode;
  readonly details: AnyDetails;

  constructor(...[code, details = {}]: ErrorArguments) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}
