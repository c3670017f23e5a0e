import { analyseChurn } from './analyse-churn.ts';
import { analyseRepeat } from './analyse-repeat.ts';
import { analyseSegments } from './analyse-segments.ts';
import { experienceOf } from './analyses/experience/experience.ts';
import { askHeadline } from './analyses/headline/ask-headline.ts';
import { concludeHeadline } from './analyses/headline/conclude-headline.ts';
import { askSales } from './analyses/sales/ask-sales.ts';
import { concludeSales } from './analyses/sales/conclude-sales.ts';
import { columnsToday } from './analyses/segments/model/columns-today.ts';
import { comparedByModel } from './analyses/segments/model/compared-by-model.ts';
import { termsOf } from './analyses/segments/model/terms-of.ts';
import type { Analysis, AnalysisInput } from './analysis.ts';
import { prepareCustomers } from './customers/customers.ts';
import { frameOf } from './customers/frame-of.ts';
import { nestedColumns } from './customers/nested-columns.ts';
import { outlineOf } from './customers/outline.ts';
import type { Customers } from './customers/types.ts';
import { writeTargets } from './customers/write-targets.ts';
import { SegmentryError } from './errors.ts';
import type { Report } from './report/types.ts';
import { answersTo, type GivenGroups } from './summaries/contract.ts';
import { conversed } from './summaries/dialogue.ts';
import { answerInMemory } from './summaries/in-memory/answer.ts';
import type { Understanding } from './understand/types.ts';
import { understand } from './understand/understand.ts';
import { featuresInWords } from './words/customers/features.ts';
import { settingsInIds } from './words/customers/settings-in-ids.ts';
import { experienceInWords } from './words/experience/experience-in-words.ts';
import { findingsInWords } from './words/findings.ts';
import { metricsInWords } from './words/headline/metrics-in-words.ts';
import { messages } from './words/index.ts';
import { inUnit } from './words/locale/in-unit.ts';
import { salesInWords } from './words/sales/sales-in-words.ts';
import { segmentationInWords } from './words/segments/segmentation-in-words.ts';
import { qualityInWords } from './words/understand/quality.ts';
import { experienceSheet } from './writeback/experience-sheet.ts';
import { segmentColumns } from './writeback/segment-columns.ts';
import { segmentsSheet } from './writeback/segments-sheet.ts';

/**
 * Who are the customers, who leaves, and what do we do about it? The whole way from cells to report and columns.
 *
 * Plain data in, plain data out: the same input gives the same result on any machine and in any row order.
 *
 * @throws `input.*` for data or settings a person can mend, `limit.time` when `deadline` says so.
 * @example
 * import { analyse, readSettings } from 'segmentry/core';
 *
 * const customers = Array.from({ length: 40 }, (_, i) =>
 *   i % 2 === 0 ? [`C${i}`, 25 + i / 4, 'Leeds', 900 + i] : [`C${i}`, 60 + i / 4, 'York', 4200 + i],
 * );
 * const input = {
 *   workbook: {
 *     name: 'CRM',
 *     sheets: [{ name: 'Customers', cells: [['Customer ID', 'Age', 'City', 'Spend'], ...customers] }],
 *   },
 *   settings: readSettings({}),
 *   asOf: '2026-04-28',
 *   generatedAt: '2026-04-28T06:00:00.000Z',
 *   locale: 'en',
 * } as const;
 * const { model, report, writeBack } = analyse(input);
 * console.log(report.segmentation.segments.map(({ size }) => size)); // [ 20, 20 ]
 * console.log(writeBack[0]?.columns[0]?.header); // Segment
 *
 * const next = analyse({ ...input, asOf: '2026-05-28', model, previous: report });
 * console.log(next.report.segmentation.changes?.mode); // assigned
 */
