import type { Report } from '../../report/types.ts';
import { messages } from '../../words/index.ts';
import { isSmall } from '../hide/threshold.ts';

/**
 * The columns, without the share of customers who have no value where all but a few have none. Where a row of data may have
 * been taken for headers, the names of columns that no figure needs go, for they may be one customer's.
 */
export function publishFeatures(
  { features, source, quality, locale }: Report,
  threshold: number,
): Report['features'] {
  const headerless = quality.some(({ code }) => code === 'header.data');
  const told = headerless ? features.filter(({ used }) => used) : features;
  return told.map((feature) => {
    const share = /(\d+(?:[.,]\d+)?)[\s\u00a0]?%/.exec(feature.reason ?? '')?.[1]?.replace(',', '.');
    const known = Math.round((1 - Number(share ?? 0) / 100) * source.customers);
    return share !== undefined && (isSmall(known, threshold) || known === 0)
      ? { ...feature, reason: messages(locale).report.published.missing }
      : feature;
  });
}
