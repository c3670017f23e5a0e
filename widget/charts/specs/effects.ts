import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** Differences to both sides of none, each with its interval. */
export const effects = vega({
  params: ink,
  encoding: {
    y: {
      field: 'label',
      type: 'nominal',
      sort: null,
      axis: { title: null, labelLimit: { expr: 'max(100, width * 0.36)' } },
      scale: { padding: 0.5 },
    },
    x: {
      type: 'quantitative',
      scale: { domainMin: { expr: '-top' }, domainMax: { expr: 'top' }, nice: false },
      axis: { title: null, format: '+.1f', tickCount: 5 },
    },
  },
  layer: [
    {
      data: { name: 'zero' },
      mark: { type: 'rule', strokeWidth: 1, color: { expr: 'fg' } },
      encoding: { x: { field: 'x', type: 'quantitative' }, y: { value: 0 }, y2: { value: 'height' } },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'rule', strokeWidth: 2, color: { expr: 'muted' } },
      encoding: { x: { field: 'lower', type: 'quantitative' }, x2: { field: 'upper' } },
    },
    {
      data: { name: 'rows' },
      mark: { type: 'point', filled: true, opacity: 1, size: 70 },
      encoding: {
        x: { field: 'effect', type: 'quantitative' },
        color: { field: 'color', type: 'nominal', scale: null },
      },
    },
  ],
});
