import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** Customers on a plane: filled where typical, hollow where borderline. */
export const scatter = vega({
  params: [...ink, { name: 'axisX', value: '' }, { name: 'axisY', value: '' }],
  data: { name: 'rows' },
  mark: { type: 'point', size: 22, strokeWidth: 1.1 },
  encoding: {
    x: {
      field: 'x',
      type: 'quantitative',
      scale: { zero: false },
      axis: { title: { signal: 'axisX' }, labels: false, grid: true, tickCount: 5 },
    },
    y: {
      field: 'y',
      type: 'quantitative',
      scale: { zero: false },
      axis: {
        title: { signal: "split(axisY, '\\n')" },
        titleLimit: 300,
        labels: false,
        grid: true,
        tickCount: 5,
      },
    },
    stroke: { field: 'color', type: 'nominal', scale: null },
    fill: { field: 'fill', type: 'nominal', scale: null },
    shape: { field: 'shape', type: 'nominal', scale: null },
    opacity: { field: 'opacity', type: 'quantitative', scale: null },
  },
});
