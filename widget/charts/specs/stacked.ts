import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** Shares that make a whole, one bar a segment. */
export const stacked = vega({
  params: ink,
  data: { name: 'rows' },
  encoding: {
    y: {
      field: 'label',
      type: 'nominal',
      sort: null,
      axis: { title: null, labelLimit: { expr: 'max(90, width * 0.34)' } },
      scale: { paddingInner: 0.28, paddingOuter: 0.14 },
    },
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
  ],
});
