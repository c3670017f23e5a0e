import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** A square of pairs, darker for stronger, the figure written in each. */
export const heatmap = vega({
  params: ink,
  data: { name: 'rows' },
  encoding: {
    x: {
      field: 'across',
      type: 'nominal',
      sort: null,
      axis: { title: null, labelAngle: -40, labelLimit: 90, orient: 'bottom' },
    },
    y: {
      field: 'down',
      type: 'nominal',
      sort: null,
      axis: { title: null, labelLimit: { expr: 'max(80, width * 0.22)' } },
    },
  },
  layer: [
    {
      mark: { type: 'rect', stroke: { expr: 'paper' }, strokeWidth: 1 },
      encoding: {
        fill: { field: 'color', type: 'nominal', scale: null },
        fillOpacity: { field: 'strength', type: 'quantitative', scale: null },
      },
    },
    {
      mark: { type: 'text', fontSize: 12 },
      encoding: {
        text: { field: 'text', type: 'nominal' },
        color: { field: 'textColor', type: 'nominal', scale: null },
      },
    },
  ],
});
