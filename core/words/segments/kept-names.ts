import type { Locale } from '../index.ts';
import type { SegmentModel } from './segment-model.ts';

export interface NamesInput {
  /** Of the segments, by label. */
  readonly ids: readonly string[];
  readonly fresh: readonly string[];
  /** Names that a person gave, by segment id. */
  readonly given: Readonly<Record<string, string>>;
  readonly previous: SegmentModel | null;
  readonly locale: Locale;
}

/**
 * By which names do segments go? A person's name first, then the old one of a segment that stayed, in the same language,
 * else the fresh one; each only once.
 */
export function keptNames({ ids, fresh, given, previous, locale }: NamesInput): string[] {
  const taken = new Set<string>();
  return ids.map((id, index) => {
    const old = previous?.segments.find((segment) => segment.id === id);
    const before = previous?.locale === locale || old?.named === 'person' ? old?.name : undefined;
    const name = given[id] ?? before ?? fresh[index]!;
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} ${copy}`;
    taken.add(unique);
    return unique;
  });
}
