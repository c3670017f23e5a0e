import { vega } from '../compile.ts';
import { ink } from './ink.ts';

/** Foretold against seen; on the diagonal the two agree. */
export const calibration = vega({
  params: [...ink, { name: 'axisX', value: '' }, { name: 'axisY', value: '' }],
  encoding: {
    x: {
      field: 'predicted',
      type: 'quantitative',
      scale: { domainMin: 0, domainMax: { expr: 'top' }, nice: false },
      axis: { title: { signal: 'axisX' }, format: '.0%', tickCount: 5 },
    },
    y: {
      field: 'observed',
      type: 'quantitative',
      scale: { domainMin: 0, domainMax: { expr: 'top' }, nice: false },
      axis: { title: { signal: 'axisY' }, format: '.0%', tickCount: 5 },
    },
  },
  layer: [
    { data: { name: 'diagonal' }, mark: { type: 'line', strokeWidth: 1, color: { expr: 'fg' } } },
    { data: { name: 'rows' }, mark: { type: 'line', strokeWidth: 2, color: { expr: 'mark' } } },
    {
      data: { name: 'rows' },
      mark: { type: 'point', filled: true, opacity: 1, color: { expr: 'mark' } },
      encoding: { size: { field: 'size', type: 'quantitative', scale: null } },
    },
  ],
});
