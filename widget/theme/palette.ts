/**
 * The segments' colours: one set for both themes, so that a segment looks the same everywhere. At least 3:1
 * against the backgrounds of both, and told apart under protanopia, deuteranopia and tritanopia.
 */
export const palette: readonly string[] = [
  '#7682e0',
  '#c4780b',
  '#1f7775',
  '#b63c60',
  '#808d55',
  '#8355ae',
  '#ac6e9d',
  '#856131',
  '#97878b',
];

/** Everybody, or what has no segment. */
const neutral = '#7a828c';

export function segmentColor(index: number): string {
  return palette[index % palette.length] ?? neutral;
}

/** Beside colour, a segment's mark on the map, so that grey print tells them apart too. */
const shapes = [
  'circle',
  'square',
  'triangle-up',
  'diamond',
  'cross',
  'triangle-down',
  'triangle-left',
  'triangle-right',
];

export function segmentShape(index: number): string {
  return shapes[index % shapes.length] ?? 'circle';
}
