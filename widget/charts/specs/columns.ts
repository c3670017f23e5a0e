import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** Columns in the order of the rows, and over them a line of a second measure on a scale of its own. */
export const columns = vega({
  params: [...ink, { name: 'lineTop', value: 1 }],
  data: { name: 'rows' },
  encoding: {
    x: {
      field: 'label',
      type: 'nominal',
      sort: null,
      axis: { title: null, labelAngle: 0, labelLimit: 90, labelOverlap: true },
      scale: { paddingInner: 0.3, paddingOuter: 0.15 },
    },
  },
  layer: [
    {
      layer: [
        {
          mark: { type: 'bar', cornerRadiusEnd: 2, color: { expr: 'grid' } },
          encoding: {
            y: {
              field: 'whole',
              type: 'quantitative',
              axis: null,
              scale: { domainMin: 0, domainMax: { expr: 'top * 1.5' }, nice: false },
            },
          },
        },
        {
          mark: { type: 'bar', cornerRadiusEnd: 2 },
          encoding: {
            y: { field: 'value', type: 'quantitative', stack: null, axis: null },
            color: { field: 'color', type: 'nominal', scale: null },
            opacity: { field: 'opacity', type: 'quantitative', scale: null },
          },
        },
        {
          mark: { type: 'text', baseline: 'bottom', dy: -3, fontSize: 12, color: { expr: 'fg' } },
          encoding: { y: { field: 'end', type: 'quantitative' }, text: { field: 'text', type: 'nominal' } },
        },
      ],
    },
    {
      layer: [
        {
          mark: { type: 'line', strokeWidth: 2, color: { expr: 'fg' } },
          encoding: {
            y: {
              field: 'line',
              type: 'quantitative',
              axis: null,
              scale: {
                domainMin: { expr: '-lineTop * 2.2' },
                domainMax: { expr: 'lineTop * 1.3' },
                nice: false,
              },
            },
          },
        },
        {
          mark: { type: 'point', filled: true, opacity: 1, size: 40, color: { expr: 'fg' } },
          encoding: { y: { field: 'line', type: 'quantitative', axis: null } },
        },
        {
          mark: { type: 'text', baseline: 'bottom', dy: -6, fontSize: 12, color: { expr: 'muted' } },
          encoding: {
            y: { field: 'line', type: 'quantitative', axis: null },
            text: { field: 'lineText', type: 'nominal' },
          },
        },
      ],
    },
  ],
  resolve: { scale: { y: 'independent' } },
});
