import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** What the first n letters bring, and where the chosen capacity stands. */
export const planCurve = vega({
  params: [...ink, { name: 'chosen', value: 0 }, { name: 'axisX', value: '' }, { name: 'axisY', value: '' }],
  encoding: {
    x: {
      field: 'letters',
      type: 'quantitative',
      axis: {
        title: { signal: 'axisX' },
        grid: false,
        tickCount: { expr: 'max(2, width / 90)' },
        format: ',.0f',
      },
      scale: { nice: false },
    },
    y: {
      field: 'value',
      type: 'quantitative',
      stack: null,
      axis: { title: { signal: 'axisY' }, tickCount: 4, format: ',.0f' },
    },
  },
  layer: [
    {
      data: { name: 'rows' },
      mark: { type: 'area', color: { expr: 'mark' }, opacity: 0.14 },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'line', strokeWidth: 2, color: { expr: 'mark' } },
    },
    {
      data: { name: 'here' },
      mark: { type: 'rule', strokeWidth: 1, strokeDash: [4, 3], color: { expr: 'fg' } },
      encoding: { y: { value: 0 }, y2: { value: 'height' } },
    },
    {
      data: { name: 'here' },
      mark: { type: 'point', filled: true, opacity: 1, size: 80, color: { expr: 'mark' } },
    },
  ],
});
