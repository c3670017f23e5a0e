import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** Touchpoints by rating and importance, with their names above or below, and lines at the mean of each. */
export const priorities = vega({
  params: [...ink, { name: 'axisX', value: '' }, { name: 'axisY', value: '' }],
  encoding: {
    x: {
      field: 'x',
      type: 'quantitative',
      scale: { zero: false, padding: 60 },
      axis: { title: { signal: 'axisX' }, format: '.1f', tickCount: 5, grid: false },
    },
    y: {
      field: 'y',
      type: 'quantitative',
      scale: { type: 'sqrt', zero: true },
      axis: { title: { signal: 'axisY' }, titleLimit: 300, format: '.0%', tickCount: 5, grid: false },
    },
  },
  layer: [
    {
      data: { name: 'middle' },
      mark: { type: 'rule', strokeDash: [4, 4], color: { expr: 'muted' } },
      encoding: { y: { value: 0 }, y2: { value: 'height' } },
    },
    {
      data: { name: 'middle' },
      mark: { type: 'rule', strokeDash: [4, 4], color: { expr: 'muted' } },
      encoding: { x: { value: 0 }, x2: { value: 'width' } },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'point', filled: true, opacity: 1, size: 70 },
      encoding: { color: { field: 'color', type: 'nominal', scale: null } },
    },
    named('above', -10),
    named('below', 18),
  ],
});

function named(data: string, dy: number) {
  return {
    data: { name: data },
    mark: { type: 'text' as const, fontSize: 12, dy, color: { expr: 'fg' }, limit: 150 },
    encoding: { text: { field: 'label', type: 'nominal' as const } },
  };
}
