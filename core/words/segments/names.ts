import { isWithout, tellingTraits } from '../../analyses/segments/describe/telling-traits.ts';
import type { Meanings } from '../../analyses/segments/types.ts';
import type { Trait } from '../../report/types.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { figure, percent, readable } from './figures.ts';

export interface Naming {
  readonly profiles: readonly (readonly Trait[])[];
  readonly meanings: Meanings;
  readonly locale: Locale;
}

/**
 * What is each segment called? Its two strongest telling traits, "Younger, mostly single (60 %)"; more traits, and
 * finally a number, where two would be called the same. A share is always given, so that a name does not overclaim.
 */
export function segmentNames({ profiles, meanings, locale }: Naming): string[] {
  const words = messages(locale).segments;
  if (profiles.length === 1) return [words.everyone];
  const traits = profiles.map((profile) =>
    tellingTraits(profile).map((trait) => traitInWords(trait, meanings, locale)),
  );
  const names = traits.map((own) => nameOf(own.slice(0, 2), locale));
  for (let depth = 3; depth <= 4; depth++) {
    names.forEach((name, index) => {
      if (names.filter((other) => other === name).length > 1) {
        names[index] = nameOf(traits[index]!.slice(0, depth), locale);
      }
    });
  }
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

/** Who are they, in one sentence? Size, then the three strongest telling traits with the figure overall. */
export function describeSegment(
  profile: readonly Trait[],
  size: number,
  share: number,
  locale: Locale,
): string {
  const words = messages(locale).segments;
  return words.describe({
    n: figure(size, locale),
    share: percent(share, locale),
    traits: tellingTraits(profile)
      .slice(0, 3)
      .map((trait) => describeTrait(trait, locale)),
  });
}

function describeTrait(trait: Trait, locale: Locale): string {
  const words = messages(locale).segments;
  const label = readable(trait.label);
  if (isWithout(trait)) {
    const { share, overall } = trait.missing;
    return words.describeMissing({ label, share: percent(share, locale), overall: percent(overall, locale) });
  }
  if (trait.kind === 'number') {
    const figures = {
      label,
      mean: figure(trait.mean ?? 0, locale),
      overall: figure(trait.overall ?? 0, locale),
    };
    return words.describeNumber(figures);
  }
  return words.describeCategory({
    label,
    level: trait.levels[0]?.level ?? '',
    share: percent(trait.modeShare, locale),
    overall: percent(trait.levels[0]?.overall ?? 0, locale),
  });
}

function traitInWords(trait: Trait, meanings: Meanings, locale: Locale): string {
  const words = messages(locale).segments.trait;
  const label = labelInWords(trait.label);
  if (isWithout(trait)) return words.without({ label, share: percent(trait.missing.share, locale) });
  if (trait.kind === 'category' && trait.modeShare >= 0.995) {
    const level = levelInWords(trait.levels[0]?.level ?? '', locale);
    if (!isFlagLevel(level)) return trait.modeShare === 1 ? words.all({ level }) : words.nearlyAll({ level });
  }
  if (trait.kind === 'category') {
    const level = levelInWords(trait.levels[0]?.level ?? '', locale);
    const said = { label, level, share: percent(trait.modeShare, locale) };
    if (isFlagLevel(level)) return words.flag(said);
    return trait.modeShare > 0.5 ? words.mostly(said) : words.oftener(said);
  }
  const direction = trait.effect > 0 ? 'more' : 'less';
  if (trait.feature === meanings.age) return words.age[direction];
  if (trait.feature === meanings.income) return words.income[direction];
  if (trait.feature === meanings.tenure) return words.tenure[direction];
  if (trait.feature === meanings.lifetimeValue) return words.value[direction];
  return words.derived[trait.feature]?.[direction] ?? words[direction]({ label });
}

/** Says nothing without its label. */
function isFlagLevel(level: string): boolean {
  return /^(yes|no|да|нет|true|false|0|1|\d.*)$/i.test(level);
}

function nameOf(parts: readonly string[], locale: Locale): string {
  const words = messages(locale).segments;
  if (parts.length === 0) return words.average;
  const name = words.and(parts);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Inside a name labels begin small too, unless they are abbreviations. */
function labelInWords(label: string): string {
  const words = readable(label);
  return /^[A-ZА-ЯЁ]{2,}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function levelInWords(level: string, locale: Locale): string {
  return messages(locale).segments.commonLevels.includes(level) ? level.toLowerCase() : level;
}
