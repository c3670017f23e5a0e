import type { Report } from '../../core/report/index.ts';
import { missing } from '../../core/words/locale/index.ts';
import { segmentColor, segmentShape } from '../theme/palette.ts';
import type { ChartModel, View } from './chart-model.ts';
import { opacityOf } from './opacity.ts';

type Segmentation = Report['segmentation'];

/** More marks than these tell no more and draw slowly. */
const most = 1500;

const lineLength = 40;

/** How far apart are the segments? Customers on the plane of the two main factors. Null without a map. */
export function customerMap({ report, filters, words, format }: View): ChartModel | null {
  const { map, segments } = report.segmentation;
  const [axisX, axisY] = map.axes;
  if (map.points.length === 0 || axisX === undefined || axisY === undefined) return null;
  const step = Math.max(1, map.points.length / most);
  const points = Array.from({ length: Math.ceil(map.points.length / step) }, (_, index) =>
    Math.floor(index * step),
  )
    .map((index) => map.points[index])
    .filter((point) => point !== undefined);
  const chosen = filters.segment ?? [];
  const text = words.segments;
  const { publication } = report;
  const near = new Map(segments.map((segment) => [segment.id, bordersOf(segment, report)]));
  const told = [...near.values()].filter((count) => count !== null);
  const borderline = told.reduce((sum, count) => sum + count, 0);
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const axis = (one: { label: string; inertia: number }) =>
    text.axis(one.label, format.percent(one.inertia, 0));
  return {
    id: 'customer-map',
    question: text.mapQuestion,
    answer:
      told.length < near.size
        ? ''
        : borderline === 0
          ? text.mapAnswerNone
          : text.mapAnswer(format.count(borderline), format.count(report.source.customers)),
    footer:
      publication === undefined
        ? text.mapFooter(format.count(points.length), format.count(report.source.customers))
        : text.mapCentres(format.count(publication.threshold)),
    explain: text.mapExplain,
    spec: 'scatter',
    height: 300,
    data: {
      rows: points.map((point) => {
        const color = segmentColor(byId.get(point.segment)?.color ?? 0);
        return {
          key: point.segment,
          x: point.x,
          y: point.y,
          color,
          fill: point.borderline ? 'transparent' : color,
          shape: segmentShape(byId.get(point.segment)?.color ?? 0),
          opacity: opacityOf(point.segment, chosen) * 0.8,
        };
      }),
    },
    params: { axisX: axis(axisX), axisY: inLines(axis(axisY)) },
    table: {
      columns: [
        { label: text.segment, numeric: false },
        { label: text.inSegment, numeric: true },
        { label: text.borderline, numeric: true },
        { label: text.borderlineShare, numeric: true },
      ],
      rows: segments.map((segment) => ({
        key: segment.id,
        cells: [
          segment.name,
          format.count(segment.size),
          ...borderCells(near.get(segment.id) ?? null, segment.size, format),
        ],
      })),
    },
    dimension: 'segment',
    legend: segments.map((segment) => ({
      label: segment.name,
      color: segmentColor(segment.color),
      shape: segmentShape(segment.color),
    })),
  };
}

function borderCells(near: number | null, size: number, format: View['format']): string[] {
  return near === null
    ? [missing, missing]
    : [format.count(near), format.percent(size === 0 ? null : near / size)];
}

/**
 * How many customers of a segment stand on a border? A report that does not say is counted by its map, in proportion;
 * null where it was published and does not say.
 */
function bordersOf(
  segment: Segmentation['segments'][number],
  { publication, segmentation }: Report,
): number | null {
  if (segment.borderline !== undefined) return segment.borderline;
  if (publication !== undefined) return null;
  const own = segmentation.map.points.filter((point) => point.segment === segment.id);
  const near = own.filter((point) => point.borderline).length;
  return own.length === 0 ? 0 : Math.round((near / own.length) * segment.size);
}

/** A title beside the chart is no longer than the chart is tall: it goes on in a second line. */
function inLines(title: string): string {
  const lines = [''];
  for (const word of title.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= lineLength) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
