import { html, svg } from 'lit';
import type { ReportBrief } from '../../server/api.ts';
import type { Language } from '../i18n/words.ts';
import { colorClass } from '../segment-color.ts';

type Segmentation = ReportBrief['segmentation'];

const width = 250;
const height = 190;
const edge = 6;

/** Customers on the plane of the two main factors, one scale for both; those near a border are rings. */
export function renderMap({ map, segments }: Segmentation, customers: number, { words, format }: Language) {
  const text = words.evidence;
  const place = placing(map.points);
  const axes = map.axes.slice(0, 2).map(({ label, inertia }) => `${label} (${format.percent(inertia)})`);
  const said = text.mapSaid(
    segments.map(({ name }, at) => {
      const own = map.points.filter(([, , segment]) => segment === at);
      const near = own.filter(([, , , borderline]) => borderline === 1).length;
      return [name, format.percent(own.length === 0 ? 0 : near / own.length)] as const;
    }),
  );
  return html`<figure>
      <svg class="map" viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${said}>
        ${map.points.map(([x, y, segment, borderline]) => {
          const [cx, cy] = place(x, y);
          const color = colorClass(segments[segment]?.color ?? 0);
          return svg`<circle class=${`${color}${borderline === 1 ? ' near' : ''}`} cx=${cx} cy=${cy} r=${borderline === 1 ? 3.2 : 2.2}></circle>`;
        })}
      </svg>
      <figcaption class="small muted">
        <span class="block">→ ${axes[0]}</span><span class="block">↑ ${axes[1]}</span>
      </figcaption>
    </figure>
    <p class="small legend">
      <span><svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true"><circle cx="4" cy="4" r="2.6"></circle></svg> ${text.inside}</span>
      <span><svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true"><circle class="near" cx="4" cy="4" r="3"></circle></svg> ${text.near}</span>
    </p>
    <p class="small muted">${text.mapNote(format.whole(map.points.length), format.whole(customers))}</p>`;
}

/**
 * One unit is as long across as up: distances on the map mean the same in all directions. The few who lie far off, one of
 * a hundred on each side, stand at the edge.
 */
function placing(points: Segmentation['map']['points']) {
  const [left, right] = rangeOf(points.map(([x]) => x));
  const [low, high] = rangeOf(points.map(([, y]) => y));
  const scale = Math.min((width - 4 * edge) / (right - left || 1), (height - 4 * edge) / (high - low || 1));
  const within = (value: number, size: number) =>
    Math.round(10 * Math.min(size - edge, Math.max(edge, size / 2 + value * scale))) / 10;
  return (x: number, y: number): readonly [number, number] => [
    within(x - (left + right) / 2, width),
    within((low + high) / 2 - y, height),
  ];
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const far = Math.floor(sorted.length / 100);
  return [sorted[far]!, sorted[sorted.length - 1 - far]!];
}
