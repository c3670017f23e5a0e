import type { Settings } from '../../../settings/settings.ts';

/** Settings that decide which segments there are, as the model keeps them. */
type Shaping = Omit<Settings['segmentation'], 'names' | 'retrain'> & {
  readonly ratios: Settings['ratios'];
  /** Columns that the person wants customers to be compared by, whatever is guessed of them. */
  readonly wanted: readonly string[];
};

export type ShapingSetting = keyof Shaping;

/** The settings that shape segments, as text to keep beside the model. */
export function shapingSettings(settings: Settings): string {
  return JSON.stringify(shapingOf(settings));
}

/**
 * Which of these settings are others than those that the model was made with? What an earlier version did not keep counts as
 * unchanged, and so do columns to compare by that it compares by already, or that are no longer asked for.
 *
 * @param compared the features that the model compares by.
 */
export function changedSettings(
  kept: string,
  settings: Settings,
  compared: readonly string[],
): readonly ShapingSetting[] {
  const before = JSON.parse(kept) as Partial<Shaping>;
  const now = shapingOf(settings);
  return (Object.keys(now) as ShapingSetting[]).filter((name) => {
    const known = before[name];
    if (known === undefined) return false;
    if (name !== 'wanted') return sorted(known) !== sorted(now[name]);
    return now.wanted.some((column) => ![...(before.wanted ?? []), ...compared].includes(column));
  });
}

function shapingOf({ segmentation, ratios, roles }: Settings): Shaping {
  const { names: _, retrain: __, ...shaping } = segmentation;
  const wanted = Object.values(roles.columns).flatMap((columns) =>
    Object.keys(columns).filter((name) => columns[name]?.includes('feature')),
  );
  return { ...shaping, ratios, wanted: [...new Set(wanted)].sort() };
}

/** As text in which neither the order of a list nor that of names in an object matters. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (Array.isArray(inner)) return [...inner].sort();
    return typeof inner === 'object' && inner !== null
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner;
  });
}
