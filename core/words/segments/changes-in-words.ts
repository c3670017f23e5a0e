import type { Changes } from '../../analyses/segments/changes/changes.ts';
import type { DriftReason } from '../../analyses/segments/changes/drift.ts';
import type { MoveReason } from '../../analyses/segments/changes/why-moved.ts';
import type { RetrainReason } from '../../analyses/segments/model/why-anew.ts';
import type { SegmentChanges } from '../../report/types.ts';
import { labelInWords } from '../customers/label.ts';
import { formatNumber } from '../format.ts';
import type { Locale } from '../index.ts';
import { messages } from '../index.ts';
import { figure, percent, readable, shownLevel } from './figures.ts';

/** What changed since the last refresh? `nameOf` tells the names of today's segments and of those that are gone. */
export function changesInWords(
  changes: Changes,
  nameOf: (id: string) => string,
  locale: Locale,
): SegmentChanges {
  const { drift } = changes;
  return {
    ...changes,
    because: changes.because === null ? null : anewInWords(changes.because, locale),
    migration: changes.migration.map((move) => ({
      ...move,
      because: move.because === null ? null : moveInWords(move.because, locale),
    })),
    segments: changes.segments.map(({ id, fate, from }) => ({ id, name: nameOf(id), fate, from: [...from] })),
    drift: {
      ...drift,
      features: [...drift.features],
      reason: drift.reason === null ? null : driftInWords(drift.reason, locale),
    },
  };
}

function anewInWords(reason: RetrainReason, locale: Locale): string {
  const words = messages(locale).segments.anew;
  switch (reason.code) {
    case 'asked':
    case 'version':
      return words[reason.code];
    case 'settings':
      return words.settings({ names: reason.settings.map((name) => words.setting[name]) });
    case 'gone':
    case 'unlike':
    case 'set-aside':
      return words[reason.code]({ labels: reason.columns.map((label) => labelInWords(label, locale)) });
  }
}

function moveInWords(reason: MoveReason, locale: Locale): string {
  const words = messages(locale).segments.because;
  const label = readable(labelInWords(reason.label, locale));
  if (reason.code === 'number') return words.number({ label, mean: figure(reason.mean, locale) });
  const share = percent(reason.share, locale);
  return words.category({ label, level: shownLevel(reason.level, locale), share });
}

function driftInWords(reason: DriftReason, locale: Locale): string {
  const words = messages(locale).segments.drift;
  const index = (value: number) => formatNumber(Math.round(value * 100) / 100, locale);
  switch (reason.code) {
    case 'feature':
      return words.feature({ feature: readable(labelInWords(reason.label, locale)), psi: index(reason.psi) });
    case 'shares':
      return words.shares({ psi: index(reason.psi) });
    case 'distance':
      return words.distance({ share: percent(reason.farther, locale) });
    case 'agreement':
      return words.agreement({ ari: index(reason.ari) });
  }
}
