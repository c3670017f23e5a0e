import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** A rate by group with its interval, against the thin line of everybody. Size is how many. */
export const curve = vega({
  params: [...ink, { name: 'base', value: 0 }, { name: 'baseText', value: '' }, { name: 'axisX', value: '' }],
  encoding: {
    x: {
      field: 'label',
      type: 'nominal',
      sort: null,
      axis: {
        title: { signal: 'axisX' },
        labelAngle: 0,
        labelOverlap: 'greedy',
        labelSeparation: 8,
        labelLimit: 110,
      },
      scale: { padding: 0.5 },
    },
    y: {
      type: 'quantitative',
      scale: { domainMin: 0, domainMax: { expr: 'top' }, nice: true },
      axis: { title: null, format: '.0%', tickCount: 5 },
    },
  },
  layer: [
    {
      data: { name: 'rows' },
      mark: { type: 'rule', strokeWidth: 2, color: { expr: 'muted' }, strokeCap: 'round' },
      encoding: { y: { field: 'lower', type: 'quantitative' }, y2: { field: 'upper' } },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'point', filled: true, opacity: 1, stroke: { expr: 'paper' }, strokeWidth: 1 },
      encoding: {
        y: { field: 'rate', type: 'quantitative' },
        size: { field: 'size', type: 'quantitative', scale: null },
        color: { field: 'color', type: 'nominal', scale: null },
      },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'text', dx: 9, align: 'left', fontSize: 12, color: { expr: 'fg' } },
      encoding: { y: { field: 'rate', type: 'quantitative' }, text: { field: 'text', type: 'nominal' } },
    },
    {
      data: { name: 'whole' },
      mark: { type: 'rule', strokeWidth: 1, color: { expr: 'fg' } },
      encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { field: 'rate', type: 'quantitative' } },
    },
    ...(['left', 'right'] as const).map((align) => ({
      data: { name: 'whole' },
      transform: [{ filter: `datum.side === '${align}'` }],
      mark: { type: 'text' as const, align, dy: -6, fontSize: 12, color: { expr: 'muted' } },
      encoding: {
        x: { value: align === 'left' ? 0 : ('width' as const) },
        y: { field: 'rate', type: 'quantitative' as const },
        text: { field: 'text', type: 'nominal' as const },
      },
    })),
  ],
});
