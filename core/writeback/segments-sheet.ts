import type { ReportSheet } from '../analysis.ts';
import type { Segmentation, Trait } from '../report/types.ts';
import type { Cell } from '../table/types.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';

/** Which rows does the sheet *Segments* show? One a segment, one column a feature. */
export function segmentsSheet(
  segmentation: Segmentation,
  amountLabel: string | null,
  locale: Locale,
): ReportSheet {
  const words = messages(locale).report.sheet;
  const { header } = words;
  const features = featureOrder(segmentation);
  const money = amountLabel !== null && segmentation.segments.some((segment) => segment.value !== null);
  const head: Cell[] = [
    header.name,
    header.size,
    header.share,
    header.description,
    header.rule,
    header.precision,
    header.recall,
    ...(money ? [header.value({ amount: amountLabel })] : []),
    ...features.map(({ kind, label }) =>
      kind === 'number' ? header.mean({ feature: label }) : header.mode({ feature: label }),
    ),
  ];
  const rows = segmentation.segments.map((segment): Cell[] => {
    const traits = new Map(segment.profile.map((trait) => [trait.feature, trait]));
    return [
      segment.name,
      segment.size,
      round(segment.share * 100, 1),
      segment.description,
      segment.rule?.text ?? null,
      segment.rule === null ? null : round(segment.rule.precision * 100, 0),
      segment.rule === null ? null : round(segment.rule.recall * 100, 0),
      ...(money ? [segment.value === null ? null : round(segment.value.total, 2)] : []),
      ...features.map(({ feature }) => traitCell(traits.get(feature))),
    ];
  });
  return { id: 'segments', title: words.segments, cells: [head, ...rows] };
}

function featureOrder({ segments }: Segmentation): readonly Trait[] {
  const first = segments[0]?.profile ?? [];
  return [...first].sort((a, b) => (a.feature < b.feature ? -1 : a.feature > b.feature ? 1 : 0));
}

function traitCell(trait: Trait | undefined): Cell {
  if (trait === undefined) return null;
  return trait.kind === 'category' ? trait.mode : trait.mean === null ? null : round(trait.mean, 4);
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
