import * as v from 'valibot';
import { locales } from '../../words/locale/locale.ts';
import { churn } from './churn.ts';
import { experience } from './experience.ts';
import { plan } from './plan.ts';
import { count, isoDate, isoInstant, list, nullableNumber, number, text } from './primitives.ts';
import { retention } from './retention.ts';
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
  /** What is counted where the rows name no customer; customers when absent. */
  unit: v.optional(v.picklist(['customers', 'tickets', 'calls', 'orders', 'rows'])),
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
  kind: v.picklist(['segment', 'sales', 'churn', 'retention', 'experience', 'quality', 'change']),
  text,
  evidence: text,
});

/** A column of which each level lies in one level of another, as cities do in regions. */
const nested = v.object({
  feature: text,
  within: text,
  levels: list(v.object({ level: text, within: text })),
});

/** What the settings said of publishing when the report was made. */
const publishing = v.object({ customers: v.boolean(), threshold: count });

/** On a report that left its workbook: what of it stayed there. */
const publication = v.object({
  /** Whether single customers are told. */
  customers: v.boolean(),
  /** Groups of fewer customers are not told, and cannot be had by subtracting what is. */
  threshold: count,
  /**
   * How many figures are left out, told together with others, or rounded down to a whole multiple of the threshold, for
   * that reason. A count of 0 may stand for fewer than the threshold.
   */
  suppressed: count,
});

/** Report v1. Additions keep the version; a renamed or retyped field raises it. */
export const reportSchema = v.object({
  version: v.literal(1),
  asOf: isoDate,
  generatedAt: isoInstant,
  locale: v.picklist(locales),
  currency: text,
  source,
  quality: list(quality),
  metrics: list(metric),
  features: list(feature),
  segmentation,
  sales: v.nullable(sales),
  churn: v.nullable(churn),
  experience: v.nullable(experience),
  /** Absent where a column says who left, and where the times of purchases cannot tell. */
  retention: v.optional(retention),
  plan: v.nullable(plan),
  findings: list(finding),
  /** These two only on the workbook's own report, for its publishing. */
  nested: v.optional(list(nested)),
  publishing: v.optional(publishing),
  /** Absent on the workbook's own report, which is whole. */
  publication: v.optional(publication),
});
