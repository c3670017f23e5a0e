import { svg } from 'lit';

export interface CurvePoint {
  readonly k: number;
  readonly value: number;
  /** Written above the point; empty for none. */
  readonly text: string;
}

const width = 250;
const height = 76;
const left = 14;
const top = 18;
const bottom = 58;

/**
 * A small curve over the number of segments: the number in use filled, the one that this curve speaks for ringed.
 *
 * @param label what the curve says, for who does not see it.
 */
export function renderCurve(points: readonly CurvePoint[], used: number, best: number | null, label: string) {
  const values = points.map(({ value }) => value);
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const step = (width - 2 * left) / (points.length - 1);
  const x = (at: number) => Math.round(left + at * step);
  const y = (value: number) => Math.round(bottom - ((value - least) / span) * (bottom - top));
  return svg`<svg class="curve" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${label}>
    <polyline points=${points.map(({ value }, at) => `${x(at)},${y(value)}`).join(' ')}></polyline>
    ${points.map(
      ({ k, value, text }, at) => svg`
        ${k === best ? svg`<circle class="best" cx=${x(at)} cy=${y(value)} r="6.5"></circle>` : ''}
        <circle class=${k === used ? 'used' : ''} cx=${x(at)} cy=${y(value)} r=${k === used ? 4 : 2}></circle>
        <text class="said" x=${x(at)} y=${y(value) - 9} text-anchor=${anchorOf(at, points.length)}>${text}</text>
        <text class=${k === used ? 'used' : ''} x=${x(at)} y=${height - 3} text-anchor="middle">${k}</text>`,
    )}
  </svg>`;
}

function anchorOf(at: number, all: number): string {
  return at === 0 ? 'start' : at === all - 1 ? 'end' : 'middle';
}
