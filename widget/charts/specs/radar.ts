import { vega } from '../compile.ts';
import { ink } from './ink.ts';

const plane = (channel: 'x' | 'y') => ({
  field: channel,
  type: 'quantitative' as const,
  axis: null,
  scale: {
    domainMin: { expr: channel === 'x' ? '-1.2 * width / height' : '-1.2' },
    domainMax: { expr: channel === 'x' ? '1.2 * width / height' : '1.2' },
    nice: false,
    zero: false,
  },
});

/** One closed line a segment over the spokes of its traits; the dashed ring is everybody. */
export const radar = vega({
  params: ink,
  encoding: { x: plane('x'), y: plane('y') },
  layer: [
    {
      data: { name: 'rings' },
      mark: { type: 'line', strokeWidth: 1, color: { expr: 'grid' } },
      encoding: {
        detail: { field: 'ring', type: 'nominal' },
        order: { field: 'order', type: 'quantitative' },
      },
    },
    {
      data: { name: 'average' },
      mark: { type: 'line', strokeWidth: 1.2, strokeDash: [4, 3], color: { expr: 'muted' } },
      encoding: { order: { field: 'order', type: 'quantitative' } },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'line', strokeWidth: 2 },
      encoding: {
        detail: { field: 'key', type: 'nominal' },
        order: { field: 'order', type: 'quantitative' },
        stroke: { field: 'color', type: 'nominal', scale: null },
        opacity: { field: 'opacity', type: 'quantitative', scale: null },
      },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'point', filled: true, size: 46 },
      encoding: {
        color: { field: 'color', type: 'nominal', scale: null },
        shape: { field: 'shape', type: 'nominal', scale: null },
        opacity: { field: 'opacity', type: 'quantitative', scale: null },
      },
    },
    ...(['left', 'center', 'right'] as const).map((align) => ({
      data: { name: `names_${align}` },
      mark: {
        type: 'text' as const,
        align,
        fontSize: 12,
        color: { expr: 'fg' },
        limit: { expr: 'width * 0.3' },
      },
      encoding: { text: { field: 'label', type: 'nominal' as const } },
    })),
  ],
});
