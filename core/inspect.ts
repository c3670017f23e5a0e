import { comparedByModel } from './analyses/segments/model/compared-by-model.ts';
import { termsOf } from './analyses/segments/model/terms-of.ts';
import { prepareCustomers } from './customers/customers.ts';
import { columnsOf } from './customers/in-terms/columns-of.ts';
import { readingsOf } from './customers/in-terms/readings.ts';
import type { Settings } from './settings/settings.ts';
import type { Workbook } from './table/types.ts';
import type { Join, Understanding } from './understand/types.ts';
import { understand } from './understand/understand.ts';
import { type FeatureInWords, featuresInWords } from './words/customers/features.ts';
import { settingsInIds } from './words/customers/settings-in-ids.ts';
import { type Locale, messages } from './words/index.ts';
import type { SegmentModel } from './words/segments/segment-model.ts';
import { type QualityMessage, qualityInWords } from './words/understand/quality.ts';
import { type SheetInWords, sheetsInWords } from './words/understand/sheets.ts';

/** What reading a workbook depends on. */
export interface InspectInput {
  /**
   * The sheets as they are, headers and all.
   *
   * @example workbook: { name: 'CRM', sheets: [{ name: 'Customers', cells: [['Customer ID', 'Age'], ['C1', 34], ['C2', 61]] }] }
   */
  readonly workbook: Workbook;
  /**
   * What `readSettings` gives: `roles` overrides guesses.
   *
   * @example settings: readSettings({ roles: { sheets: { 'Old prices': 'other' } } })
   */
  readonly settings: Settings;
  /**
   * The date that ages and tenures are counted to, `YYYY-MM-DD`; later dates are reported as wrong.
   *
   * @example asOf: '2026-04-28'
   */
  readonly asOf: string;
  /**
   * Language of reasons and messages.
   *
   * @example locale: 'ru'
   */
  readonly locale: Locale;
  /**
   * The last run's model: `features` then says what the next refresh will compare by.
   *
   * @default `null`: what segments found anew would be made of
   * @example model: last.model
   */
  readonly model?: SegmentModel | null;
}

/** What Segmentry made of a workbook, in words and as plain JSON, for the set-up screen and `segmentry inspect`. */
export interface UnderstandingSummary {
  readonly sheets: readonly SheetInWords[];
  readonly joins: readonly Join[];
  readonly quality: readonly QualityMessage[];
  /** The sheet whose rows are the customers; null when no sheet looks like one. */
  readonly customersSheet: string | null;
  /** The sheets whose rows the customers were made from where no sheet lists them, the largest first; else none. */
  readonly madeFrom: readonly string[];
  readonly features: readonly FeatureInWords[];
}

/**
 * What did Segmentry make of a workbook, and what is wrong with its data? Never refuses data that can be read:
 * while mistakes stand in the way of an analysis, `features` is empty and `quality` says which.
 *
 * @param input the same as for `analyse`, as far as reading depends on it.
 * @throws `input.sheet-missing`, `input.column-missing` when the settings name what is not there.
 * @example
 * import { inspect, readSettings } from 'segmentry/core';
 *
 * const cells = [['Client no', 'Town', 'Age'], ['A-1', 'Leeds', 34], ['A-2', 'York', 'n/a'], ['A-3', 'Bath', 430]];
 * const { quality, sheets } = inspect({
 *   workbook: { name: 'CRM', sheets: [{ name: 'Clients', cells }] },
 *   settings: readSettings({}),
 *   asOf: '2026-04-28',
 *   locale: 'en',
 * });
 * console.log(sheets[0]?.role.role, sheets[0]?.rows); // customers 3
 * console.log(quality.map(({ code }) => code)); // [ 'value.impossible', 'value.placeholders' ]
 */
export function inspect(input: InspectInput): UnderstandingSummary {
  const { workbook, settings, asOf, locale } = input;
  const { habits } = messages(locale).prepare;
  const understanding = understand({
    ...{ workbook, settings, asOf, habits },
    usedKey: input.model?.key ?? null,
  });
  const { sheets, joins, quality, customersSheet, madeFrom } = understanding;
  const stopped = customersSheet === null || quality.some(({ severity }) => severity === 'error');
  return {
    sheets: sheetsInWords(sheets, locale),
    joins,
    quality: qualityInWords(quality, locale),
    customersSheet,
    madeFrom,
    features: stopped ? [] : featuresOf(understanding, input),
  };
}

function featuresOf(understanding: Understanding, input: InspectInput): readonly FeatureInWords[] {
  const settings = settingsInIds(input.settings, understanding);
  const customers = prepareCustomers(understanding, { ...input, settings });
  const model = input.model ?? null;
  const readings = readingsOf(customers, termsOf(model));
  const today = {
    columns: columnsOf(customers),
    unread: readings.flatMap(({ column, values }) => (values === null ? [column] : [])),
  };
  const features = comparedByModel(customers.features, model, { today, settings });
  return featuresInWords({ ...customers, features }, input.locale);
}
