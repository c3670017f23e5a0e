import { svg } from 'lit';

const draw = (
  d: string,
) => svg`<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor"
  stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${d}></path></svg>`;

export const icons = {
  check: () => draw('M3.5 8.5l3 3 6-7'),
  forward: () => draw('M6 3.5l4.5 4.5L6 12.5'),
  back: () => draw('M10 3.5L5.5 8l4.5 4.5'),
  alert: () => draw('M8 2.2l6.2 11.3H1.8L8 2.2zM8 6.5v3.2M8 11.6v.1'),
  gear: () =>
    draw(
      'M8 5.7a2.3 2.3 0 100 4.6 2.3 2.3 0 000-4.6zM6.8 1.8h2.4l.4 1.7 1.2.7 1.7-.5 1.2 2.1-1.3 1.2v1.9l1.3 1.2-1.2 2.1-1.7-.5-1.2.7-.4 1.7H6.8l-.4-1.7-1.2-.7-1.7.5-1.2-2.1 1.3-1.2V7l-1.3-1.2 1.2-2.1 1.7.5 1.2-.7z',
    ),
};
