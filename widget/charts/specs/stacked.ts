import { vega } from '../compile.ts';
import { bandAxis, bandParams, nameAbove } from './band.ts';
import { ink } from './ink.ts';

/** Shares that make a whole, one bar a segment. */
export const stacked = vega({
  params: [...ink, ...bandParams],
  data: { name: 'rows' },
  encoding: {
    y: bandAxis(),
    x: { field: 'from', type: 'quantitative', axis: null, scale: { domain: [0, 1], nice: false } },
  },
  layer: [
    {
      mark: { type: 'bar', stroke: { expr: 'paper' }, strokeWidth: 1 },
      encoding: {
        x2: { field: 'to' },
        color: { field: 'color', type: 'nominal', scale: null },
        opacity: { field: 'opacity', type: 'quantitative', scale: null },
      },
    },
    {
      mark: { type: 'text', fontSize: 12 },
      encoding: {
        x: { field: 'middle', type: 'quantitative' },
        text: { field: 'text', type: 'nominal' },
        color: { field: 'textColor', type: 'nominal', scale: null },
      },
    },
    nameAbove('names'),
  ],
});
