import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** A line over whole numbers with one point chosen. */
export const line = vega({
  params: [
    ...ink,
    { name: 'axisX', value: '' },
    { name: 'axisY', value: '' },
    { name: 'format', value: '~s' },
  ],
  data: { name: 'rows' },
  encoding: {
    x: {
      field: 'x',
      type: 'ordinal',
      axis: { title: { signal: 'axisX' }, labelAngle: 0, grid: false },
      scale: { padding: 0.5 },
    },
    y: {
      field: 'y',
      type: 'quantitative',
      scale: { zero: false },
      axis: { title: { signal: 'axisY' }, tickCount: 4, format: { signal: 'format' } as never },
    },
  },
  layer: [
    { mark: { type: 'line', strokeWidth: 2, color: { expr: 'muted' } } },
    {
      mark: { type: 'point', filled: true, opacity: 1 },
      encoding: {
        size: { field: 'size', type: 'quantitative', scale: null },
        color: { field: 'color', type: 'nominal', scale: null },
      },
    },
    ...(['left', 'right'] as const).map((align) => ({
      transform: [{ filter: `datum.side === '${align}'` }],
      mark: {
        type: 'text' as const,
        align,
        dx: align === 'left' ? 6 : -6,
        dy: -8,
        fontSize: 12,
        color: { expr: 'fg' },
      },
      encoding: { text: { field: 'text', type: 'nominal' as const } },
    })),
  ],
});
