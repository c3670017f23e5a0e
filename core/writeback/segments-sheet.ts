import type { Segment, Segmentation, Trait } from '../report/types.ts';
import type { Cell } from '../table/types.ts';
import type { Locale } from '../words/index.ts';
import { messages } from '../words/index.ts';
import { rounded } from './rounded.ts';
import { type SheetColumn, sheetOf } from './sheet-of.ts';
import type { ReportSheet } from './written.ts';

/** Which rows does the sheet *Segments* show? One a segment, one column a feature. */
export function segmentsSheet(
  segmentation: Segmentation,
  amountLabel: string | null,
  locale: Locale,
): ReportSheet {
  const words = messages(locale).report.sheet;
  const { header } = words;
  const { segments } = segmentation;
  const money: SheetColumn<Segment>[] =
    amountLabel !== null && segments.some(({ value }) => value !== null)
      ? [
          {
            id: 'value',
            header: header.value({ amount: amountLabel }),
            value: ({ value }) => value && rounded(value.total, 2),
          },
        ]
      : [];
  const features = featureOrder(segmentation).map(
    ({ kind, label, feature }): SheetColumn<Segment> => ({
      id: `feature ${feature}`,
      header: kind === 'number' ? header.mean({ feature: label }) : header.mode({ feature: label }),
      value: ({ profile }) => traitCell(profile.find((trait) => trait.feature === feature)),
    }),
  );
  const percent = (share: number | undefined) => (share === undefined ? null : rounded(share * 100, 0));
  return sheetOf({
    id: 'segments',
    title: words.segments,
    columns: [
      { id: 'name', header: header.name, value: ({ name }) => name },
      { id: 'size', header: header.size, value: ({ size }) => size },
      { id: 'share', header: header.share, value: ({ share }) => rounded(share * 100, 1) },
      { id: 'description', header: header.description, value: ({ description }) => description },
      { id: 'rule', header: header.rule, value: ({ rule }) => rule?.text ?? null },
      { id: 'precision', header: header.precision, value: ({ rule }) => percent(rule?.precision) },
      { id: 'recall', header: header.recall, value: ({ rule }) => percent(rule?.recall) },
      ...money,
      ...features,
    ],
    rows: segments,
  });
}

function featureOrder({ segments }: Segmentation): readonly Trait[] {
  const first = segments[0]?.profile ?? [];
  return [...first].sort((a, b) => (a.feature < b.feature ? -1 : a.feature > b.feature ? 1 : 0));
}

function traitCell(trait: Trait | undefined): Cell {
  if (trait === undefined) return null;
  return trait.kind === 'category' ? trait.mode : trait.mean === null ? null : rounded(trait.mean, 4);
}
