import type { Settings } from '../../settings/settings.ts';
import type { Understanding } from '../../understand/types.ts';
import { locales, messages } from '../index.ts';

/**
 * Which columns do settings mean by names that only a reader sees? A derived column may be named as it is shown, in any
 * language; the answer names it by its id. Headers of the workbook mean themselves.
 */
export function settingsInIds(settings: Settings, { tables }: Pick<Understanding, 'tables'>): Settings {
  const own = new Set([...tables.values()].flatMap(({ columns }) => columns.map(({ name }) => name)));
  const idOf = new Map(
    locales.flatMap((locale) =>
      Object.entries(messages(locale).prepare.derived).map(([id, text]) => [text, id]),
    ),
  );
  const meant = (name: string) => (own.has(name) ? name : (idOf.get(name) ?? name));
  const { features, weights } = settings.segmentation;
  return {
    ...settings,
    segmentation: {
      ...settings.segmentation,
      features: features?.map(meant) ?? null,
      weights: Object.fromEntries(Object.entries(weights).map(([name, weight]) => [meant(name), weight])),
    },
  };
}
