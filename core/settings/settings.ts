import * as v from 'valibot';
import { SegmentryError } from '../errors.ts';

const positiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1));
const columnList = v.array(v.string());

const sheetRole = v.picklist(['customers', 'sales', 'products', 'interactions', 'other']);
const columnRole = v.picklist([
  'key',
  'customer-key',
  'product-key',
  'feature',
  'outcome',
  'amount',
  'coverage',
  'date',
  'age',
  'income',
  'city',
  'gender',
  'product-name',
  'product-type',
  'product-category',
  'satisfaction',
  'personal',
  'ignored',
]);

/** What a person can set. Everything is optional; `readSettings` fills in the defaults. */
const settingsSchema = v.strictObject({
  roles: v.optional(
    v.strictObject({
      sheets: v.optional(v.record(v.string(), sheetRole), {}),
      columns: v.optional(v.record(v.string(), v.record(v.string(), v.array(columnRole))), {}),
      keys: v.optional(v.record(v.string(), columnList), {}),
    }),
    {},
  ),
  /** Language of names, findings and headings; null is the reader's own. */
  locale: v.optional(v.nullable(v.picklist(['en', 'ru'])), null),
  /** Ratios of two columns of numbers, by the name that the new column gets. */
  ratios: v.optional(
    v.record(
      v.string(),
      v.strictObject({ of: v.string(), to: v.string(), percent: v.optional(v.boolean(), false) }),
    ),
    {},
  ),
  currency: v.optional(v.nullable(v.string()), null),
  target: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
  privacyThreshold: v.optional(positiveInteger, 10),
  segmentation: v.optional(
    v.strictObject({
      k: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))), null),
      scaling: v.optional(v.picklist(['standard', 'range']), 'standard'),
      features: v.optional(v.nullable(columnList), null),
      weights: v.optional(v.record(v.string(), v.pipe(v.number(), v.minValue(0))), {}),
      gamma: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
      start: v.optional(v.picklist(['plus-plus', 'cao']), 'plus-plus'),
      restarts: v.optional(positiveInteger, 10),
      seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
      names: v.optional(v.record(v.string(), v.string()), {}),
      retrain: v.optional(v.boolean(), false),
    }),
    {},
  ),
  churn: v.optional(
    v.strictObject({
      outcome: v.optional(v.nullable(v.string()), null),
      positive: v.optional(v.nullable(v.union([v.string(), v.number(), v.boolean()])), null),
      maxShare: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 0.25),
      maxSegments: v.optional(positiveInteger, 5),
      maxConditions: v.optional(v.pipe(positiveInteger, v.maxValue(3)), 3),
      excludeProtected: v.optional(v.boolean(), false),
    }),
    {},
  ),
  plan: v.optional(
    v.strictObject({
      capacity: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
      value: v.optional(v.nullable(v.union([v.string(), v.pipe(v.number(), v.minValue(0))])), null),
      costs: v.optional(
        v.strictObject({
          contact: v.optional(v.pipe(v.number(), v.minValue(0)), 1),
          offer: v.optional(v.pipe(v.number(), v.minValue(0)), 10),
        }),
        {},
      ),
    }),
    {},
  ),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type SettingsInput = v.InferInput<typeof settingsSchema>;

/**
 * Which settings are in force? Fills in every default.
 *
 * @param untrusted anything, usually parsed JSON.
 * @throws `input.settings-invalid` naming the first wrong path, its value and what was expected.
 */
export function readSettings(untrusted: unknown): Settings {
  const result = v.safeParse(settingsSchema, untrusted);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new SegmentryError('input.settings-invalid', {
    path: v.getDotPath(issue) ?? '(root)',
    value: issue.received,
    expected: issue.expected ?? issue.message,
  });
}