export function analyse(input: AnalysisInput): Analysis {
  const { workbook, asOf, locale } = input;
  const step = stepper(input);
  step('reading', 0);
  const { habits } = messages(locale).prepare;
  const previous = input.model ?? null;
  const usedKey = previous?.key ?? null;
  const understanding = understand({ workbook, settings: input.settings, asOf, habits, usedKey });
  step('cleaning', 0);
  const settings = settingsInIds(input.settings, understanding);
  const prepared = prepareCustomers(understanding, { workbook, settings, asOf });
  const frame = frameOf(prepared, asOf, termsOf(previous));
  const outline = outlineOf(frame);
  const today = columnsToday(outline);
  const customers = {
    ...prepared,
    features: comparedByModel(prepared.features, previous, { today, settings }),
  };
  step('clustering', 0);
  const segmentation = segmentationInWords(
    analyseSegments({ frame, settings, asOf, model: previous, ...watch(input) }),
    { previous, locale },
  );
  step('churn', 0);
  const churn =
    customers.outcome?.about === 'churn'
      ? analyseChurn({
          ...{ frame, settings, asOf, locale, ...watch(input), playbook: input.playbook ?? null },
          segments: {
            codes: segmentation.labels,
            names: new Map(segmentation.section.segments.map(({ id, name }) => [id, name])),
          },
        })
      : null;
  const repeat =
    customers.outcome?.about === 'churn'
      ? null
      : analyseRepeat({ frame, settings, asOf, locale, previous: input.previous?.retention ?? null });
  step('reporting', 0);
  const answer = answerInMemory(frame);
  const { segments } = segmentation.section;
  const groups: GivenGroups = {
    codes: segmentation.labels,
    keys: segments.map(({ id }) => id),
  };
  const sold = concludeSales(outline, groups, answersTo(askSales(outline, groups), answer));
  const sales = sold && salesInWords(sold, segments, locale);
  const found = conversed(experienceOf(outline, groups), answer);
  const named = new Map(segments.map(({ id, name }) => [id, name]));
  const experience = found && experienceInWords({ experience: found, outline, names: named, locale });
  const names = [
    ...frame.columns.map(({ id }) => id),
    ...frame.variables.flatMap((one) => (one.kind === 'category' ? one.levels : [])),
  ];
  const said: Report = {
    version: 1,
    asOf,
    generatedAt: input.generatedAt,
    locale,
    currency: customers.currency,
    source: sourceOf(input, understanding, customers),
    quality: qualityInWords(understanding.quality, locale).map((entry) => ({
      ...entry,
      examples: [...entry.examples],
    })),
    metrics: metricsInWords({
      headline: concludeHeadline(outline, answersTo(askHeadline(outline), answer)),
      currency: frame.currency,
      churn: churn?.section ?? null,
      target: settings.target,
      previous: input.previous ?? null,
      locale,
    }),
    features: featuresInWords(customers, locale).map(({ reason, from, log: _, ...feature }) => ({
      ...feature,
      from: [...from],
      ...(reason === null ? {} : { reason }),
    })),
    segmentation: segmentation.section,
    sales,
    churn: churn?.section ?? null,
    experience,
    ...(repeat && { retention: repeat.section }),
    plan: churn?.plan ?? null,
    findings: findingsInWords({
      segmentation: segmentation.section,
      sales,
      churn: churn?.section ?? null,
      experience,
      retention: repeat?.section ?? null,
      locale,
    }),
    nested: nestedColumns(customers).map((one) => ({ ...one, levels: [...one.levels] })),
    publishing: { customers: settings.publish.customers, threshold: settings.privacyThreshold },
  };
  const {
    metrics,
    segmentation: section,
    findings,
  } = inUnit(
    { metrics: said.metrics, segmentation: said.segmentation, findings: said.findings },
    understanding.unit,
    { locale, names },
  );
  const report: Report = { ...said, metrics, segmentation: section, findings };
  step('reporting', 1);
  const columns = [
    ...segmentColumns(segmentation, { rowOf: frame.rowOf, asOf, locale }),
    ...(churn?.columns ?? []),
    ...(repeat?.columns ?? []),
  ];
  return {
    report,
    model: segmentation.model,
    writeBack: writeTargets(understanding, customers, workbook).map((target) => ({
      sheet: target.sheet,
      headerRow: target.headerRow,
      keyColumns: target.keyColumns,
      keys: target.keys,
      columns: columns.map((column) => ({
        ...column,
        values: Array.from(target.customers, (row) => column.values[row] ?? null),
      })),
    })),
    sheets: [
      segmentsSheet(section, sales?.amountLabel ?? null, locale),
      ...(churn?.sheets ?? []),
      ...(experience !== null && experience.drivers.length > 0 ? [experienceSheet(experience, locale)] : []),
    ],
  };
}

function watch({ progress, deadline }: AnalysisInput): Pick<AnalysisInput, 'progress' | 'deadline'> {
  return { ...(progress && { progress }), ...(deadline && { deadline }) };
}

function stepper({ progress, deadline }: AnalysisInput) {
  return (stage: Parameters<NonNullable<typeof progress>>[0]['stage'], done: number): void => {
    progress?.({ stage, done, total: 1 });
    if (deadline?.()) throw new SegmentryError('limit.time');
  };
}

function sourceOf(
  { workbook }: AnalysisInput,
  { sheets, unit }: Understanding,
  customers: Customers,
): Report['source'] {
  return {
    workbook: workbook.name,
    sheets: sheets.map(({ name, role, rows, columns }) => ({
      name,
      role: role.role,
      rows,
      columns: columns.length,
    })),
    customers: customers.table.rows,
    ...(unit === 'customers' ? {} : { unit }),
  };
}
