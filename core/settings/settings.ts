import * as v from 'valibot';
import { SegmentryError } from '../errors.ts';
import { locales } from '../words/locale/locale.ts';
import { wrongShape } from '../wrong-shape.ts';

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
      /** Sheet → what it holds. Overrides the guess; `other` leaves the sheet out.
       *  @default `{}`: guessed from names, values and how keys meet
       *  @example { "roles": { "sheets": { "Sheet1": "customers", "Old prices": "other" } } } */
      sheets: v.optional(v.record(v.string(), sheetRole), {}),
      /** Sheet → column → its roles. Overrides the guess for these columns alone; `ignored` leaves a column out.
       *  @default `{}`: guessed from names and values
       *  @example { "roles": { "columns": { "Customers": { "Town": ["city"], "Notes": ["ignored"] } } } } */
      columns: v.optional(v.record(v.string(), v.record(v.string(), v.array(columnRole))), {}),
      /** Sheet → the columns that together tell its rows apart. Results are written back by them.
       *  @default `{}`: the fewest columns that are different in each row
       *  @example { "roles": { "keys": { "Customers": ["Branch", "Number"] } } } */
      keys: v.optional(v.record(v.string(), columnList), {}),
    }),
    {},
  ),
  /** `en` or `ru`: language of names, findings and headings in the add-on and on the command line.
   *  @default `null`: the reader's own
   *  @example { "locale": "ru" } */
  locale: v.optional(v.nullable(v.picklist(locales)), null),
  /** New column → the columns of numbers that it divides. It counts as a feature like any other; with `percent` it is times 100.
   *  @default `{}`: none
   *  @example { "ratios": { "Claims ratio": { "of": "Claims", "to": "Premium", "percent": true } } } */
  ratios: v.optional(
    v.record(
      v.string(),
      v.strictObject({ of: v.string(), to: v.string(), percent: v.optional(v.boolean(), false) }),
    ),
    {},
  ),
  /** `GBP`, `RUB` …: how money is written. Amounts are not converted.
   *  @default `null`: as cells and headers say
   *  @example { "currency": "EUR" } */
  currency: v.optional(v.nullable(v.string()), null),
  /** What the total amount should reach. The report's metric gets it, and the dashboard a gauge.
   *  @default `null`: no gauge
   *  @example { "target": 2000000 } */
  target: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
  /** Groups of fewer customers are not published, nor can they be had by subtraction: a higher one hides more, a lower one may tell of a single person. Inside the workbook everything is shown.
   *  @default `10`
   *  @example { "privacyThreshold": 25 } */
  privacyThreshold: v.optional(positiveInteger, 10),
  publish: v.optional(
    v.strictObject({
      /** What leaves the workbook names single customers too, as `--include-customers` does on the command line.
       *  @default `false`
       *  @example { "publish": { "customers": true } } */
      customers: v.optional(v.boolean(), false),
    }),
    {},
  ),
  segmentation: v.optional(
    v.strictObject({
      /** How many segments, 1 to 20: few are easier to act on, many are more alike inside.
       *  @default `null`: as the evidence says, which the report shows
       *  @example { "segmentation": { "k": 4 } } */
      k: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))), null),
      /** `standard` (mean 0, deviation 1; amounts with a long tail by their logarithm, and `features` says which) or `range` (0 to 1, as they are: single large values count for more).
       *  @default `"standard"`
       *  @example { "segmentation": { "scaling": "range" } } */
      scaling: v.optional(v.picklist(['standard', 'range']), 'standard'),
      /** The features that customers are compared by, and no others: headers, or derived columns as they are shown, in any language.
       *  @default `null`: all that describe a customer and say something of their own
       *  @example { "segmentation": { "features": ["Age", "Income", "City"] } } */
      features: v.optional(v.nullable(columnList), null),
      /** Feature → how much its differences count: 2 counts twice, 0 not at all.
       *  @default `{}`: 1 each
       *  @example { "segmentation": { "weights": { "Income": 2 } } } */
      weights: v.optional(v.record(v.string(), v.pipe(v.number(), v.minValue(0))), {}),
      /** What one differing category costs beside the squared distance of numbers: a higher one makes segments of the same categories, a lower one of the same numbers.
       *  @default `null`: half the mean deviation of the scaled numbers
       *  @example { "segmentation": { "gamma": 1 } } */
      gamma: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
      /** How the search starts: `plus-plus` at random, far apart; `cao` where many customers are alike, the first time, and then at random.
       *  @default `"plus-plus"`
       *  @example { "segmentation": { "start": "cao" } } */
      start: v.optional(v.picklist(['plus-plus', 'cao']), 'plus-plus'),
      /** How often the search starts; the lowest cost wins. More take longer and find a better optimum at most.
       *  @default `10`
       *  @example { "segmentation": { "restarts": 30 } } */
      restarts: v.optional(positiveInteger, 10),
      /** Seed of the starts. The same seed gives the same segments; if another gives others, the data do not decide between them.
       *  @default `1`
       *  @example { "segmentation": { "seed": 7 } } */
      seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
      /** Segment id → a person's name for it, kept as long as the segment lives.
       *  @default `{}`: named by what is different in them
       *  @example { "segmentation": { "names": { "s1": "Families in town" } } } */
      names: v.optional(v.record(v.string(), v.string()), {}),
      /** Find segments anew instead of assigning customers to the saved ones. Customers may move; segments keep their identity where they match.
       *  @default `false`
       *  @example { "segmentation": { "retrain": true } } */
      retrain: v.optional(v.boolean(), false),
    }),
    {},
  ),
  churn: v.optional(
    v.strictObject({
      /** The column that says who left. A guess that only tells who is dissatisfied is not analysed as leaving, a column named here is.
       *  @default `null`: guessed
       *  @example { "churn": { "outcome": "Cancelled" } } */
      outcome: v.optional(v.nullable(v.string()), null),
      /** The value of that column that means “left”.
       *  @default `null`: guessed
       *  @example { "churn": { "positive": "yes" } } */
      positive: v.optional(v.nullable(v.union([v.string(), v.number(), v.boolean()])), null),
      /** The share of the customers that the churn segments together may hold: more find more of the leavers, and approach more who would have stayed.
       *  @default `0.25`
       *  @example { "churn": { "maxShare": 0.1 } } */
      maxShare: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 0.25),
      /** How many churn segments at most.
       *  @default `5`
       *  @example { "churn": { "maxSegments": 3 } } */
      maxSegments: v.optional(positiveInteger, 5),
      /** How many conditions a churn segment has at most, 1 to 3: fewer are easier to explain and find less.
       *  @default `3`
       *  @example { "churn": { "maxConditions": 2 } } */
      maxConditions: v.optional(v.pipe(positiveInteger, v.maxValue(3)), 3),
      /** Leave out gender, age and the like, and columns that say nearly the same (φK above .9). The report says what that costs.
       *  @default `false`
       *  @example { "churn": { "excludeProtected": true } } */
      excludeProtected: v.optional(v.boolean(), false),
    }),
    {},
  ),
  retention: v.optional(
    v.strictObject({
      /** Within how many days purchases are expected, and who bought first or came back counts as new or won back.
       *  @default `91`
       *  @example { "retention": { "horizonDays": 30 } } */
      horizonDays: v.optional(v.pipe(positiveInteger, v.maxValue(3660)), 91),
      /** Over how many months the lifetime value is counted: the longer, the less of it is proven.
       *  @default `36`
       *  @example { "retention": { "valueMonths": 12 } } */
      valueMonths: v.optional(v.pipe(positiveInteger, v.maxValue(120)), 36),
      /** How much less a year's worth counts than that of the year before.
       *  @default `0.1`
       *  @example { "retention": { "discount": 0.05 } } */
      discount: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.1),
    }),
    {},
  ),
  plan: v.optional(
    v.strictObject({
      /** How many letters can be written: the plan stops there, and before where no further customer leaves as often as all do.
       *  @default `null`: as many as customers in the churn segments are still there, else a tenth of all; at most `churn.maxShare` of all
       *  @example { "plan": { "capacity": 200 } } */
      capacity: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null),
      /** What a kept customer is worth: an amount for all, or the column of numbers that says it for each.
       *  @default `null`: what customers pay, else their lifetime value
       *  @example { "plan": { "value": "Annual premium" } } */
      value: v.optional(v.nullable(v.union([v.string(), v.pipe(v.number(), v.minValue(0))])), null),
      costs: v.optional(
        v.strictObject({
          /** What one letter costs, whoever gets it. Dear letters go to fewer customers.
           *  @default `1`
           *  @example { "plan": { "costs": { "contact": 2.5 } } } */
          contact: v.optional(v.pipe(v.number(), v.minValue(0)), 1),
          /** What the offer costs when it is taken up. Dear offers go to those who are surest to leave.
           *  @default `10`
           *  @example { "plan": { "costs": { "offer": 40 } } } */
          offer: v.optional(v.pipe(v.number(), v.minValue(0)), 10),
        }),
        {},
      ),
    }),
    {},
  ),
});

/** The settings in force: nothing is left open. */
export type Settings = v.InferOutput<typeof settingsSchema>;
/** What a person may set; all of it is optional. */
export type SettingsInput = v.InferInput<typeof settingsSchema>;

/**
 * Which settings are in force? Fills in every default.
 *
 * @param untrusted anything, usually parsed JSON of the shape of `SettingsInput`.
 * @throws `input.settings-invalid` naming the first wrong path, its value and what was expected.
 * @example
 * import { readSettings } from 'segmentry/core';
 *
 * const settings = readSettings({ segmentation: { k: 4 } });
 * console.log(settings.segmentation.k, settings.segmentation.restarts); // 4 10
 */
export function readSettings(untrusted: unknown): Settings {
  const result = v.safeParse(settingsSchema, untrusted);
  if (result.success) return result.output;
  throw new SegmentryError('input.settings-invalid', wrongShape(result.issues));
}
