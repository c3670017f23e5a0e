import type { Segment, Trait } from '../../core/report/index.ts';
import { barHeight } from './bar-height.ts';
import type { ChartModel, View } from './chart-model.ts';
import { opacityOf } from './opacity.ts';

type CategoryTrait = Extract<Trait, { kind: 'category' }>;

/** The categories that segments can be taken apart by. */
export function categoryTraits({ report }: View): readonly CategoryTrait[] {
  return (report.segmentation.segments[0]?.profile ?? []).filter(
    (trait): trait is CategoryTrait => trait.kind === 'category' && trait.levels.length > 1,
  );
}

/** Who is in each segment, by one category? Null without categories. */
export function segmentComposition(view: View, feature: string | undefined): ChartModel | null {
  const { report, filters, words, format } = view;
  const { segments } = report.segmentation;
  const trait = categoryTraits(view).find((one) => one.feature === feature) ?? categoryTraits(view)[0];
  if (trait === undefined) return null;
  const levels = [...trait.levels].sort((a, b) => b.overall - a.overall).map(({ level }) => level);
  const tint = (index: number) => 1 - (0.82 * index) / Math.max(1, levels.length - 1);
  const shareOf = (segment: Segment, level: string) => {
    const own = segment.profile.find((one) => one.feature === trait.feature);
    return own?.kind === 'category' ? (own.levels.find((one) => one.level === level)?.share ?? 0) : 0;
  };
  const chosen = filters.segment ?? [];
  const pairs = segments.flatMap((segment) =>
    levels.map((level) => ({ segment, level, share: shareOf(segment, level) })),
  );
  const peak = pairs.reduce((best, pair) => (pair.share > best.share ? pair : best), pairs[0]!);
  return {
    id: 'segment-composition',
    question: words.segments.compositionQuestion(trait.label),
    answer: words.segments.compositionAnswer(peak.level, format.percent(peak.share, 0), peak.segment.name),
    footer: words.chart.n(format.count(report.source.customers)),
    explain: words.segments.compositionExplain,
    spec: 'stacked',
    height: barHeight(segments.length),
    data: {
      names: segments.map((segment) => ({ key: '', label: segment.name })),
      rows: segments.flatMap((segment) => {
        let from = 0;
        return levels.map((level, index) => {
          const share = shareOf(segment, level);
          const start = from;
          from = Math.min(1, from + share);
          return {
            key: segment.id,
            label: segment.name,
            from: start,
            to: from,
            middle: (start + from) / 2,
            text: share >= 0.1 ? format.percent(share, 0) : '',
            color: 'mark',
            textColor: tint(index) * opacityOf(segment.id, chosen) > 0.55 ? 'paper' : 'fg',
            opacity: tint(index) * opacityOf(segment.id, chosen),
          };
        });
      }),
    },
    params: {},
    table: {
      columns: [
        { label: words.segments.segment, numeric: false },
        ...levels.map((level) => ({ label: level, numeric: true })),
      ],
      rows: segments.map((segment) => ({
        key: segment.id,
        cells: [segment.name, ...levels.map((level) => format.percent(shareOf(segment, level)))],
      })),
    },
    dimension: 'segment',
    legend: levels.map((level, index) => ({ label: level, color: 'mark', opacity: tint(index) })),
  };
}
