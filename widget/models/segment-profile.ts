import type { Segment, Trait } from '../../core/report/index.ts';
import { missing } from '../../core/words/locale/index.ts';
import { segmentColor, segmentShape } from '../theme/palette.ts';
import type { ChartModel, ChartRow, View } from './chart-model.ts';
import { opacityOf } from './opacity.ts';

type NumberTrait = Extract<Trait, { kind: 'number' }>;

/** A web of fewer spokes is a line. */
const fewest = 3;
const most = 8;

/** What sets the segments apart? A web of their traits; null with too few numeric traits or one segment. */
export function segmentProfile(view: View): ChartModel | null {
  const { report, filters, words } = view;
  const { segments } = report.segmentation;
  const traits = numberTraits(segments);
  if (segments.length < 2 || traits.length < fewest) return null;
  const strongest = Math.max(
    0.2,
    ...segments.flatMap((segment) => traits.map((trait) => Math.abs(effectOf(segment, trait)))),
  );
  const radius = (effect: number) => 0.5 + (0.46 * effect) / strongest;
  const chosen = filters.segment ?? [];
  const text = words.segments;
  return {
    id: 'segment-profile',
    question: text.profileQuestion,
    answer: profileAnswer(view, traits),
    footer: text.profileFooter,
    explain: text.profileExplain,
    spec: 'radar',
    height: 320,
    data: {
      rings: [0.25, 0.75, 1].flatMap((ring) =>
        circle(traits.length, ring).map((point) => ({ ...point, key: '', ring })),
      ),
      average: circle(traits.length, 0.5).map((point) => ({ ...point, key: '' })),
      rows: segments.flatMap((segment) =>
        closed(traits).map(
          (trait, order): ChartRow => ({
            key: segment.id,
            ...onSpoke(order, traits.length, radius(effectOf(segment, trait))),
            order,
            color: segmentColor(segment.color),
            shape: segmentShape(segment.color),
            opacity: opacityOf(segment.id, chosen),
          }),
        ),
      ),
      ...namesOf(traits),
    },
    params: {},
    table: profileTable(view),
    dimension: 'segment',
    legend: segments.map((segment) => ({
      label: segment.name,
      color: segmentColor(segment.color),
      shape: segmentShape(segment.color),
    })),
  };
}

/** Every trait of every segment as figures. */
export function profileTable({ report, words, format }: View): ChartModel['table'] {
  const { segments } = report.segmentation;
  const traits = [...(segments[0]?.profile ?? [])];
  return {
    columns: [
      { label: words.segments.segment, numeric: false },
      ...traits.map((trait) => ({ label: trait.label, numeric: trait.kind === 'number' })),
    ],
    rows: segments.map((segment) => ({
      key: segment.id,
      cells: [
        segment.name,
        ...traits.map((wanted) => {
          const trait = segment.profile.find(({ feature }) => feature === wanted.feature);
          if (trait === undefined) return missing;
          return trait.kind === 'number'
            ? format.short(trait.mean, trait.unit)
            : trait.mode === null
              ? missing
              : words.segments.mode(trait.mode, format.percent(trait.modeShare, 0));
        }),
      ],
    })),
  };
}

/** The traits that set the segments apart most, round the web by name so that they stay where they are. */
function numberTraits(segments: readonly Segment[]): NumberTrait[] {
  const byName = (a: NumberTrait, b: NumberTrait) =>
    a.feature < b.feature ? -1 : a.feature > b.feature ? 1 : 0;
  return (segments[0]?.profile ?? [])
    .filter((trait): trait is NumberTrait => trait.kind === 'number')
    .sort((a, b) => spreadOf(segments, b) - spreadOf(segments, a) || byName(a, b))
    .slice(0, most)
    .sort(byName);
}

/** How far apart are the segments by this trait? */
function spreadOf(segments: readonly Segment[], trait: NumberTrait): number {
  const effects = segments.map((segment) => effectOf(segment, trait));
  return Math.max(...effects) - Math.min(...effects);
}

function effectOf(segment: Segment, { feature }: NumberTrait): number {
  return segment.profile.find((trait) => trait.feature === feature && trait.kind === 'number')?.effect ?? 0;
}

function profileAnswer({ report, words }: View, traits: readonly NumberTrait[]): string {
  const { segments } = report.segmentation;
  const widest = [...traits].sort((a, b) => spreadOf(segments, b) - spreadOf(segments, a)).slice(0, 2);
  return words.segments.profileAnswer(words.sales.and(widest.map(({ label }) => label)));
}

function onSpoke(index: number, of: number, radius: number): { x: number; y: number } {
  const angle = (2 * Math.PI * index) / of;
  return { x: radius * Math.sin(angle), y: radius * Math.cos(angle) };
}

function closed<T>(items: readonly T[]): T[] {
  return [...items, ...items.slice(0, 1)];
}

function circle(spokes: number, radius: number): { x: number; y: number; order: number }[] {
  return Array.from({ length: spokes + 1 }, (_, order) => ({ ...onSpoke(order, spokes, radius), order }));
}

function namesOf(traits: readonly NumberTrait[]): Record<string, readonly ChartRow[]> {
  const placed = traits.map(({ label }, index) => ({
    key: '',
    label,
    ...onSpoke(index, traits.length, 1.13),
  }));
  return {
    names_left: placed.filter(({ x }) => x > 0.2),
    names_center: placed.filter(({ x }) => Math.abs(x) <= 0.2),
    names_right: placed.filter(({ x }) => x < -0.2),
  };
}
