import * as v from 'valibot';
import { churn } from './churn.ts';
import { experience } from './experience.ts';
import { plan } from './plan.ts';
import { count, isoDate, isoInstant, list, nullableNumber, number, text } from './primitives.ts';
import { sales } from './sales.ts';
import { segmentation } from './segmentation.ts';

const source = v.object({
  workbook: text,
  sheets: list(
    v.object({
      name: text,
      role: v.picklist(['customers', 'sales', 'products', 'interactions', 'other']),
      rows: count,
      columns: count,
    }),
  ),
  customers: count,
});

const quality = v.object({
  code: text,
  severity: v.picklist(['info', 'warning', 'error']),
  sheet: text,
  column: v.nullable(text),
  rows: count,
  examples: list(v.object({ row: count, value: text })),
  message: text,
});

const metric = v.object({
  id: text,
  label: text,
  value: nullableNumber,
  unit: text,
  target: v.optional(number),
  /** The same metric at the last refresh. */
  previous: v.optional(nullableNumber),
});

const feature = v.object({
  id: text,
  label: text,
  kind: v.picklist(['number', 'category', 'flag', 'date', 'id', 'text']),
  unit: text,
  from: list(text),
  used: v.boolean(),
  reason: v.optional(text),
});

const finding = v.object({
  id: text,
  kind: v.picklist(['segment', 'sales', 'churn', 'experience', 'quality', 'change']),
  text,
  evidence: text,
});

/** Report v1. Additions keep the version; a renamed or retyped field raises it. */
export const reportSchema = v.object({
  version: v.literal(1),
  asOf: isoDate,
  generatedAt: isoInstant,
  locale: v.picklist(['en', 'ru']),
  currency: text,
  source,
  quality: list(quality),
  metrics: list(metric),
  features: list(feature),
  segmentation,
  sales: v.nullable(sales),
  churn: v.nullable(churn),
  experience: v.nullable(experience),
  plan: v.nullable(plan),
  findings: list(finding),
});
