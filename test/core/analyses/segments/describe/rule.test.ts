import { describe, expect, it } from 'vitest';
import { analyseSegments } from '../../../../../core/analyse-segments.ts';
import type { RuleCondition } from '../../../../../core/analyses/segments/describe/rule.ts';
import type { Variable } from '../../../../../core/customers/frame.ts';
import { frameOf } from '../../../../../core/customers/frame-of.ts';
import { readSettings } from '../../../../../core/settings/settings.ts';
import { customersOf } from '../insurance.ts';
import { plantSegments } from '../planted.ts';

/** By the condition's own words, apart from bins and cuts. */
function holds(condition: RuleCondition, variable: Variable, place: number): boolean {
  if (condition.kind === 'level') {
    return variable.kind === 'category' && variable.levels[variable.codes[place]!] === condition.level;
  }
  const value = variable.kind === 'number' ? variable.values[place]! : Number.NaN;
  const { from, below } = condition;
  return !Number.isNaN(value) && (from === null || value >= from) && (below === null || value < below);
}

describe('the rule of a segment of more customers than the search for rules looks at', () => {
  const shape = { sizes: [3, 2, 1], numbers: 3, categories: 2, apart: 2, own: 0.7, seed: 5 };
  const { columns, keys } = plantSegments({ ...shape, rows: 12_000 });
  const frame = frameOf(customersOf(columns, keys), '2026-05-01');
  const settings = readSettings({ segmentation: { k: 3, restarts: 2 } });
  const { segments, labels } = analyseSegments({ frame, settings, asOf: '2026-05-01', model: null });

  it('has the precision and the recall of everybody', () => {
    const told = segments.map(({ rule }) => rule && [rule.precision, rule.recall]);
    const counted = segments.map(({ rule, size }, segment) => {
      if (rule === null) return null;
      const fits = frame.keys.map((_, place) =>
        rule.conditions.every((condition) =>
          holds(condition, frame.variables.find(({ id }) => id === condition.feature)!, place),
        ),
      );
      const hits = fits.filter((fit, place) => fit && labels[place] === segment).length;
      return [hits / fits.filter(Boolean).length, hits / size];
    });
    expect(told).not.toContain(null);
    expect(told).toEqual(counted);
  });
});
