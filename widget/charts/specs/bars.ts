import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** Horizontal bars with their value written at the end; a faint bar behind each shows it before filtering. */
export const bars = vega({
  params: ink,
  data: { name: 'rows' },
  encoding: {
    y: {
      field: 'label',
      type: 'nominal',
      sort: null,
      axis: { title: null, labelLimit: { expr: 'max(90, width * 0.34)' }, labelFontSize: 12 },
      scale: { paddingInner: 0.28, paddingOuter: 0.14 },
    },
  },
  layer: [
    {
      mark: { type: 'bar', cornerRadiusEnd: 2, color: { expr: 'grid' } },
      encoding: { x: { field: 'whole', type: 'quantitative', axis: null, scale: room() } },
    },
    {
      mark: { type: 'bar', cornerRadiusEnd: 2 },
      encoding: {
        x: { field: 'value', type: 'quantitative', stack: null, axis: null },
        color: { field: 'color', type: 'nominal', scale: null },
        opacity: { field: 'opacity', type: 'quantitative', scale: null },
      },
    },
    {
      mark: { type: 'text', align: 'left', dx: 6, fontSize: 12, color: { expr: 'fg' } },
      encoding: {
        x: { field: 'end', type: 'quantitative' },
        text: { field: 'text', type: 'nominal' },
      },
    },
  ],
});

/** The value text stands beyond the longest bar. */
function room() {
  return { domainMin: 0, domainMax: { expr: 'top * 1.28' }, nice: false } as const;
}
