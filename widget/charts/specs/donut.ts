import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** Few shares of one whole, named beside their arcs. */
export const donut = vega({
  params: [
    ...ink,
    { name: 'center', value: '' },
    { name: 'radius', expr: 'min(width * 0.24, height * 0.4)' },
  ],
  data: { name: 'rows' },
  layer: [
    {
      mark: { type: 'arc', stroke: { expr: 'paper' }, strokeWidth: 1.5 },
      encoding: {
        theta: { field: 'from', type: 'quantitative', scale: null },
        theta2: { field: 'to' },
        radius: { value: { expr: 'radius' } },
        radius2: { value: { expr: 'radius * 0.62' } },
        color: { field: 'color', type: 'nominal', scale: null },
        opacity: { field: 'opacity', type: 'quantitative', scale: null },
      },
    },
    ...(['left', 'right'] as const).map((align) => ({
      transform: [{ filter: `datum.align === '${align}'` }],
      mark: {
        type: 'text' as const,
        align,
        fontSize: 12,
        color: { expr: 'fg' },
        limit: { expr: 'width / 2 - radius - 20' },
        lineBreak: '\n',
        baseline: 'middle' as const,
      },
      encoding: {
        theta: { field: 'middle', type: 'quantitative' as const, scale: null },
        radius: { value: { expr: 'radius + 20' } },
        text: { field: 'text', type: 'nominal' as const },
      },
    })),
    {
      data: { values: [{}] },
      mark: { type: 'text', fontSize: 16, fontWeight: 600, color: { expr: 'fg' }, text: { expr: 'center' } },
    },
  ],
});
