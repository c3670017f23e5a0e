import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { palette, segmentColor, segmentShape } from '../../../widget/theme/palette.ts';
import { tokens } from '../../../widget/theme/tokens.ts';

/** The backgrounds that marks stand on: pages and cards of both themes, as the tokens have them. */
const backgrounds = [
  ...new Set(
    [...tokens.cssText.matchAll(/--_(?:page|paper): (?:var\([^,]+, )?(#[0-9a-f]{6})/g)].map(
      (found) => found[1]!,
    ),
  ),
];

const seenBy: Record<string, (color: string) => string> = {
  'normal sight': (color) => color,
  protanopia: (color) => formatHex(filterDeficiencyProt(1)(parse(color)!)),
  deuteranopia: (color) => formatHex(filterDeficiencyDeuter(1)(parse(color)!)),
  tritanopia: (color) => formatHex(filterDeficiencyTrit(1)(parse(color)!)),
};

const pairs = palette.flatMap((first, index) =>
  palette.slice(index + 1).map((second) => [first, second] as const),
);

describe('the segments’ colours', () => {
  it('are at least nine, and known backgrounds are four', () => {
    expect(new Set(palette).size).toBeGreaterThanOrEqual(9);
    expect(backgrounds).toHaveLength(4);
  });

  it('contrast at least 3 to 1 with every background of both themes', () => {
    for (const color of palette) {
      for (const background of backgrounds) {
        expect(wcagContrast(color, background), `${color} on ${background}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(Object.entries(seenBy))('are told apart under %s: ΔE2000 of 10 or more', (_name, filter) => {
    const difference = differenceCiede2000();
    const toLab = converter('lab65');
    for (const [first, second] of pairs) {
      const apart = difference(toLab(filter(first))!, toLab(filter(second))!);
      expect(apart, `${first} and ${second}`).toBeGreaterThanOrEqual(10);
    }
  });

  it('stay with a segment past the ninth, and the first eight have shapes of their own', () => {
    expect(segmentColor(9)).toBe(segmentColor(0));
    expect(new Set(Array.from({ length: 8 }, (_, index) => segmentShape(index))).size).toBe(8);
  });
});
