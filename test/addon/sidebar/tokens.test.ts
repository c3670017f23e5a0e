import { expect, it } from 'vitest';
import { segmentColors } from '../../../addon/sidebar/segment-color.ts';
import { tokens } from '../../../addon/sidebar/tokens.ts';
import { palette } from '../../../widget/theme/palette.ts';

it('gives segments the same colours as the dashboard', () => {
  const colors = [...tokens.cssText.matchAll(/--segment-(\d): (#[0-9a-f]{6});/g)].map(([, at, color]) => [
    Number(at),
    color,
  ]);
  expect(colors).toEqual(palette.map((color, at) => [at, color]));
  expect(segmentColors).toBe(palette.length);
});
