import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** Columns in the order of the rows, their value written above; a faint column behind shows it unfiltered. */
export const columns = vega({
  params: ink,
  data: { name: 'rows' },
  encoding: {
    x: {
      field: 'label',
      type: 'nominal',
      sort: null,
      axis: { title: null, labelAngle: 0, labelFontSize: 12, labelLimit: 90, labelOverlap: true },
      scale: { paddingInner: 0.3, paddingOuter: 0.15 },
    },
  },
  layer: [
    {
      mark: { type: 'bar', cornerRadiusEnd: 2, color: { expr: 'grid' } },
      encoding: {
        y: {
          field: 'whole',
          type: 'quantitative',
          axis: null,
          scale: { domainMin: 0, domainMax: { expr: 'top * 1.14' }, nice: false },
        },
      },
    },
    {
      mark: { type: 'bar', cornerRadiusEnd: 2 },
      encoding: {
        y: { field: 'value', type: 'quantitative', axis: null },
        color: { field: 'color', type: 'nominal', scale: null },
        opacity: { field: 'opacity', type: 'quantitative', scale: null },
      },
    },
    {
      mark: { type: 'text', baseline: 'bottom', dy: -4, fontSize: 12, color: { expr: 'fg' } },
      encoding: {
        y: { field: 'end', type: 'quantitative' },
        text: { field: 'text', type: 'nominal' },
      },
    },
  ],
});
