import { parseArgs } from 'node:util';
import { type Expected, SegmentryError } from '../../../core/index.ts';
import { type Locale, localeFrom, locales } from '../../../core/words/locale/index.ts';
import { cliMessages } from './messages/index.ts';
import { UserError } from './user-error.ts';

export interface CliOptions {
  readonly command: string;
  readonly path: string | null;
  readonly out: string | null;
  readonly inPlace: boolean;
  readonly asOf: string | null;
  readonly settings: string | null;
  readonly includeCustomers: boolean;
  readonly locale: Locale;
  readonly json: boolean;
  readonly port: number;
  readonly serve: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const known = {
  out: { type: 'string' },
  'in-place': { type: 'boolean' },
  'as-of': { type: 'string' },
  settings: { type: 'string' },
  'include-customers': { type: 'boolean' },
  locale: { type: 'string' },
  json: { type: 'boolean' },
  port: { type: 'string' },
  'no-serve': { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/**
 * What did the person ask for?
 *
 * @throws UserError or `input.option-invalid`, in the language asked for.
 */
export function readOptions(args: readonly string[]): CliOptions {
  const locale = localeOf(args);
  const words = cliMessages(locale);
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known[token.name as keyof typeof known];
    if (option === undefined) throw new UserError(words.unknownOption(token.rawName));
    if (option.type === 'string' && (token.value === undefined || token.value === ''))
      throw new UserError(words.noValue(token.rawName));
  }
  const text = (name: keyof typeof known): string | null =>
    typeof values[name] === 'string' ? (values[name] as string) : null;
  const [command = '', path = null, ...extra] = positionals;
  if (extra[0] !== undefined) throw new UserError(words.tooMany(extra[0]));
  const options = {
    command,
    path,
    out: text('out'),
    inPlace: values['in-place'] === true,
    asOf: text('as-of'),
    settings: text('settings'),
    includeCustomers: values['include-customers'] === true,
    locale,
    json: values.json === true,
    port: Number(text('port') ?? 0),
    serve: values['no-serve'] !== true,
    quiet: values.quiet === true,
    help: values.help === true,
    version: values.version === true,
  };
  if (text('locale') !== null && text('locale') !== locale)
    throw invalid('--locale', text('locale')!, { kind: 'one-of', options: locales });
  if (options.asOf !== null && !isDay(options.asOf)) throw invalid('--as-of', options.asOf, { kind: 'date' });
  if (!(Number.isInteger(options.port) && options.port >= 0 && options.port <= 65_535))
    throw invalid('--port', text('port')!, { kind: 'port' });
  return options;
}

/** The language of messages about everything else, so it is looked for before anything is judged. */
export function localeOf(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const value = at < 0 ? '' : args[at]!.includes('=') ? args[at]!.split('=')[1] : args[at + 1];
  return localeFrom(value);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function invalid(option: string, value: string, expected: Expected): SegmentryError {
  return new SegmentryError('input.option-invalid', { option, value, expected });
}
